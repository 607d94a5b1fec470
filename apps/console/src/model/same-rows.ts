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
  const { entries: before, ...saidBefore } = old;
  const { entries, ...says } = now;
  return isShallowlySame(before, entries) && isShallowlySame(saidBefore, says);
}

function isShallowlySame(a: object, b: object): boolean {
  const [one, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return one.length === other.size && one.every(([field, value]) => other.get(field) === value);
}
