import type { ByClub } from '@touchline/competition';
import {
  type Clock,
  type ClubId,
  clockLabel,
  type Entry,
  effectiveLog,
  evolve,
  type MatchState,
} from '@touchline/laws';
import { minutesOfPlay, type Played, playedUntil } from './axis.ts';
import type { Moment } from './in-play.ts';
import { inPlayOf, type TieOfMatch } from './in-play-of.ts';
import { laterOf, momentOf, momentOfState } from './moment.ts';
import type { CurvePoint, ProgressForecast } from './progress.ts';
import type { Forecaster } from './remembered-forecast.ts';

/** Where a match stands in the curve of its tie. */
export interface Place {
  readonly leg: 1 | 2;
  /** Axis minute of its kick-off. */
  readonly from: number;
}

/** The curve of one match of a tie, and what the next one needs of it. */
export interface MatchCurve {
  readonly points: readonly CurvePoint[];
  /** After the last entry; `undefined` when no match was opened. */
  readonly state?: MatchState;
  /** Axis minute of its end. */
  readonly minute: number;
}

/** A match at one moment of its log. */
interface Stand {
  readonly state: MatchState;
  readonly moment: Moment;
  readonly played: Played;
}

/** How an entry moves a match on: time runs up to the entry while nothing else changes, and the entry does the rest. */
interface Step {
  readonly entry: Entry;
  readonly before: Stand;
  readonly still: Stand;
  readonly after: Stand;
}

/** One point before kick-off, one after every effective entry from there on, and one at every whole minute between two entries. */
export function curveOfMatch(
  entries: readonly Entry[],
  tie: TieOfMatch,
  { leg, from }: Place,
  forecast: Forecaster,
): MatchCurve {
  const log = effectiveLog(entries);
  const { kickOff, steps } = walkThrough(log);
  if (!kickOff) return { points: [], minute: from };

  const chanceAt = ({ state, moment }: Stand) => forecast(inPlayOf(state, tie, { moment, log }));
  const pointAt = (stand: Stand, clock: Clock): CurvePoint => ({
    match: stand.state.match,
    leg,
    clock,
    label: clockLabel(clock),
    minute: from + minutesOfPlay(stand.played, stand.moment),
    ...chanceAt(stand),
  });
  const pointAfter = ({ entry, still, after }: Step): CurvePoint => {
    const point = pointAt(after, entry.clock);
    const change = changeOf(after.state.clubs, chanceAt(still), point);
    return { ...point, entry: entry.id, seq: entry.seq, change };
  };

  const points = [
    pointAt(kickOff, { period: 'pre' }),
    ...steps.flatMap((step) => [
      ...minuteMarks(step).map((mark) => pointAt(mark, mark.moment)),
      pointAfter(step),
    ]),
  ];
  const { state, played } = steps.at(-1)?.after ?? kickOff;
  return { points, state, minute: from + minutesOfPlay(played, { period: 'fullTime' }) };
}

/** The entries from kick-off on as steps. All that is logged before goes into the stand at kick-off. */
function walkThrough(log: readonly Entry[]): { readonly kickOff?: Stand; readonly steps: readonly Step[] } {
  let kickOff: Stand | undefined;
  const steps: Step[] = [];
  for (const entry of log) {
    const before = steps.at(-1)?.after ?? kickOff;
    const state = evolve(before?.state, entry);
    if (!state) continue;
    if (!before || (state.period === 'pre' && steps.length === 0)) {
      kickOff = { state, moment: { period: 'pre' }, played: {} };
    } else steps.push(stepTo(entry, state, before));
  }
  return { ...(kickOff && { kickOff }), steps };
}

function stepTo(entry: Entry, state: MatchState, before: Stand): Step {
  const staysInPeriod = entry.clock.period === before.state.period;
  const upTo = staysInPeriod ? laterOf(before.moment, momentOf(entry.clock)) : before.moment;
  const still = standAt(before, upTo);
  const after = { ...standAt(still, laterOf(upTo, momentOfState(state))), state };
  return { entry, before, still, after };
}

const standAt = (stand: Stand, moment: Moment): Stand => ({
  state: stand.state,
  moment,
  played: playedUntil(stand.played, moment),
});

type Mark = Stand & { readonly moment: { readonly second: number } };

/** Whole minutes after the entry before and ahead of this one, the state standing still. */
function minuteMarks({ before, still }: Step): readonly Mark[] {
  const [since, until] = [before.moment, still.moment];
  if (!('second' in since) || !('second' in until) || since.period !== until.period) return [];
  const first = Math.floor(since.second / 60) + 1;
  const marks = Math.max(Math.ceil(until.second / 60) - first, 0);
  return Array.from({ length: marks }, (_, index) => {
    const moment = { period: since.period, second: (first + index) * 60 };
    return { ...standAt(before, moment), moment };
  });
}

function changeOf(
  { home, away }: MatchState['clubs'],
  before: ProgressForecast,
  after: ProgressForecast,
): ByClub<number> {
  const change = (club: ClubId) => (after.goThrough[club] ?? 0) - (before.goThrough[club] ?? 0);
  return { [home]: change(home), [away]: change(away) };
}
