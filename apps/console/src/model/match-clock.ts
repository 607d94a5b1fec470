import {
  type Clock,
  clockLabel,
  type EffectiveEntry,
  type Entry,
  isTimed,
  type MatchState,
  PERIOD_MINUTES,
  type TimedPeriod,
} from '@touchline/laws';
import { standingWithdrawals } from './withdrawals.ts';

/** A log as it was written, and with its corrections resolved: repairs of the clock stand in the first alone. */
interface Logs {
  readonly log: readonly Entry[];
  readonly effective: readonly EffectiveEntry[];
}

/**
 * Where the match clock is: run on by the wall from the moment at which the period was started, as far as the log tells
 * when that was; otherwise where the last entry left it.
 *
 * @param now milliseconds since 1970, by the desk's clock
 */
export function runningClock(state: MatchState, logs: Logs, now: number): Clock {
  const { period } = state;
  if (!isTimed(period)) return { period };
  const played = secondsPlayed(period, logs, now);
  if (played !== undefined) return { period, second: Math.max(0, Math.floor(played)) };
  return state.clock.period === period ? state.clock : { period, second: 0 };
}

/** Whether the clock of the period that is played runs by the wall. */
export function isRunning(state: MatchState, effective: readonly EffectiveEntry[]): boolean {
  return (
    isTimed(state.period) &&
    state.interruption === undefined &&
    startOf(state.period, effective)?.at !== undefined
  );
}

/** Seconds since the period began, less those in which the match was suspended, and with what a late start cost. */
function secondsPlayed(period: TimedPeriod, { log, effective }: Logs, now: number): number | undefined {
  const start = startOf(period, effective);
  if (start?.at === undefined) return undefined;
  let seconds = (now - Date.parse(start.at)) / 1000 + secondsLate(period, log);
  let stoppedAt: number | undefined;
  for (const entry of effective) {
    if (entry.seq <= start.seq) continue;
    if (entry.at === undefined) continue;
    if (entry.type === 'matchSuspended') stoppedAt ??= Date.parse(entry.at);
    if (entry.type === 'matchResumed' && stoppedAt !== undefined) {
      seconds -= (Date.parse(entry.at) - stoppedAt) / 1000;
      stoppedAt = undefined;
    }
  }
  return stoppedAt === undefined ? seconds : seconds - (now - stoppedAt) / 1000;
}

/** How late the clock of the period was started, by the repairs that stand. */
function secondsLate(period: TimedPeriod, log: readonly Entry[]): number {
  const withdrawn = standingWithdrawals(log);
  return log
    .filter((entry) => entry.type === 'clockSet' && entry.period === period && !withdrawn.has(entry.id))
    .reduce((sum, entry) => sum + (entry.type === 'clockSet' ? entry.lateBySeconds : 0), 0);
}

const startOf = (period: TimedPeriod, effective: readonly EffectiveEntry[]): EffectiveEntry | undefined =>
  effective.findLast((entry) => entry.type === 'periodStart' && entry.period === period);

/** `92:14`, as a clock on a wall shows it; the label where only that is known: `90+3`, `HT`. */
export function boardOf(clock: Clock): string {
  if (!('second' in clock)) return clockLabel(clock);
  const seconds = PERIOD_MINUTES[clock.period].base * 60 + clock.second;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
