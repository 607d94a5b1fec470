import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Beginning,
  type ClubTable,
  type Coverage,
  clubTable,
  type DrawRow,
  type PersonTable,
  parseBeginnings,
  parseClubs,
  parseCoverage,
  parseDraws,
  parsePeople,
  parseResults,
  personTable,
  type ResultRow,
  type Table,
} from '@touchline/registry';

/** The facts of the world, read once when the desk starts. */
export interface Tables {
  readonly clubs: ClubTable;
  readonly people: PersonTable;
  /** Every row of every competition, in the order of the files' names. */
  readonly results: readonly ResultRow[];
  readonly coverage: readonly Coverage[];
  /** First seasons of competitions and of their younger rounds; empty where the folder has no such table. */
  readonly beginnings: readonly Beginning[];
  readonly draws: readonly DrawRow[];
}

export type ReadTables =
  | { readonly ok: true; readonly tables: Tables }
  /** One sentence an issue: `data/clubs.csv:12: association: expected ..., found ...`. */
  | { readonly ok: false; readonly issues: readonly string[] };

/** The tables that come with the project: `data/` at its root, from the sources and from the built code alike. */
export const OWN_DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** Reads all tables of a folder laid out as our own `data/`. Everything that is wrong is said, not the first only. */
export function readTables(folder: string = OWN_DATA): ReadTables {
  const reader = new TableReader(folder);
  const clubs = reader.read('clubs.csv', parseClubs);
  const people = reader.read('people.csv', parsePeople);
  const coverage = reader.read('coverage.csv', parseCoverage);
  const beginnings = existsSync(join(folder, BEGINNINGS)) ? reader.read(BEGINNINGS, parseBeginnings) : [];
  const results = reader.readAll('results', parseResults, ['corrections.csv']);
  const draws = reader.readAll('draws', parseDraws, []);
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues };
  return {
    ok: true,
    tables: { clubs: clubTable(clubs), people: personTable(people), results, coverage, beginnings, draws },
  };
}

/** A folder of somebody's own results need not know when competitions began. */
const BEGINNINGS = 'beginnings.csv';

class TableReader {
  readonly issues: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read<Row>(name: string, parse: (text: string) => Table<Row>): readonly Row[] {
    const path = join(this.#folder, name);
    const shown = shortest(path);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      this.issues.push(`${shown}: the table is missing or cannot be read`);
      return [];
    }
    const { rows, issues } = parse(text);
    for (const issue of issues) {
      const column = issue.column === undefined ? '' : `${issue.column}: `;
      this.issues.push(`${shown}:${issue.line}: ${column}expected ${issue.expected}, found ${issue.found}`);
    }
    return rows;
  }

  readAll<Row>(
    folder: string,
    parse: (text: string) => Table<Row>,
    besides: readonly string[],
  ): readonly Row[] {
    const path = join(this.#folder, folder);
    const files = existsSync(path) ? readdirSync(path) : [];
    const tables = files.filter((file) => file.endsWith('.csv') && !besides.includes(file)).sort();
    return tables.flatMap((file) => this.read(join(folder, file), parse));
  }
}

/** A path as a person would type it: from where they stand, unless that is longer. */
function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}
