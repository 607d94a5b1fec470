import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  associationIn,
  type ClubId,
  type Coverage,
  clubTable,
  type DrawRow,
  parseClubs,
  parseCoverage,
  parseDraws,
  parseResults,
  type ResultRow,
  type Table,
} from '@touchline/registry';

/** Our own tables, read once for the oracles. */

const data = new URL('../../data/', import.meta.url);

export const RESULTS: readonly ResultRow[] = readAll('results', /^ucl-.*\.csv$/, parseResults);
export const DRAWS: readonly DrawRow[] = readAll('draws', /\.csv$/, parseDraws);
export const COVERAGE: readonly Coverage[] = readAll('.', /^coverage\.csv$/, parseCoverage);

export const CLUBS = clubTable(parseClubs(readFileSync(new URL('clubs.csv', data), 'utf8')).rows);

/** FIFA code of the association a club played under in a season. */
export const associationsOf = (season: number) => (club: ClubId) => {
  const found = CLUBS.get(club);
  return found && associationIn(found, season);
};

function readAll<Row>(folder: string, name: RegExp, parse: (text: string) => Table<Row>): readonly Row[] {
  const at = new URL(`${folder}/`, data);
  if (!existsSync(at)) throw new Error(`the oracles need ${at.pathname}`);
  const files = readdirSync(at)
    .filter((file) => name.test(file))
    .sort();
  return files.flatMap((file) => {
    const { rows, issues } = parse(readFileSync(new URL(file, at), 'utf8'));
    if (issues.length > 0) throw new Error(`${file}: ${JSON.stringify(issues[0])}`);
    return rows;
  });
}
