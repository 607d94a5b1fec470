import { type Clock, isTimed, type MatchState, PERIODS, type Period, secondsOf } from '@touchline/laws';
import type { Moment } from './in-play.ts';

const MINUTE = 60;

/**
 * The moment that a clock means. Of a label it is the middle of the minute, or its end when the label may be too early: nothing else is
 * known, and half a minute moves no forecast that anybody would notice.
 */
export function momentOf(clock: Clock): Moment {
  if (!isTimed(clock.period)) return { period: clock.period };
  if ('second' in clock) return { period: clock.period, second: clock.second };
  const from = secondsOf(clock)?.from ?? 0;
  return { period: clock.period, second: from + ('orLater' in clock ? MINUTE : MINUTE / 2) };
}

/** The first moment of a period. */
const beginningOf = (period: Period): Moment => (isTimed(period) ? { period, second: 0 } : { period });

/** The later of two moments; the second when they are the same. */
export function laterOf(a: Moment, b: Moment): Moment {
  const ahead = PERIODS.indexOf(a.period) - PERIODS.indexOf(b.period);
  if (ahead !== 0) return ahead > 0 ? a : b;
  return secondIn(a) > secondIn(b) ? a : b;
}

/** Where a match is: the moment of its clock, or the beginning of its period when the clock is still in an earlier one. */
export const momentOfState = ({ period, clock }: Pick<MatchState, 'period' | 'clock'>): Moment =>
  laterOf(momentOf(clock), beginningOf(period));

const secondIn = (moment: Moment) => ('second' in moment ? moment.second : 0);
