import type { DrawRow } from '../results.ts';
import { type Cell, camel, clubId, date, kebab, whole, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const slot: Cell<string> = {
  expected: 'a slot like silver.A',
  parse: (text) => (/^[a-z]+\.[A-Z0-9]+$/.test(text) ? text : undefined),
  format: (value) => value,
};

const columns: Columns<DrawRow> = {
  competition: { name: 'competition', cell: kebab, optional: false },
  season: { name: 'season', cell: whole(1850, 'the first year of a season'), optional: false },
  date: { name: 'date', cell: date, optional: false },
  round: { name: 'round', cell: camel, optional: false },
  club: { name: 'club', cell: clubId, optional: false },
  slot: { name: 'slot', cell: slot, optional: false },
  source: { name: 'source', cell: words, optional: false },
};

/** Reads a table of draw ceremonies (`data/draws/*.csv`); what is wrong comes back as issues. */
export function parseDraws(text: string): Table<DrawRow> {
  return parseTable(text, columns);
}

/** Writes a table of draws that `parseDraws` reads back. */
export function formatDraws(draws: readonly DrawRow[], head: readonly string[] = []): string {
  return formatTable(draws, columns, head);
}
