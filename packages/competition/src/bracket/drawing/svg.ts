import type { BracketState } from '../bracket.ts';
import { bowlSentences, inLines } from './bowls.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { type DrawingNames, fitted, legendOf, linesOf, slotSentence, THROUGH } from './labels.ts';

export interface BracketSvgOptions extends DrawingNames {
  /** Title of the picture; default the regulations' id and the date. */
  readonly title?: string;
}

const CELL = { width: 214, line: 22, gap: 36 } as const;
const HEAD = 50;
/** How wide a letter of thirteen pixels is on average. */
const LETTER = 7.5;

/**
 * A bracket as an SVG document. It takes the colour of the text around it, so it suits light and dark pages; whoever came
 * through is bold and bears a mark; its description tells every tie in a sentence.
 */
export function bracketSvg(bracket: BracketState, options: BracketSvgOptions): string {
  const grid = gridOf(bracket.slots);
  const width = grid.rounds.length * (CELL.width + CELL.gap) - CELL.gap + 2;
  const bowls = bowlSentences(bracket, options);
  const legend = legendOf(bracket.slots.flatMap((slot) => linesOf(slot, options))).join('; ');
  const below = [...bowls.flatMap((sentence) => inLines(sentence, width / LETTER)), legend];
  const foot = HEAD + grid.rows * CELL.line;
  const height = foot + below.length * CELL.line + 6;
  const title = options.title ?? `${bracket.regulations}, as of ${bracket.asOf}`;
  const said = [...bracket.slots.map((slot) => slotSentence(slot, options)), ...bowls].join('\n');
  const heads = grid.rounds.map(({ name }, column) => text(leftOf(column), 18, name, 'bold'));
  const id = `bracket-${bracket.regulations}-${bracket.asOf}`.replaceAll(/[^a-z0-9]+/gi, '-');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="system-ui, sans-serif" font-size="13" fill="currentColor">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(said)}</desc>`,
    ...heads,
    ...halfNames(grid),
    ...grid.cells.flatMap((cell) => connectors(cell)),
    ...grid.cells.map((cell) => box(cell, options)),
    ...below.map((line, index) => text(1, foot + (index + 1) * CELL.line, line, 'normal')),
    '</svg>',
  ].join('\n')}\n`;
}

/** Above the first tie of each half. */
function halfNames({ cells }: Grid): readonly string[] {
  const halves = [...new Set(cells.map(({ slot }) => slot.half))].filter((half) => half !== 'both');
  return halves.map((half) => {
    const ofHalf = cells.filter(({ slot }) => slot.half === half);
    const top = Math.min(...ofHalf.map(({ row }) => row));
    return text(leftOf(0), topOf(top) - 7, `${half} half`, 'normal');
  });
}

const leftOf = (column: number): number => 1 + column * (CELL.width + CELL.gap);
const topOf = (row: number): number => HEAD + row * CELL.line;

function box(cell: Cell, options: BracketSvgOptions): string {
  const [left, top] = [leftOf(cell.column), topOf(cell.row)];
  const lines = linesOf(cell.slot, options).flatMap(({ names, score, through }, index) => {
    const base = top + index * CELL.line + 16;
    const weight = through ? 'bold' : 'normal';
    return [
      text(left + 6, base, `${through ? `${THROUGH} ` : ''}${fitted(names, roomBeside(score))}`, weight),
      ...(score === '' ? [] : [text(left + CELL.width - 6, base, score, weight, 'end')]),
    ];
  });
  return [
    `<g><title>${escaped(slotSentence(cell.slot, options))}</title>`,
    `<rect x="${left}" y="${top}" width="${CELL.width}" height="${2 * CELL.line}" rx="3" fill="none" stroke="currentColor"/>`,
    ...lines,
    '</g>',
  ].join('');
}

/** Letters that go before a score, the mark left out. */
function roomBeside(score: string): number {
  return Math.floor((CELL.width - 24) / LETTER) - (score === '' ? 0 : score.length + 1);
}

/** From the middle of a tie to the line that its winner comes to. */
function connectors(cell: Cell): readonly string[] {
  return cell.from.flatMap((from, seat) => {
    if (!from) return [];
    const [x1, x2] = [leftOf(from.column) + CELL.width, leftOf(cell.column)];
    const [y1, y2] = [topOf(from.row) + CELL.line, topOf(cell.row) + seat * CELL.line + CELL.line / 2];
    const bend = (x1 + x2) / 2;
    return [`<path d="M${x1} ${y1}H${bend}V${y2}H${x2}" fill="none" stroke="currentColor"/>`];
  });
}

function text(
  x: number,
  y: number,
  content: string,
  weight: 'bold' | 'normal',
  anchor: 'start' | 'end' = 'start',
): string {
  const style = `${weight === 'bold' ? ' font-weight="bold"' : ''}${anchor === 'end' ? ' text-anchor="end"' : ''}`;
  return `<text x="${x}" y="${y}"${style}>${escaped(content)}</text>`;
}

const ENTITIES: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (content: string): string => content.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? '');
