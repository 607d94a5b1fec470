import type { Beginning } from '../results.ts';
import { camel, kebab, whole } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const columns: Columns<Beginning> = {
  competition: { name: 'competition', cell: kebab, optional: false },
  round: { name: 'round', cell: camel, optional: true },
  season: { name: 'season', cell: whole(1850, 'the first year of a season'), optional: false },
};

/** Reads the table of first seasons (`data/beginnings.csv`); what is wrong comes back as issues. */
export function parseBeginnings(text: string): Table<Beginning> {
  return parseTable(text, columns);
}

/** Writes a table of first seasons that `parseBeginnings` reads back. */
export function formatBeginnings(beginnings: readonly Beginning[], head: readonly string[] = []): string {
  return formatTable(beginnings, columns, head);
}
