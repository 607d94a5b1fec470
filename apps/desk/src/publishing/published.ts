import type { Entry, EntryId, EntryOf } from '@touchline/laws';
import type { ReadMatch } from '../projections/match-in-tie.ts';

/** The report as an editor let it go. */
export interface PublishedReport {
  readonly entry: EntryId;
  /** Version of the log that the editor had read. */
  readonly upTo: number;
  /** Wall clock, ISO 8601 in UTC, of a match that was published on the night. */
  readonly at?: string;
  /** Whether the log has moved on since, and the report with it. */
  readonly isBehind: boolean;
}

/** What editors have published of a match, and not taken back. */
export interface Published {
  /** The newest. */
  readonly report?: PublishedReport;
  /** Ids of facts that were published one by one, each with the entry that says so. */
  readonly facts: ReadonlyMap<string, EntryId>;
}

export function publishedOf({ log, effective }: Pick<ReadMatch, 'log' | 'effective'>): Published {
  const entries = effective.filter((entry): entry is EntryOf<'published'> => entry.type === 'published');
  const facts = new Map(
    entries.flatMap(({ what, fact, id }) => (what === 'fact' && fact !== undefined ? [[fact, id]] : [])),
  );
  const report = entries.findLast(({ what }) => what === 'report');
  if (!report) return { facts };
  const { id, upTo, at } = report;
  const isBehind = log.some((entry) => entry.seq > upTo && !isOfPublishing(entry, log));
  return { report: { entry: id, upTo, ...(at !== undefined && { at }), isBehind }, facts };
}

/** What is published, and what takes it back, tells nothing of the match. */
export function isOfPublishing(entry: Entry, log: readonly Entry[]): boolean {
  if (entry.type === 'published') return true;
  if (entry.type !== 'entryWithdrawn' && entry.type !== 'entryAmended') return false;
  return log.some(({ id, type }) => id === entry.target && type === 'published');
}
