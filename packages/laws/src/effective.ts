import type { Entry, EntryOf } from './entries.ts';
import { parseEntry } from './parse/entry.ts';
import type { EntryId } from './vocabulary.ts';

/** One amendment that an entry has gone through. */
export interface Amendment {
  /** The `entryAmended`. */
  readonly entry: EntryId;
  readonly seq: number;
  readonly reason: string;
  /** Value before it, of each field that it changed; a field that was not there is not here. */
  readonly was: { readonly [field: string]: unknown };
}

/** An entry as it counts now: amended where it was, at the place in the log where it was first made. */
export type EffectiveEntry = Entry & { readonly amendments?: readonly Amendment[] };

/** Fields that make an entry what it is, so that no amendment may touch them. */
export const UNCHANGEABLE: readonly string[] = [
  'seq',
  'id',
  'match',
  'type',
  'by',
  'at',
  'override',
  'amendments',
];

/**
 * The log with its corrections resolved, from the last entry backwards: an entry is void when a later entry that is
 * not void withdraws it, so withdrawing a withdrawal restores. Corrections themselves are left out, and so is what
 * they would make of an entry if that were no entry at all; every other entry keeps its place.
 */
export function effectiveLog(entries: readonly Entry[]): readonly EffectiveEntry[] {
  if (!entries.some(reachesBack)) return entries;
  const standing = standingEntries(entries);
  const amendments = amendmentsByTarget(standing);
  const amendedEntries = standing
    .filter((entry) => !isCorrection(entry))
    .map((entry) => (amendments.get(entry.id) ?? []).reduce<EffectiveEntry>(amend, entry));
  return withClocksSet(amendedEntries);
}

const reachesBack = (entry: Entry): boolean => isCorrection(entry) || movesClocks(entry);

/** True for a repair of the clock that the labels given before it follow. */
export const movesClocks = (entry: Entry): entry is EntryOf<'clockSet'> =>
  entry.type === 'clockSet' && entry.labels === 'follow';

/**
 * Puts the seconds right that were given while the clock of their period was behind, and leaves the repairs out, as
 * corrections are: what is effective stays so when it is resolved again. A label that was given stays.
 */
function withClocksSet(entries: readonly EffectiveEntry[]): readonly EffectiveEntry[] {
  const repairs = entries.filter(movesClocks);
  if (repairs.length === 0) return entries;
  const others = entries.filter((entry) => !movesClocks(entry));
  return others.map((entry) => {
    const { clock } = entry;
    if (entry.type === 'periodStart' || !('second' in clock)) return entry;
    const late = repairs
      .filter(({ seq, period }) => seq > entry.seq && period === clock.period)
      .reduce((sum, { lateBySeconds }) => sum + lateBySeconds, 0);
    return late === 0 ? entry : { ...entry, clock: { ...clock, second: clock.second + late } };
  });
}

export type Correction = EntryOf<'entryAmended'> | EntryOf<'entryWithdrawn'>;

export const isCorrection = (entry: Entry): entry is Correction =>
  entry.type === 'entryAmended' || entry.type === 'entryWithdrawn';

/** Every entry that is not void, corrections among them. */
export function standingEntries(entries: readonly Entry[]): readonly Entry[] {
  const withdrawn = new Set<EntryId>();
  const standing: Entry[] = [];
  for (const entry of entries.toReversed()) {
    if (withdrawn.has(entry.id)) continue;
    if (entry.type === 'entryWithdrawn') withdrawn.add(entry.target);
    standing.push(entry);
  }
  return standing.toReversed();
}

/** A correction reaches back only: it cannot speak of an entry that comes after it. */
function amendmentsByTarget(
  standing: readonly Entry[],
): ReadonlyMap<EntryId, readonly EntryOf<'entryAmended'>[]> {
  const seen = new Set<EntryId>();
  const byTarget = new Map<EntryId, EntryOf<'entryAmended'>[]>();
  for (const entry of standing) {
    seen.add(entry.id);
    if (entry.type !== 'entryAmended' || !seen.has(entry.target)) continue;
    const earlier = byTarget.get(entry.target);
    if (earlier) earlier.push(entry);
    else byTarget.set(entry.target, [entry]);
  }
  return byTarget;
}

function amend(entry: EffectiveEntry, amendment: EntryOf<'entryAmended'>): EffectiveEntry {
  const { amendments = [] } = entry;
  const before = withoutAmendments(entry);
  const parsed = parseEntry(amended(before, amendment.changes));
  if (!parsed.ok) return entry;
  const { id, seq, reason } = amendment;
  const record: Amendment = { entry: id, seq, reason, was: valuesBefore(before, amendment.changes) };
  return { ...parsed.entry, amendments: [...amendments, record] };
}

/** The entry with these changes made: a value replaces the field, `null` takes it away. It may be no entry any more. */
export function amended(entry: object, changes: { readonly [field: string]: unknown }): unknown {
  const fields = new Map<string, unknown>(Object.entries(entry));
  for (const [field, value] of Object.entries(changes)) {
    if (UNCHANGEABLE.includes(field)) continue;
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
  return Object.fromEntries(fields);
}

/** The entry alone, without the record of what it went through. */
export function withoutAmendments(entry: EffectiveEntry): Entry {
  const { amendments: _amendments, ...alone } = entry;
  return alone;
}

function valuesBefore(entry: object, changes: { readonly [field: string]: unknown }): Amendment['was'] {
  const changed = Object.entries(entry).filter(
    ([field]) => Object.hasOwn(changes, field) && !UNCHANGEABLE.includes(field),
  );
  return Object.fromEntries(changed);
}
