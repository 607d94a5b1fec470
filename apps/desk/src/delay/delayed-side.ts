import type { MatchId } from '@touchline/laws';
import type { Logs } from '../logs.ts';
import { ReaderSide, type ReaderSideOptions } from '../reader-side.ts';
import type { Timer } from '../replay/stage.ts';
import type { LogStore, Stored } from '../store/log-store.ts';
import { DelayedLogs } from './delayed-logs.ts';

export interface DelayedSideOptions extends Omit<ReaderSideOptions, 'prefix' | 'logs'> {
  readonly seconds: number;
  readonly store: LogStore;
  readonly logs: Logs;
  /** Milliseconds since 1970, by the clock of the store. */
  readonly now: () => number;
  readonly timer: Timer;
}

/** A side of the desk that readers see late, and what ends it. */
export interface DelayedSide {
  readonly side: ReaderSide;
  stop(): void;
}

/** A timer may ring a moment early; what it rings for must be of age then. */
const GRACE_MILLISECONDS = 20;

/**
 * What readers get who are to see everything so many seconds late: pages, projections and channels of their own, made
 * from logs that end earlier. Nothing of the undelayed side reaches them.
 */
export async function delayedSide(options: DelayedSideOptions): Promise<DelayedSide> {
  const { seconds, store, logs, now, timer, ...shared } = options;
  const milliseconds = seconds * 1000;
  const view = new DelayedLogs(logs, milliseconds, now);
  const side = new ReaderSide({ ...shared, prefix: `/d/${seconds}s`, logs: view });
  const appointments = new Set<() => void>();
  const release = ({ match, entries, storedAt }: Stored): void => {
    const wait = Math.max(0, storedAt + milliseconds - now()) + GRACE_MILLISECONDS;
    const callOff = timer.after(wait, () => {
      appointments.delete(callOff);
      side.logged(match, entries);
    });
    appointments.add(callOff);
  };
  const leave = await store.subscribe(release);
  for (const young of await youngerThan(store, logs.matches(), now() - milliseconds)) release(young);
  const stop = (): void => {
    leave();
    for (const callOff of appointments) callOff();
    side.close();
  };
  return { side, stop };
}

/** Appends that a desk which has just started must still release. */
async function youngerThan(
  store: LogStore,
  matches: readonly MatchId[],
  moment: number,
): Promise<readonly Stored[]> {
  const appends = await Promise.all(matches.map((match) => store.appends(match)));
  return appends.flat().filter(({ storedAt }) => storedAt > moment);
}
