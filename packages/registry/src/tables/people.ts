import type { ClubId } from '../ids.ts';
import { type ClubSpell, type Person, POSITIONS, ROLES } from '../people.ts';
import { formatSeason, parseSeason } from '../seasons.ts';
import { association, type Cell, clubId, list, oneOf, personId, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';
import { formatYears, parseYears } from './years.ts';

const spell: Cell<ClubSpell> = {
  expected: 'a spell like "atalanta 2023-", "arsenal 2017-2022", "arsenal -2022" or "atalanta 2025/26"',
  parse: (text) => {
    const [id = '', years = '', ...rest] = text.split(' ');
    const club = clubId.parse(id);
    if (club === undefined || rest.length > 0) return undefined;
    const season = parseSeason(years);
    return season !== undefined && years.includes('/') ? { club, season } : inYears(years, club);
  },
  format: (value) => `${value.club} ${when(value)}`.trim(),
};

const columns: Columns<Person> = {
  id: { name: 'id', cell: personId, optional: false },
  name: { name: 'name', cell: words, optional: false },
  lastName: { name: 'last name', cell: words, optional: false },
  role: { name: 'role', cell: oneOf(ROLES), optional: true },
  position: { name: 'position', cell: oneOf(POSITIONS), optional: true },
  nationality: { name: 'nationality', cell: association, optional: true },
  clubs: { name: 'clubs', cell: list(spell), optional: false },
  aliases: { name: 'aliases', cell: list(words), optional: true },
};

/** Reads the table of people (`data/people.csv`). Any text is read: what is wrong comes back as issues. */
export function parsePeople(text: string): Table<Person> {
  return parseTable(text, columns);
}

/** Writes a table of people that `parsePeople` reads back. */
export function formatPeople(people: readonly Person[], head: readonly string[] = []): string {
  return formatTable(people, columns, head);
}

/** `2017-2022`, `2017-`, `-2022`, or nothing at all when neither year is known. */
function inYears(text: string, club: ClubId): ClubSpell | undefined {
  const years = text === '' ? {} : parseYears(text);
  return years && { club, ...years };
}

function when({ season, from, to }: ClubSpell): string {
  if (season !== undefined) return formatSeason(season);
  return formatYears({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
}
