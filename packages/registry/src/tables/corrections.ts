import type { Correction } from '../results.ts';
import { type Cell, words } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const orNothing: Cell<string> = {
  expected: 'a value or nothing',
  parse: (text) => text,
  format: (value) => value,
};

const columns: Columns<Correction> = {
  row: { name: 'row', cell: words, optional: false },
  column: { name: 'column', cell: words, optional: false },
  sourceValue: { name: 'source value', cell: orNothing, optional: false },
  rightValue: { name: 'right value', cell: orNothing, optional: false },
  reason: { name: 'reason', cell: words, optional: false },
};

/** Reads the table of corrections to sources (`data/results/corrections.csv`); what is wrong comes back as issues. */
export function parseCorrections(text: string): Table<Correction> {
  return parseTable(text, columns);
}

/** Writes a table of corrections that `parseCorrections` reads back. */
export function formatCorrections(corrections: readonly Correction[], head: readonly string[] = []): string {
  return formatTable(corrections, columns, head);
}
