import type { Tables } from '@touchline/desk';
import { checkClubs, clubTable, parseClubs } from '@touchline/registry';
import { reasonWords } from '../importing/words.ts';
import { readOwnTable } from './own-tables.ts';
import { type Wrong, wrongFile } from './season-options.ts';

/**
 * The tables with a user's own clubs among them; a club that has the id of one of ours takes its place.
 *
 * @param path a table like `data/clubs.csv`; absent: the tables as they are
 */
export function withOwnClubs(
  tables: Tables,
  path: string | undefined,
): { readonly ok: true; readonly tables: Tables } | Wrong {
  const read = readOwnTable(path, parseClubs);
  if (!read.ok) return read;
  if (read.rows.length === 0) return { ok: true, tables };
  const ids = new Set(read.rows.map(({ id }) => id));
  const clubs = [...tables.clubs.clubs.filter(({ id }) => !ids.has(id)), ...read.rows];
  const findings = checkClubs(clubs);
  if (findings.length > 0)
    return wrongFile(
      ...findings.map((finding) => `${path ?? ''}: ${finding.entry}: ${reasonWords(finding)}`),
    );
  return { ok: true, tables: { ...tables, clubs: clubTable(clubs) } };
}
