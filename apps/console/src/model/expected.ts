import { type DecideContext, decide, type Entry, evolve, foldLog, type Refusal } from '@touchline/laws';
import type { Unsent } from './outbox.ts';

/** The log as it will be once the desk has taken what waits, as far as one can tell here. */
export interface Expected {
  readonly log: readonly Entry[];
  /** Refusals of what waits, by its number: others have logged meanwhile, and the desk will send it back. */
  readonly refusals: ReadonlyMap<number, Refusal>;
}

/**
 * Decides what waits on top of the desk's log, in order. What the Laws refuse there is left out of the log and told; the
 * desk has the last word on it.
 */
export function expectedLog(
  stored: readonly Entry[],
  unsent: readonly Unsent[],
  context: DecideContext,
): Expected {
  if (unsent.length === 0) return { log: stored, refusals: new Map() };
  const log = [...stored];
  let state = foldLog(log);
  const refusals = new Map<number, Refusal>();
  for (const { number, command } of unsent) {
    const verdict = decide(command, log, context, state);
    if (!verdict.ok) {
      refusals.set(number, verdict.refusal);
      continue;
    }
    log.push(...verdict.entries);
    state = verdict.entries.some(reachesBack) ? foldLog(log) : verdict.entries.reduce(evolve, state);
  }
  return { log, refusals };
}

/** What it does to the match is not done by adding it at the end. */
const reachesBack = ({ type }: Entry): boolean =>
  type === 'entryAmended' || type === 'entryWithdrawn' || type === 'clockSet';
