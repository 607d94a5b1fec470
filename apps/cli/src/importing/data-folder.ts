import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatResults, formatSeason, parseResults, type ResultRow } from '@touchline/registry';
import { readText } from '../text-files.ts';
import { writeWhole } from '../write-file.ts';

/** What a data folder's results hold, or why they cannot be read. */
export type OwnResults =
  | { readonly ok: true; readonly rows: readonly ResultRow[] }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** Every row of `results/*.csv` in a data folder; none where there is no such folder yet. */
export function readOwnResults(folder: string): OwnResults {
  const results = join(folder, 'results');
  const files = existsSync(results)
    ? readdirSync(results).filter((name) => name.endsWith('.csv') && name !== 'corrections.csv')
    : [];
  const rows: ResultRow[] = [];
  const sentences: string[] = [];
  for (const name of files.toSorted()) {
    const path = join(results, name);
    const read = readText(path);
    const table = read.ok ? parseResults(read.text) : undefined;
    if (!read.ok) sentences.push(read.sentence);
    rows.push(...(table?.rows ?? []));
    for (const { line, expected, found } of table?.issues ?? []) {
      sentences.push(`${path}:${line}: expected ${expected}, found ${found}`);
    }
  }
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, rows };
}

/**
 * Adds rows to the folder's tables of imported results, one a competition and season, behind those that are there.
 *
 * @returns the files that were written
 */
export function addResults(
  folder: string,
  added: readonly ResultRow[],
  sources: readonly string[],
): readonly string[] {
  const results = join(folder, 'results');
  mkdirSync(results, { recursive: true });
  return [...byTable(added)].map(([name, rows]) => {
    const path = join(results, name);
    const before = existsSync(path) ? readText(path) : undefined;
    const table = before?.ok ? parseResults(before.text) : { head: HEAD, rows: [] };
    const head = [...table.head, ...sources.filter((line) => !table.head.includes(line))];
    writeWhole(path, formatResults([...table.rows, ...rows], head));
    return path;
  });
}

const HEAD: readonly string[] = [
  'Results added by touchline import. What licence they are under, their owner knows.',
];

function byTable(rows: readonly ResultRow[]): ReadonlyMap<string, readonly ResultRow[]> {
  const tables = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const name = `imported-${row.competition}-${formatSeason(row.season, '-')}.csv`;
    const table = tables.get(name);
    if (table === undefined) tables.set(name, [row]);
    else table.push(row);
  }
  return tables;
}
