import type { DeskLog } from './desk-log.ts';

/** Longer than this nobody else should wait for the event loop, milliseconds. */
const SLOW = 250;

/** Does what holds the event loop, and warns when that took long. */
export function watched<T>(
  log: DeskLog,
  fields: Readonly<Record<string, string | number>>,
  act: () => T,
  now: () => number = () => performance.now(),
): T {
  const began = now();
  const done = act();
  const milliseconds = Math.round(now() - began);
  if (milliseconds >= SLOW) log.warn({ ...fields, ms: milliseconds }, 'slow projections');
  return done;
}
