import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DrawRow, parseDraws, parseResults, type ResultRow, type Table } from '@touchline/registry';

/** Our own tables, read once for the oracles. */

const data = new URL('../../data/', import.meta.url);

export const RESULTS: readonly ResultRow[] = readAll('results', /^ucl-.*\.csv$/, parseResults);
export const DRAWS: readonly DrawRow[] = readAll('draws', /\.csv$/, parseDraws);

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
