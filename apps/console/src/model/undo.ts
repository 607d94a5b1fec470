import type { Entry, EntryId } from '@touchline/laws';
import type { Said } from '@touchline/notation';
import type { LogRow } from './log-rows.ts';

/** What stands in the corrections log where nobody gave a reason. */
const LOGGED_IN_ERROR = 'logged in error';

/**
 * The line that `u` takes back: the newest of one's own that still counts. What another logged is withdrawn on purpose,
 * never by the way. A withdrawal is not undone so, else a second `u` would bring back what the first took.
 *
 * @param rows the newest first
 */
export const lastOwn = (rows: readonly LogRow[]): LogRow | undefined =>
  rows.find(
    ({ by, withdrawal, entries }) =>
      by === undefined && withdrawal === undefined && entries[0]?.type !== 'entryWithdrawn',
  );

/** Withdraws all entries of a line, the later one first. */
export const withdrawalOf = (row: Pick<LogRow, 'entries'>, reason = LOGGED_IN_ERROR): readonly Said[] =>
  row.entries.toReversed().map(({ id }: Entry) => withdraw(id, reason));

/** Brings back what was withdrawn, by withdrawing the withdrawal. */
export const restorationOf = (withdrawal: EntryId, reason = 'withdrawn in error'): readonly Said[] => [
  withdraw(withdrawal, reason),
];

const withdraw = (target: EntryId, reason: string): Said => ({
  body: { type: 'withdrawEntry', target, reason },
});
