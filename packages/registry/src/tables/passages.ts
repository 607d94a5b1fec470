import { PASSAGES, type Passage } from '../results.ts';
import { camel, clubId, kebab, oneOf, whole, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const columns: Columns<Passage> = {
  competition: { name: 'competition', cell: kebab, optional: false },
  season: { name: 'season', cell: whole(1850, 'the first year of a season'), optional: false },
  round: { name: 'round', cell: camel, optional: false },
  club: { name: 'club', cell: clubId, optional: false },
  how: { name: 'how', cell: oneOf(PASSAGES), optional: false },
  inPlaceOf: { name: 'in place of', cell: clubId, optional: true },
  note: { name: 'note', cell: words, optional: true },
};

/** Reads a table of byes, walkovers and admissions (`data/ties/passages.csv`); what is wrong comes back as issues. */
export function parsePassages(text: string): Table<Passage> {
  return parseTable(text, columns);
}

/** Writes a table of passages that `parsePassages` reads back. */
export function formatPassages(passages: readonly Passage[], head: readonly string[] = []): string {
  return formatTable(passages, columns, head);
}
