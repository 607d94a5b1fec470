import type { Cell } from './cells.ts';
import { type CsvRecord, joinCsv, splitCsv } from './csv.ts';

/** What is wrong with a table's text: where, what was expected there and what stood there. */
export interface TableIssue {
  /** 1-based. */
  readonly line: number;
  /** Name of the column; absent when the whole line is meant. */
  readonly column?: string;
  readonly expected: string;
  readonly found: string;
}

/** A table read from text. A row with an issue is left out of `rows` and named in `issues`, so nothing goes silently. */
export interface Table<Row> {
  /** Comment lines at the top, without their `# `. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  readonly issues: readonly TableIssue[];
}

interface Column<Value, Optional extends boolean> {
  /** As it stands in the table's first line. */
  readonly name: string;
  readonly cell: Cell<Value>;
  /** An empty cell is an absent value. */
  readonly optional: Optional;
}

/** The columns of a kind of row, in the order that they are written in. */
export type Columns<Row> = {
  readonly [Key in keyof Row]-?: Column<
    Exclude<Row[Key], undefined>,
    undefined extends Row[Key] ? true : false
  >;
};

type AnyColumn = readonly [key: string, column: Column<unknown, boolean>];

const inOrder = <Row>(columns: Columns<Row>): readonly AnyColumn[] =>
  Object.entries<Column<unknown, boolean>>(columns);

/** Reads a table whose first line names its columns, in any order; an optional column may be missing. Never throws. */
export function parseTable<Row extends object>(text: string, columns: Columns<Row>): Table<Row> {
  const { head, records, openQuote } = splitCsv(text);
  const issues: TableIssue[] = [];
  const rows: Row[] = [];
  const [first, ...rest] = records;
  if (openQuote !== undefined) {
    issues.push({ line: openQuote, expected: 'a closing "', found: 'the end of the text' });
  }
  if (first === undefined) {
    return {
      head,
      rows,
      issues: [{ line: 1, expected: 'a line of column names', found: 'nothing' }, ...issues],
    };
  }
  const places = placesOf(first, inOrder(columns), issues);
  if (places === undefined) return { head, rows, issues };
  for (const record of rest) {
    const cells = padded(record, first.cells.length, issues);
    const row = cells && parseCells(cells, columns, (name) => places.get(name), record.line, issues);
    if (row !== undefined) rows.push(row);
  }
  return { head, rows, issues };
}

/** Writes a table; an optional column that no row fills is left out. `parseTable` reads the rows back as they were. */
export function formatTable<Row extends object>(
  rows: readonly Row[],
  columns: Columns<Row>,
  head: readonly string[] = [],
): string {
  const written = rows.map((row) => formatCells(row, columns));
  const kept = inOrder(columns)
    .filter(([, { name, optional }]) => !optional || written.some((cells) => cells.get(name) !== ''))
    .map(([, { name }]) => name);
  return joinCsv(head, [kept, ...written.map((cells) => kept.map((name) => cells.get(name) ?? ''))]);
}

/** Every column of a row as text, by name; an absent value is an empty text. */
export function formatCells<Row extends object>(
  row: Row,
  columns: Columns<Row>,
): ReadonlyMap<string, string> {
  const values = new Map<string, unknown>(Object.entries(row));
  const cells = new Map<string, string>();
  for (const [key, { name, cell }] of inOrder(columns)) {
    const value = values.get(key);
    cells.set(name, value === undefined ? '' : cell.format(value));
  }
  return cells;
}

/** Reads one row from its texts; `undefined`, with the issues added, when one of them is wrong. */
export function parseCells<Row extends object>(
  cells: readonly string[],
  columns: Columns<Row>,
  placeOf: (name: string) => number | undefined,
  line: number,
  issues: TableIssue[],
): Row | undefined {
  const before = issues.length;
  const row: Record<string, unknown> = {};
  for (const [key, { name, cell, optional }] of inOrder(columns)) {
    const place = placeOf(name);
    const text = place === undefined ? '' : (cells[place] ?? '');
    if (text === '' && optional) continue;
    const value = cell.parse(text);
    if (value === undefined)
      issues.push({ line, column: name, expected: cell.expected, found: text || 'nothing' });
    else row[key] = value;
  }
  // No issue means that every key was read by the cell that `Columns` types for it: a row.
  const wasRead = (_row: object): _row is Row => issues.length === before;
  return wasRead(row) ? row : undefined;
}

/** Where each known column stands; `undefined` when one that is needed is missing. */
function placesOf(
  first: CsvRecord,
  columns: readonly AnyColumn[],
  issues: TableIssue[],
): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>();
  const known = new Set(columns.map(([, { name }]) => name));
  for (const [place, name] of first.cells.entries()) {
    const expected = known.has(name) ? `one column ${name}` : `one of the columns ${[...known].join(', ')}`;
    if (!known.has(name) || places.has(name))
      issues.push({ line: first.line, expected, found: name || 'nothing' });
    else places.set(name, place);
  }
  const missing = columns.filter(([, { name, optional }]) => !optional && !places.has(name));
  for (const [, { name }] of missing) {
    issues.push({ line: first.line, column: name, expected: `a column ${name}`, found: 'none' });
  }
  return missing.length === 0 ? places : undefined;
}

/** A line may stop early, its last cells being empty; a line that is too long is an issue. */
function padded(record: CsvRecord, width: number, issues: TableIssue[]): readonly string[] | undefined {
  if (record.cells.length <= width) return record.cells;
  const found = `${record.cells.length} cells`;
  issues.push({ line: record.line, expected: `at most ${width} cells`, found });
  return undefined;
}
