import type { BracketState, SlotState } from '../bracket.ts';
import { bowlSentences, inLines } from './bowls.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { type DrawingNames, fitted, type Line, legendOf, linesOf, THROUGH } from './labels.ts';

export interface BracketTextOptions extends DrawingNames {
  /** First line; default the regulations' id and the date. */
  readonly title?: string;
  /** Letters in a line, 60 or more; default 100. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 100;
/** Room for the lines from a round to the next. */
const GAP = 4;

/**
 * A bracket drawn with letters: the two halves under one another and then the final, or all rounds in one where there are no
 * halves. Lines lead from a tie to the place its winner comes to, once that is known. Below it stand the bowls of the next draw and
 * what the signs mean.
 */
export function bracketText(bracket: BracketState, options: BracketTextOptions): string {
  const sections = sectionsOf(bracket).map(({ title, slots }) =>
    [...(title === undefined ? [] : [title]), ...drawn(gridOf(slots), options)].join('\n'),
  );
  const lines = bracket.slots.flatMap((slot) => linesOf(slot, options));
  const title = options.title ?? `${bracket.regulations}, as of ${bracket.asOf}`;
  const legend = legendOf(lines).join('; ');
  const width = options.width ?? DEFAULT_WIDTH;
  const below = [...bowlSentences(bracket, options), ...(legend === '' ? [] : [legend])];
  const wrapped = below.map((sentence) => inLines(sentence, width).join('\n'));
  return `${[title, ...sections, ...wrapped].join('\n\n')}\n`;
}

interface Section {
  readonly title?: string;
  readonly slots: readonly SlotState[];
}

function sectionsOf({ slots }: BracketState): readonly Section[] {
  const halves = [...new Set(slots.map(({ half }) => half))];
  if (halves.length === 1) return [{ slots }];
  return halves.map((half) => ({
    ...(half !== 'both' && { title: `${half} half` }),
    slots: slots.filter((slot) => slot.half === half),
  }));
}

function drawn(grid: Grid, options: BracketTextOptions): readonly string[] {
  const width = options.width ?? DEFAULT_WIDTH;
  const columns = Math.max(grid.rounds.length, MOST_COLUMNS);
  const cellWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const canvas = new Canvas(grid.rows, width);
  const left = (column: number) => column * (cellWidth + GAP);
  for (const cell of grid.cells) {
    for (const [index, line] of linesOf(cell.slot, options).entries())
      canvas.write(cell.row + index, left(cell.column), lineText(line, cellWidth));
    for (const [seat, from] of cell.from.entries())
      if (from) connect(canvas, from, cell.row + seat, left(cell.column));
  }
  const heads = grid.rounds
    .map(({ name }) => `  ${fitted([name], cellWidth - 2)}`.padEnd(cellWidth + GAP))
    .join('');
  return [heads.trimEnd(), ...canvas.lines()];
}

/** Cells of the last section are as wide as those of the others. */
const MOST_COLUMNS = 4;

function lineText({ names, score, through }: Line, width: number): string {
  const room = width - 2 - (score === '' ? 0 : score.length + 1);
  return `${through ? THROUGH : ' '} ${fitted(names, room).padEnd(room)}${score === '' ? '' : ` ${score}`}`;
}

/** From a tie's nearer line to the line its winner comes to. */
function connect(canvas: Canvas, from: Cell, target: number, left: number): void {
  const start = from.row < target ? from.row + 1 : from.row;
  const bend = left - 2;
  if (start === target) return canvas.write(target, bend - 1, '──');
  const down = start < target;
  canvas.write(start, bend - 1, down ? '─┐' : '─┘');
  canvas.write(target, bend, down ? '└' : '┌');
  for (let row = Math.min(start, target) + 1; row < Math.max(start, target); row++)
    canvas.write(row, bend, '│');
}

class Canvas {
  readonly #rows: string[][];

  constructor(rows: number, width: number) {
    this.#rows = Array.from({ length: rows }, () => Array.from({ length: width }, () => ' '));
  }

  write(row: number, column: number, text: string): void {
    const line = this.#rows[row];
    if (line) for (const [index, letter] of Array.from(text).entries()) line[column + index] = letter;
  }

  lines(): readonly string[] {
    return this.#rows.map((row) => row.join('').trimEnd());
  }
}
