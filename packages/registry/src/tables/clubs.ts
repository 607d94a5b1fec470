import type { Club } from '../clubs.ts';
import { association, clubId, colour, list, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const columns: Columns<Club> = {
  id: { name: 'id', cell: clubId, optional: false },
  name: { name: 'name', cell: words, optional: false },
  shortName: { name: 'short name', cell: words, optional: false },
  association: { name: 'association', cell: association, optional: false },
  city: { name: 'city', cell: words, optional: true },
  colour: { name: 'colour', cell: colour, optional: true },
  aliases: { name: 'aliases', cell: list(words), optional: false },
};

/**
 * Reads the table of clubs (`data/clubs.csv`). Any text is read: what is wrong comes back as issues.
 *
 * @example parseClubs('id,name,short name,association,aliases\najax,AFC Ajax,Ajax,NED,').rows[0]?.shortName // 'Ajax'
 */
export function parseClubs(text: string): Table<Club> {
  return parseTable(text, columns);
}

/** Writes a table of clubs that `parseClubs` reads back; an alias must not hold a `;`. */
export function formatClubs(clubs: readonly Club[], head: readonly string[] = []): string {
  return formatTable(clubs, columns, head);
}
