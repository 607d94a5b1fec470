import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_DATA } from '@touchline/desk';
import { type ClubTable, clubTable, parseClubs } from '@touchline/registry';
import { readText } from './text-files.ts';

export type ReadClubs =
  | { readonly ok: true; readonly table: ClubTable }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** The clubs of a data folder; our own where the folder has no table of them, or none is given. */
export function readClubs(folder: string | undefined): ReadClubs {
  const given = folder === undefined ? undefined : join(folder, 'clubs.csv');
  const path = given !== undefined && existsSync(given) ? given : join(OWN_DATA, 'clubs.csv');
  const read = readText(path);
  if (!read.ok) return { ok: false, sentences: [read.sentence] };
  const { rows, issues } = parseClubs(read.text);
  if (issues.length === 0) return { ok: true, table: clubTable(rows) };
  const sentences = issues.map(
    ({ line, expected, found }) => `${path}:${line}: expected ${expected}, found ${found}`,
  );
  return { ok: false, sentences };
}
