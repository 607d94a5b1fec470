import type { BlockComment, Comment } from '../syntax.ts';
import { HASH, isBlank, isLetter, isPrime, isRoundMark, trimEnd } from './characters.ts';
import { isEmpty } from './stretch.ts';

/** A line without its comments; what a block comment covered is blank, so that columns stay. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** After the `#`, as written but for blanks at its end. */
  readonly comment: string | undefined;
  /** Column of the `#`. */
  readonly commentColumn: number;
  /** Block comments that begin on this line. */
  readonly blocks: readonly BlockComment[];
}

const NONE: readonly BlockComment[] = [];

/** The lines of a text, one after another, with a look ahead. Each is read once: the work grows with the text alone. */
export class Lines {
  readonly #text: string;
  readonly #unclosed: (comment: BlockComment) => void;
  #place = 0;
  #number = 1;
  /** Columns of the next line that a block comment, closed on it, has taken. */
  #taken = 0;
  #ahead: SourceLine[] = [];
  #head = 0;

  constructor(text: string, unclosed: (comment: BlockComment) => void) {
    // Where no line feed ends a line, a carriage return does: else such a file were one heading.
    this.#text = text.includes('\n') ? text : text.replaceAll('\r', '\n');
    this.#unclosed = unclosed;
  }

  /** The line `distance` lines ahead, 0 for the next; `undefined` behind the end. */
  peek(distance = 0): SourceLine | undefined {
    while (this.#ahead.length - this.#head <= distance) {
      const line = this.#read();
      if (line === undefined) return undefined;
      this.#ahead.push(line);
    }
    return this.#ahead[this.#head + distance];
  }

  take(): SourceLine | undefined {
    const line = this.peek();
    if (line === undefined) return undefined;
    this.#head++;
    if (this.#head === this.#ahead.length) {
      this.#ahead.length = 0;
      this.#head = 0;
    } else if (this.#head > 1000) {
      this.#ahead = this.#ahead.slice(this.#head);
      this.#head = 0;
    }
    return line;
  }

  #read(): SourceLine | undefined {
    const text = this.#text;
    const start = this.#place;
    if (start >= text.length) return undefined;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const plain = text.slice(start, end);
    const number = this.#number;
    const taken = this.#taken;
    if (taken > 0 || plain.includes('#') || plain.includes('<!--')) return this.#readCommented(start, end);
    this.#place = end + 1;
    this.#number = number + 1;
    return { number, text: plain, comment: undefined, commentColumn: 0, blocks: NONE };
  }

  #readCommented(start: number, end: number): SourceLine | undefined {
    const text = this.#text;
    const number = this.#number;
    const taken = this.#taken;
    this.#taken = 0;
    this.#place = end + 1;
    this.#number = number + 1;
    const pieces: string[] = [' '.repeat(taken)];
    const blocks: BlockComment[] = [];
    const columnOf = (place: number): number => place - start + taken + 1;
    let from = start;
    let place = start;
    while (place < end) {
      const code = text.charCodeAt(place);
      if (code === HASH && (place === from || !isInName(text.charCodeAt(place - 1)))) {
        pieces.push(text.slice(from, place));
        const comment = text.slice(place + 1, trimEnd(text, place + 1, end));
        return { number, text: pieces.join(''), comment, commentColumn: columnOf(place), blocks };
      }
      if (code !== 60 || !text.startsWith('<!--', place)) {
        place++;
        continue;
      }
      pieces.push(text.slice(from, place));
      const close = text.indexOf('-->', place + 4);
      if (close >= 0 && close < end) {
        blocks.push(this.#blockOn(number, place, close, columnOf(place), columnOf(close + 3)));
        pieces.push(' '.repeat(close + 3 - place));
        from = close + 3;
        place = from;
        continue;
      }
      blocks.push(this.#leaveBlock(number, place, close, columnOf(place)));
      return { number, text: pieces.join(''), comment: undefined, commentColumn: 0, blocks };
    }
    pieces.push(text.slice(from, end));
    const whole = pieces.join('');
    // What is left of a line behind a comment that began above it is a line only if there is something.
    if (taken > 0 && blocks.length === 0 && isEmpty(whole)) return this.#read();
    return { number, text: whole, comment: undefined, commentColumn: 0, blocks };
  }

  #blockOn(number: number, place: number, close: number, column: number, endColumn: number): BlockComment {
    const text = this.#text.slice(place + 4, close).replaceAll('\r', '');
    return { type: 'blockComment', text, line: number, column, endLine: number, endColumn };
  }

  /** A comment that ends on another line, or never: reading goes on behind it. */
  #leaveBlock(number: number, place: number, close: number, column: number): BlockComment {
    const end = close < 0 ? this.#text.length : close;
    const text = this.#text.slice(place + 4, end).replaceAll('\r', '');
    const breaks = countBreaks(this.#text, place, end);
    const lastBreak = breaks === 0 ? -1 : this.#text.lastIndexOf('\n', end - 1);
    const behind = close < 0 ? end : end + 3;
    const endColumn = breaks === 0 ? column + behind - place : behind - lastBreak;
    this.#place = behind;
    this.#number = number + breaks;
    this.#taken = endColumn - 1;
    const comment: BlockComment = {
      type: 'blockComment',
      text,
      line: number,
      column,
      endLine: number + breaks,
      endColumn,
    };
    if (close < 0) this.#unclosed(comment);
    return comment;
  }
}

/** A `#` behind a letter is part of a word; behind anything else it begins a comment. */
function isInName(code: number): boolean {
  return isLetter(code) || (code > 127 && !isBlank(code) && !isPrime(code) && !isRoundMark(code));
}

function countBreaks(text: string, from: number, until: number): number {
  let count = 0;
  for (
    let place = text.indexOf('\n', from);
    place >= 0 && place < until;
    place = text.indexOf('\n', place + 1)
  ) {
    count++;
  }
  return count;
}

/** Whether a line has neither text nor comment. */
export function isBlankLine({ text, comment, blocks }: SourceLine): boolean {
  return comment === undefined && blocks.length === 0 && isEmpty(text);
}

/** The comment of a line as a node. */
export function commentOf({ number, comment = '', commentColumn }: SourceLine): Comment {
  const endColumn = commentColumn + 1 + comment.length;
  return { type: 'comment', text: comment, line: number, column: commentColumn, endLine: number, endColumn };
}
