import type { ByClub } from '@touchline/competition';
import { type Clock, clockLabel, type Entry, effectiveLog, evolve, type MatchState } from '@touchline/laws';
import { minutesOfPlay, type Played, playedUntil } from './axis.ts';
import type { Moment } from './in-play.ts';
import { inPlayOf, type TieOfMatch } from './in-play-of.ts';
import { laterOf, momentOf, momentOfState } from './moment.ts';
import type { CurvePoint, ProgressForecast } from './progress.ts';
import { progressForecast } from './progress-forecast.ts';

/** The curve of one match of a tie, and what the next one needs of it. */
export interface MatchCurve {
  readonly points: readonly CurvePoint[];
  /** After the last entry; `undefined` when no match was opened. */
  readonly state?: MatchState;
  /** Axis minute of its end. */
  readonly minute: number;
}

/** Where the walk through a log has come to. */
interface Walk {
  readonly state: MatchState;
  readonly moment: Moment;
  readonly played: Played;
}

/**
 * One point before kick-off, one after every effective entry from there on, and one at every whole minute between two entries.
 *
 * @param from axis minute of its kick-off
 */
export function curveOfMatch(
  entries: readonly Entry[],
  tie: TieOfMatch,
  { leg, from }: { readonly leg: 1 | 2; readonly from: number },
): MatchCurve {
  const log = effectiveLog(entries);
  const chance = (state: MatchState, moment: Moment) =>
    progressForecast(inPlayOf(state, tie, { moment, log }));
  const pointAt = (
    { state, moment, played }: Walk,
    clock: Clock,
    more: Partial<CurvePoint> = {},
  ): CurvePoint => ({
    match: state.match,
    leg,
    clock,
    label: clockLabel(clock),
    minute: from + minutesOfPlay(played, moment),
    ...chance(state, moment),
    ...more,
  });

  const points: CurvePoint[] = [];
  let walk: Walk | undefined;
  let state: MatchState | undefined;
  for (const entry of log) {
    const before = state;
    state = evolve(before, entry);
    // What is logged before kick-off makes one point together.
    if (!state || !before || (state.period === 'pre' && !walk)) continue;
    if (!walk) {
      walk = { state: before, moment: { period: 'pre' }, played: {} };
      points.push(pointAt(walk, { period: 'pre' }));
    }
    const still = momentBefore(walk, entry);
    points.push(...minuteMarks(walk, still).map((mark) => pointAt(mark, markClock(mark.moment))));
    const moment = laterOf(still, momentOfState(state));
    const next: Walk = { state, moment, played: playedUntil(playedUntil(walk.played, still), moment) };
    const change = changeBetween(chance(walk.state, still), chance(state, moment));
    points.push(pointAt(next, entry.clock, { entry: entry.id, seq: entry.seq, change }));
    walk = next;
  }
  if (state && !walk)
    points.push(pointAt({ state, moment: { period: 'pre' }, played: {} }, { period: 'pre' }));
  const played = walk?.played ?? {};
  return { points, ...(state && { state }), minute: from + minutesOfPlay(played, { period: 'fullTime' }) };
}

/** The entry's own moment while the match is still where it was: time runs up to the entry, and the entry does the rest. */
function momentBefore({ state, moment }: Walk, entry: Entry): Moment {
  return entry.clock.period === state.period ? laterOf(moment, momentOf(entry.clock)) : moment;
}

/** Whole minutes of the same period after one moment and before another, the state standing still. */
function minuteMarks(walk: Walk, until: Moment): readonly Walk[] {
  const { moment } = walk;
  if (!('second' in moment) || !('second' in until) || moment.period !== until.period) return [];
  const first = Math.floor(moment.second / 60) + 1;
  const marks = Math.max(Math.ceil(until.second / 60) - first, 0);
  return Array.from({ length: marks }, (_, index) => {
    const mark = { period: moment.period, second: (first + index) * 60 };
    return { ...walk, moment: mark, played: playedUntil(walk.played, mark) };
  });
}

const markClock = (moment: Moment): Clock =>
  'second' in moment ? { period: moment.period, second: moment.second } : { period: moment.period };

function changeBetween(before: ProgressForecast, after: ProgressForecast): ByClub<number> {
  const clubs = Object.entries(after.goThrough).map(([club, chance]) => [
    club,
    chance - (Object.entries(before.goThrough).find(([other]) => other === club)?.[1] ?? 0),
  ]);
  return Object.fromEntries(clubs);
}
