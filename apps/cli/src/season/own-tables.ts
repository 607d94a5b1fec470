import type { Table } from '@touchline/registry';
import { readText } from '../text-files.ts';
import { type Wrong, wrongFile } from './season-options.ts';

/** The rows of a user's own table; none where no file is named. */
export function readOwnTable<Row>(
  path: string | undefined,
  parse: (text: string) => Table<Row>,
): { readonly ok: true; readonly rows: readonly Row[] } | Wrong {
  if (path === undefined) return { ok: true, rows: [] };
  const read = readText(path);
  if (!read.ok) return wrongFile(read.sentence);
  const { rows, issues } = parse(read.text);
  if (issues.length === 0) return { ok: true, rows };
  return wrongFile(
    ...issues.map(({ line, column, expected, found }) => {
      const where = column === undefined ? '' : `${column}: `;
      return `${path}:${line}: ${where}expected ${expected}, found ${found}`;
    }),
  );
}
