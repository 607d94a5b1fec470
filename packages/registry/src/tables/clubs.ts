import type { AssociationSpell, Club, NameSpell, Succession } from '../clubs.ts';
import { association, type Cell, clubId, colour, list, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';
import { formatYears, splitYears, year } from './years.ts';

const nameSpell: Cell<NameSpell> = {
  expected: 'a name with its years like "Newton Heath 1878-1902"',
  parse: (text) => {
    const { rest, years } = splitYears(text);
    const name = words.parse(rest);
    return name === undefined ? undefined : { name, ...years };
  },
  format: ({ name, ...years }) => `${name} ${formatYears(years)}`.trim(),
};

const associationSpell: Cell<AssociationSpell> = {
  expected: 'a FIFA code with its years like "YUG 1945-1991"',
  parse: (text) => {
    const { rest, years } = splitYears(text);
    const code = association.parse(rest);
    return code === undefined ? undefined : { association: code, ...years };
  },
  format: ({ association: code, ...years }) => `${code} ${formatYears(years)}`.trim(),
};

const succession: Cell<Succession> = {
  expected: 'a club and the year like "kobenhavn 1992"',
  parse: (text) => {
    const [id = '', written, ...rest] = text.split(' ');
    const club = clubId.parse(id);
    const when = written === undefined ? undefined : year.parse(written);
    const misread = rest.length > 0 || (written !== undefined && when === undefined);
    if (club === undefined || misread) return undefined;
    return { club, ...(when !== undefined && { year: when }) };
  },
  format: ({ club, year: when }) => (when === undefined ? club : `${club} ${when}`),
};

const columns: Columns<Club> = {
  id: { name: 'id', cell: clubId, optional: false },
  name: { name: 'name', cell: words, optional: false },
  shortName: { name: 'short name', cell: words, optional: false },
  association: { name: 'association', cell: association, optional: false },
  city: { name: 'city', cell: words, optional: true },
  colour: { name: 'colour', cell: colour, optional: true },
  aliases: { name: 'aliases', cell: list(words), optional: false },
  formerNames: { name: 'former names', cell: list(nameSpell), optional: true },
  formerAssociations: { name: 'former associations', cell: list(associationSpell), optional: true },
  successors: { name: 'successors', cell: list(succession), optional: true },
  note: { name: 'note', cell: words, optional: true },
};

/**
 * Reads the table of clubs (`data/clubs.csv`). Any text is read: what is wrong comes back as issues.
 *
 * @example parseClubs('id,name,short name,association,aliases\najax,AFC Ajax,Ajax,NED,').rows[0]?.shortName // 'Ajax'
 */
export function parseClubs(text: string): Table<Club> {
  return parseTable(text, columns);
}

/** Writes a table of clubs that `parseClubs` reads back; an alias or former name must not hold a `;`. */
export function formatClubs(clubs: readonly Club[], head: readonly string[] = []): string {
  return formatTable(clubs, columns, head);
}
