import type { Entry, EntryId, EntryOf } from '@touchline/laws';

/** Withdrawals that stand, by the entry they are about: a withdrawal that was withdrawn is none. */
export function standingWithdrawals(log: readonly Entry[]): ReadonlyMap<EntryId, EntryOf<'entryWithdrawn'>> {
  const found = new Map<EntryId, EntryOf<'entryWithdrawn'>>();
  for (const entry of log.toReversed())
    if (entry.type === 'entryWithdrawn' && !found.has(entry.id)) found.set(entry.target, entry);
  return found;
}
