import type { Draft, Span, Text } from '../syntax.ts';
import { isBlank, isSpace, skipSpace, trimEnd } from './characters.ts';

const ONE_LINE: readonly number[] = [0];

/** A stretch of the file without its comments: one line, or the lines of one wrapped thing, joined by line breaks. */
export class Stretch {
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  readonly #starts: readonly number[];

  constructor(text: string, line: number, starts: readonly number[] = ONE_LINE) {
    this.text = text;
    this.line = line;
    this.#starts = starts;
  }

  /** A place as a fresh value, to which the caller may add. */
  span(start: number, end: number): Draft<Span> {
    const first = this.#rowOf(start);
    const last = end <= start ? first : this.#rowOf(end - 1);
    return {
      line: this.line + first,
      column: start - (this.#starts[first] ?? 0) + 1,
      endLine: this.line + last,
      endColumn: Math.max(end, start) - (this.#starts[last] ?? 0) + 1,
    };
  }

  /** The text between two places, without blanks at its ends, blanks within made one. */
  textAt(from: number, until: number): Text {
    const start = skipSpace(this.text, from, until);
    const end = trimEnd(this.text, start, until);
    const first = this.#rowOf(start);
    const last = end <= start ? first : this.#rowOf(end - 1);
    return {
      text: squeeze(this.text.slice(start, end)),
      line: this.line + first,
      column: start - (this.#starts[first] ?? 0) + 1,
      endLine: this.line + last,
      endColumn: end - (this.#starts[last] ?? 0) + 1,
    };
  }

  #rowOf(offset: number): number {
    const starts = this.#starts;
    if (starts.length === 1) return 0;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Blanks, tabs and line breaks between words made one blank each. */
export function squeeze(text: string): string {
  if (!needsSqueeze(text)) return text;
  let out = '';
  let from = 0;
  let place = 0;
  while (place < text.length) {
    if (!isSpace(text.charCodeAt(place))) {
      place++;
      continue;
    }
    out += text.slice(from, place);
    place = skipSpace(text, place, text.length);
    out += ' ';
    from = place;
  }
  return out + text.slice(from);
}

function needsSqueeze(text: string): boolean {
  let before = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code !== 32 && isSpace(code)) return true;
    if (code === 32 && before === 32) return true;
    before = code;
  }
  return false;
}

/** Whether nothing but blanks stands in a text. */
export function isEmpty(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    if (!isBlank(text.charCodeAt(place))) return false;
  }
  return true;
}
