import { type Entry, formatIssue, parseEntry } from '@touchline/laws';

/** Turns an entry of one format into the next one's: a pure function of its JSON. */
export type Upcaster = (entry: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * The forms that stored entries have had. Entries are kept for ever as they were written, with the number of the
 * format of that day, and brought up to today's when they are read.
 */
export interface EntryFormats {
  /** `upcasters[n - 1]` leads from format `n` to `n + 1`; today's format is one more than their number. */
  readonly upcasters: readonly Upcaster[];
}

/** Format 1 is the first and today's. A change to an entry's payload adds an upcaster here and a line to the changelog. */
export const ENTRY_FORMATS: EntryFormats = { upcasters: [] };

export const todaysFormat = (formats: EntryFormats): number => formats.upcasters.length + 1;

/** An entry as a store keeps it. */
export interface StoredEntry {
  readonly format: number;
  /** JSON text. */
  readonly body: string;
}

/**
 * What is read back earns its type anew: entries are kept for ever, and the program moves on.
 * Throws for an entry of a format that this program does not know yet, and for one that is no entry.
 */
export function decodeEntry({ format, body }: StoredEntry, formats: EntryFormats): Entry {
  if (format > todaysFormat(formats))
    throw new Error(`a stored entry has format ${format}; this program knows up to ${todaysFormat(formats)}`);
  const asToday = formats.upcasters
    .slice(format - 1)
    .reduce((entry, upcast) => upcast(entry), objectOf(JSON.parse(body)));
  const parsed = parseEntry(asToday);
  if (!parsed.ok)
    throw new Error(`a stored entry cannot be read: ${parsed.issues.map(formatIssue).join('; ')}`);
  return parsed.entry;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('a stored entry is no object');
  return Object.fromEntries(Object.entries(value));
}
