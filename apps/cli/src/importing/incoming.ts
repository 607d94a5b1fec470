import { basename, dirname } from 'node:path';
import { type RawMatch, readResults, toResults } from '@touchline/football-txt';
import { type ClubTable, parseResults, parseSeason, type ResultRow } from '@touchline/registry';
import { readText } from '../text-files.ts';

/** What the command line says of the files, where they do not say it. */
export interface ImportGiven {
  readonly clubs: ClubTable;
  readonly competition?: string;
  /** First year of the season. */
  readonly season?: number;
  /** What to take where the files do not say it themselves. */
  readonly ifUnsaid?: {
    readonly competition: string;
    /** Under a heading that names no competition of ours, too. */
    readonly anyHeading: boolean;
    readonly season?: number;
  };
  readonly source: string;
}

/** Rows of some files, and what in them could not be made a row. */
export interface Incoming {
  readonly rows: readonly ResultRow[];
  /** One sentence each, with file and line. */
  readonly unread: readonly string[];
}

/** Reads a user's own file: a table of results (`.csv`) or Football.TXT. */
export function readIncoming(path: string, given: ImportGiven): Incoming {
  const read = readText(path);
  if (!read.ok) return { rows: [], unread: [read.sentence] };
  return path.toLowerCase().endsWith('.csv') ? fromTable(read.text, path) : fromText(read.text, path, given);
}

function fromTable(text: string, path: string): Incoming {
  const { rows, issues } = parseResults(text);
  const unread = issues.map(({ line, column, expected, found }) => {
    const where = column === undefined ? '' : `${column}: `;
    return `${path}:${line}: ${where}expected ${expected}, found ${found}`;
  });
  return { rows, unread };
}

function fromText(text: string, path: string, given: ImportGiven): Incoming {
  const { matches, issues } = readResults(text, { file: path });
  const unread = [...issues];
  const sentences: string[] = [];
  const rows: ResultRow[] = [];
  for (const [heading, ofHeading] of byHeading(matches)) {
    const competition = given.competition ?? competitionOf(heading, given);
    const season =
      given.season ?? seasonIn(heading) ?? parseSeason(basename(dirname(path))) ?? given.ifUnsaid?.season;
    if (competition === undefined) {
      sentences.push(`${path}: which competition is ${quoted(heading)}? say --competition ucl`);
    }
    if (season === undefined)
      sentences.push(`${path}: which season is ${quoted(heading)}? say --season 2025/26`);
    if (competition === undefined || season === undefined) continue;
    const { clubs, source } = given;
    const made = toResults(ofHeading, { clubs, competition, season, source });
    rows.push(...made.rows);
    unread.push(...made.issues);
  }
  const places = unread.map(
    ({ line, column, expected, found }) => `${path}:${line}:${column}: expected ${expected}, found ${found}`,
  );
  return { rows, unread: [...sentences, ...places] };
}

function competitionOf(heading: string, { ifUnsaid }: ImportGiven): string | undefined {
  const named = OTHERS.test(heading) ? undefined : COMPETITIONS.find(({ name }) => name.test(heading));
  if (named) return named.id;
  return heading === '' || ifUnsaid?.anyHeading ? ifUnsaid?.competition : undefined;
}

/** Of the same name, and not ours. */
const OTHERS = /women|youth|\b(?:u-?19|afc|caf|concacaf|ofc|conmebol)\b/i;

/** Headings that name a competition of ours. */
const COMPETITIONS: readonly { readonly name: RegExp; readonly id: string }[] = [
  { name: /champions league|european cup/i, id: 'ucl' },
  { name: /europa league/i, id: 'uel' },
  { name: /conference league/i, id: 'uecl' },
];

const quoted = (heading: string): string => (heading === '' ? 'it' : `"${heading}"`);

function seasonIn(heading: string): number | undefined {
  const written = /\b\d{4}[/-]\d\d\b/.exec(heading)?.[0];
  return written === undefined ? undefined : parseSeason(written);
}

function byHeading(matches: readonly RawMatch[]): ReadonlyMap<string, readonly RawMatch[]> {
  const groups = new Map<string, RawMatch[]>();
  for (const match of matches) {
    const group = groups.get(match.heading ?? '');
    if (group === undefined) groups.set(match.heading ?? '', [match]);
    else group.push(match);
  }
  return groups;
}
