import { type CurvePoint, momentOf, type ProgressForecast, swings } from '@touchline/forecast';
import { type Clock, type ClubId, clockLabel } from '@touchline/laws';
import { type Names, thousands } from '@touchline/report';
import { type ForecastPointView, type ForecastView, percent } from '@touchline/web';
import type { TieStrengths } from './forecast.ts';
import type { MatchInTie } from './match-in-tie.ts';
import type { MatchStudy } from './study.ts';
import { shortly, type ToldEntry } from './timeline.ts';
import { longDate, withMinuteMark } from './words.ts';

export interface ForecastShown {
  readonly inTie: MatchInTie;
  readonly strengths: TieStrengths;
  readonly curve: readonly CurvePoint[];
  /** Chances at this moment; the curve's last point is that of the last entry. */
  readonly now: ProgressForecast;
  readonly clock: Clock;
  readonly names: Names;
  /** An entry in a few words: `Adeyemi, 3-1`; `undefined` for one that is not worth a mark on the curve. */
  readonly inShort: (point: CurvePoint) => PointWords | undefined;
}

/** An entry on the curve, in a few words. */
export interface PointWords {
  /** `75' Adeyemi, 3-1` */
  readonly text: string;
  readonly kind: NonNullable<ForecastPointView['kind']>;
  /** `HT`, `FT`: where the timeline gives a moment another label than its minute. */
  readonly label: string;
}

/** How the entries of both legs are told on the curve. */
export function pointWords(study: MatchStudy): ForecastShown['inShort'] {
  const items = [...study.otherTimeline(), ...study.timeline()];
  const byEntry = new Map(items.map((item) => [keyOf(item), item]));
  return (point) => {
    const item = byEntry.get(keyOf(point));
    return item && { text: wordsOf(item), kind: kindOf(item), label: item.label };
  };
}

function wordsOf(item: ToldEntry): string {
  const { label, who, score } = item;
  if (score === undefined || who === undefined) return shortly(item);
  return `${withMinuteMark(label)} ${who}, ${score}`;
}

function kindOf({ kind, score, word }: ToldEntry): PointWords['kind'] {
  if (score !== undefined) return 'goal';
  if (kind === 'penaltyAwarded') return 'penalty';
  return kind === 'directRed' || /sent off|second caution/i.test(word) ? 'red' : 'other';
}

/** How likely the clubs are to go through, and the curve of how it came to that. */
export function forecastView(shown: ForecastShown): ForecastView {
  const { inTie, curve, now, names, strengths } = shown;
  const { home, away } = inTie.match.state.clubs;
  const points = [...pointsOf(shown, home), ...nowPoint(shown, home)];
  return {
    sentence: [home, away]
      .map((club) => `${names.club(club).shortName} ${percent(now.goThrough[club] ?? 0)}`)
      .join(', '),
    club: names.club(home).shortName,
    points,
    legs: legsOf(inTie, curve, points),
    note: `A baseline: Elo ratings and Poisson goals from ${thousands(strengths.strengths.matches)} matches played before ${longDate(strengths.strengths.before)}.`,
  };
}

function pointsOf({ curve, inShort, inTie }: ForecastShown, club: ClubId): readonly ForecastPointView[] {
  const moved = new Set(swings(curve).map(keyOf));
  return curve.map((point) => {
    const p = point.goThrough[club] ?? 0;
    const words = inShort(point);
    const isMoved = moved.has(keyOf(point));
    return {
      minute: point.minute,
      p,
      label: words && !/^\d/.test(words.label) ? words.label : point.label,
      leg: legName(inTie, point.leg),
      ...(point.entry && { entry: point.entry }),
      ...(words &&
        point.change &&
        moveView(words, { before: p - (point.change?.[club] ?? 0), after: p, isMoved })),
    };
  });
}

/** Both legs may have an entry of the same id. */
const keyOf = ({ match, entry }: { readonly match: string; readonly entry?: string }): string =>
  `${match}/${entry}`;

interface Move {
  readonly before: number;
  readonly after: number;
  /** By more than the forecast can be sure of. */
  readonly isMoved: boolean;
}

/** A goal is told whatever it moved; anything else when it moved the chance that is shown. */
function moveView({ text, kind }: PointWords, { before, after, isMoved }: Move): Partial<ForecastPointView> {
  const [from, to] = [percent(before), percent(after)];
  if (from !== to && (isMoved || kind === 'goal')) return { kind, text: `${text}: ${from} to ${to}` };
  return kind === 'goal' ? { kind, text: `${text}: still ${to}` } : {};
}

/** While play goes on the clock alone moves the chances: the curve ends where the match is now. */
function nowPoint({ curve, now, clock }: ForecastShown, club: ClubId): readonly ForecastPointView[] {
  const last = curve.at(-1);
  if (!last || last.clock.period !== clock.period) return [];
  const since = secondOf(clock) - secondOf(last.clock);
  if (since <= 0) return [];
  return [{ minute: last.minute + since / 60, p: now.goThrough[club] ?? 0, label: clockLabel(clock) }];
}

function secondOf(clock: Clock): number {
  const moment = momentOf(clock);
  return 'second' in moment ? moment.second : 0;
}

const legName = ({ tie }: MatchInTie, leg: 1 | 2): string =>
  tie.legs.length === 1 ? 'The match' : leg === 1 ? 'First leg' : 'Second leg';

const LEG_MINUTES = 90;

/** Where each leg lies on the axis; one being played is drawn to its ninetieth minute at least. */
function legsOf(
  inTie: MatchInTie,
  curve: readonly CurvePoint[],
  points: readonly ForecastPointView[],
): ForecastView['legs'] {
  const begins = inTie.tie.legs.map(({ leg }) => curve.find((point) => point.leg === leg)?.minute);
  const end = points.at(-1)?.minute ?? 0;
  return begins.flatMap((from, index) => {
    if (from === undefined) return [];
    const next = begins[index + 1];
    return [
      { name: legName(inTie, index === 0 ? 1 : 2), from, to: next ?? Math.max(end, from + LEG_MINUTES) },
    ];
  });
}
