import { type CsvRecord, splitCsv } from '@touchline/registry';

/** A table with its own head line: what stands under a column in a line. */
export interface PlainTable {
  readonly path: string;
  readonly rows: readonly PlainRow[];
}

export interface PlainRow {
  readonly line: number;
  /** Empty where the table has no such column. */
  cell(column: string): string;
}

/** Parses a table by its head line. @returns sentences of what is wrong, with file and line */
export function plainTable(
  path: string,
  text: string,
  needed: readonly string[],
): PlainTable | readonly string[] {
  const { records, openQuote } = splitCsv(text);
  if (openQuote !== undefined) return [`${path}:${openQuote}: a quote is opened and never closed`];
  const [head, ...rest] = records;
  if (head === undefined) return [`${path}: there is nothing in it`];
  const missing = needed.filter((column) => !head.cells.includes(column));
  if (missing.length > 0)
    return [
      `${path}:${head.line}: no column ${missing.join(', ')}; the head line has ${head.cells.join(', ')}`,
    ];
  const places = new Map(head.cells.map((column, place) => [column, place]));
  return { path, rows: rest.map((record) => rowOf(record, places)) };
}

function rowOf({ line, cells }: CsvRecord, places: ReadonlyMap<string, number>): PlainRow {
  return { line, cell: (column) => cells[places.get(column) ?? -1] ?? '' };
}
