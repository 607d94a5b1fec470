/** One record of a comma-separated text, with the line that it starts on (1-based). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text taken apart: comment lines before the first record, the records, and the line of a quote left open. */
export interface CsvText {
  /** Comment lines at the top, without their `# `. */
  readonly head: readonly string[];
  readonly records: readonly CsvRecord[];
  /** Line on which a quoted cell starts that never ends; what follows it belongs to that cell. */
  readonly openQuote?: number;
}

/**
 * Reads comma-separated text: cells may be quoted (`"a, ""b"""`), cells that are not are trimmed, blank lines and lines
 * that start with `#` are passed over. Any text is read; nothing throws.
 */
export function splitCsv(text: string): CsvText {
  const source = text.replace(/^\uFEFF/, '');
  const head: string[] = [];
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const end = endOfLine(source, at);
    const plain = source.slice(at, end);
    if (plain.startsWith('#')) {
      if (records.length === 0) head.push(plain.replace(/^# ?/, '').trimEnd());
    } else if (plain.trim() !== '') {
      const record = readRecord(source, at);
      records.push({ line, cells: record.cells });
      if (record.open !== undefined)
        return { head, records, openQuote: line + linesIn(source, at, record.open) };
      line += linesIn(source, at, record.end) + 1;
      at = record.end + 1;
      continue;
    }
    at = end + 1;
    line += 1;
  }
  return { head, records };
}

/** Writes the head as comment lines and each row of cells as a line; `splitCsv` reads it back as it was. */
export function joinCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const comments = head.map((line) => (line === '' ? '#' : `# ${line}`));
  const records = rows.map((cells) => cells.map((cell, column) => quoted(cell, column)).join(','));
  return [...comments, ...records].map((line) => `${line}\n`).join('');
}

function quoted(cell: string, column: number): string {
  const looksLikeComment = column === 0 && cell.startsWith('#');
  const plain = !/[",\r\n]/.test(cell) && cell.trim() === cell && !looksLikeComment;
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

interface ReadRecord {
  readonly cells: readonly string[];
  /** Where the line break after the record stands, or the text ends. */
  readonly end: number;
  /** Where a quote starts that is never closed. */
  readonly open?: number;
}

function readRecord(source: string, from: number): ReadRecord {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const start = skipBlanks(source, at);
    const cell = source[start] === '"' ? readQuoted(source, start) : readPlain(source, at);
    cells.push(cell.value);
    if (cell.open) return { cells, end: source.length, open: start };
    if (source[cell.end] !== ',') return { cells, end: cell.end };
    at = cell.end + 1;
  }
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly open: boolean;
}

function readPlain(source: string, from: number): ReadCell {
  let end = from;
  while (end < source.length && source[end] !== ',' && source[end] !== '\n') end += 1;
  return { value: source.slice(from, end).trim(), end, open: false };
}

/** Text between the closing quote and the next comma is kept after the value, so that no character is lost. */
function readQuoted(source: string, from: number): ReadCell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) return { value: value + source.slice(at), end: source.length, open: true };
    value += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      const rest = readPlain(source, quote + 1);
      return { value: value + rest.value, end: rest.end, open: false };
    }
    value += '"';
    at = quote + 2;
  }
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  return at;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function linesIn(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (source[at] === '\n') count += 1;
  return count;
}
