import type { LogRow } from './log-rows.ts';

/** The rows as they are now; each that says what it said before is the same object, so that nobody need draw it again. */
export function sameRows(before: readonly LogRow[], now: readonly LogRow[]): readonly LogRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old && isSame(old, row) ? old : row;
  });
}

function isSame(old: LogRow, now: LogRow): boolean {
  const { entries: oldEntries, ...oldWords } = old;
  const { entries, ...words } = now;
  return (
    oldEntries.length === entries.length &&
    oldEntries.every((entry, at) => entry === entries[at]) &&
    JSON.stringify(oldWords) === JSON.stringify(words)
  );
}
