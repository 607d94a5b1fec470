import { isTimed, PERIOD_MINUTES, PERIODS, TIMED_PERIODS, type TimedPeriod } from '@touchline/laws';
import type { Moment } from './in-play.ts';

/** Minutes of each period that are known to have been played, added time included. */
export type Played = { readonly [P in TimedPeriod]?: number };

/** What is known to have been played once the match has come to a moment. */
export function playedUntil(played: Played, moment: Moment): Played {
  if (!('second' in moment)) return played;
  const minutes = Math.max(played[moment.period] ?? 0, moment.second / 60);
  return { ...played, [moment.period]: minutes };
}

/**
 * Minutes of play from kick-off to a moment: the periods before it at the length they had, so that 45+2 comes before 46.
 * A half lasts its 45 minutes at least; extra time counts only if it was played.
 */
export function minutesOfPlay(played: Played, moment: Moment): number {
  const until = PERIODS.indexOf(moment.period);
  const before = TIMED_PERIODS.filter((period) => PERIODS.indexOf(period) < until);
  const within = 'second' in moment && isTimed(moment.period) ? moment.second / 60 : 0;
  return before.reduce((sum, period) => sum + lengthOf(period, played[period]), within);
}

function lengthOf(period: TimedPeriod, played: number | undefined): number {
  const isHalf = period === 'firstHalf' || period === 'secondHalf';
  if (played === undefined && !isHalf) return 0;
  return Math.max(played ?? 0, PERIOD_MINUTES[period].length);
}
