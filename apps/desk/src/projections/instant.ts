import { type Clock, isTimed, type MatchState, PERIOD_MINUTES, PERIODS, secondsOf } from '@touchline/laws';

/** Minutes between two halves, and before and between the halves of extra time. */
const HALF_TIME_MINUTES = 15;
const EXTRA_TIME_BREAK_MINUTES = 5;

/** The later of two clocks; the first when neither is. A label is as early as its minute begins. */
export function laterClock(a: Clock, b: Clock): Clock {
  const ahead = PERIODS.indexOf(b.period) - PERIODS.indexOf(a.period);
  if (ahead !== 0) return ahead > 0 ? b : a;
  return (secondsOf(b)?.from ?? 0) > (secondsOf(a)?.from ?? 0) ? b : a;
}

/** Where the match is: the clock of its last entry, or the interval or end that its period has come to. */
export function clockOf(state: MatchState, live?: Clock): Clock {
  const known: Clock = isTimed(state.period) ? state.clock : { period: state.period };
  return live && state.phase === 'live' ? laterClock(known, live) : known;
}

/**
 * The instant in the world at which a match is where its clock says, from its kick-off: what was known then is what a
 * page as of then may use. Intervals are taken at their usual length; the final whistle is the end of the last period.
 *
 * @returns ISO 8601 in UTC; `undefined` when no kick-off is known
 */
export function instantOf(state: MatchState, clock: Clock = clockOf(state)): string | undefined {
  const kickOff = state.kickOff ?? state.scheduledKickOff;
  if (kickOff === undefined) return undefined;
  const minutes = minutesSinceKickOff(state, clock);
  return new Date(Date.parse(kickOff) + minutes * 60_000).toISOString();
}

function minutesSinceKickOff(state: MatchState, clock: Clock): number {
  if (isTimed(clock.period)) {
    const within = (secondsOf(clock)?.from ?? 0) / 60;
    return PERIOD_MINUTES[clock.period].base + breaksBefore(clock.period) + within;
  }
  switch (clock.period) {
    case 'pre':
      return 0;
    case 'halfTime':
      return 45;
    case 'fullTime':
      return minutesSinceKickOff(state, lastOfPlay(state));
    case 'etBreak':
    case 'etHalfTime':
    case 'kicksBreak':
    case 'kicks':
      // The breaks of extra time and the shoot-out: after ninety minutes and what went before.
      return 90 + HALF_TIME_MINUTES + EXTRA_TIME_BREAK_MINUTES + (clock.period === 'etBreak' ? 0 : 30);
    default:
      return clock.period satisfies never;
  }
}

/** The clock of the last entry of play; of a match that ended in a shoot-out, the end of extra time. */
function lastOfPlay({ clock }: MatchState): Clock {
  return isTimed(clock.period) ? clock : { period: 'etSecond', second: 15 * 60 };
}

function breaksBefore(period: 'firstHalf' | 'secondHalf' | 'etFirst' | 'etSecond'): number {
  if (period === 'firstHalf') return 0;
  return period === 'secondHalf' ? HALF_TIME_MINUTES : HALF_TIME_MINUTES + EXTRA_TIME_BREAK_MINUTES;
}
