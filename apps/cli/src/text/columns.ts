/** How a column's cells stand: at its left or at its right edge. */
export type Alignment = 'left' | 'right';

const GAP = '  ';

/**
 * Lines of a table whose columns stand under each other, two spaces apart, nothing after the last word of a line; a column
 * without a letter is left out. What
 * steers a terminal takes no room, and a letter takes one place whether or not it bears marks.
 */
export function columns(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): readonly string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    alignments
      .flatMap((alignment, column) => {
        const [cell, width] = [row[column] ?? '', widths[column] ?? 0];
        if (width === 0) return [];
        const room = ' '.repeat(width - widthOf(cell));
        return [alignment === 'left' ? cell + room : room + cell];
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Text in lines no wider than the terminal, broken between words; later lines begin with the indent. */
export function wrapped(text: string, width: number | undefined, indent = ''): readonly string[] {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line.trim() !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

// oxlint-disable-next-line no-control-regex -- the escape that begins a colour
const STYLE = /\u001B\[[\d;]*m/g;
const MARK = /\p{M}/gu;

const widthOf = (text: string): number =>
  Array.from(text.replace(STYLE, '').normalize('NFC').replace(MARK, '')).length;
