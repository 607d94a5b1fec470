import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import { Trouble } from './trouble.ts';

/** Goes through the words of a line, one after the other. */
export class Cursor {
  readonly line: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(line: string, start = 0) {
    this.line = line;
    this.#tokens = tokensOf(line, start);
  }

  /** The word that is read next; `undefined` at the end of the line. */
  get token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** The word after that. */
  get following(): Token | undefined {
    return this.#tokens[this.#next + 1];
  }

  /** The next word's place, or the end of the line, where something is missing. */
  get place(): { readonly from: number; readonly to: number } {
    const end = { from: this.line.length, to: this.line.length };
    return this.token ?? end;
  }

  /** End of the word read last. */
  get behind(): number {
    return this.#tokens[this.#next - 1]?.to ?? 0;
  }

  skip(words = 1): void {
    this.#next += words;
  }

  /** So many words from the next one on, without quotes and marks between them; `undefined` where there are not so many. */
  wordsAhead(count: number): string | undefined {
    const ahead = this.#tokens.slice(this.#next, this.#next + count);
    const arePlain = ahead.every(({ bare, quoted }) => quoted === undefined && /^[\p{L}\p{N}]/u.test(bare));
    return ahead.length === count && arePlain ? ahead.map(({ bare }) => bare).join(' ') : undefined;
  }

  /** Passes over the mark if it comes next. */
  passed(mark: string): boolean {
    if (this.token?.bare !== mark || this.token.quoted !== undefined) return false;
    this.skip();
    return true;
  }

  /** Everything from the next word to the end of the line, as it stands; nothing is left after it. */
  rest(): string {
    const { from } = this.place;
    this.#next = this.#tokens.length;
    return this.line.slice(from).trimEnd();
  }

  trouble(sentence: string, hint?: string): Trouble {
    return new Trouble(this.place, sentence, hint);
  }

  /** Something was to come here: what it is, said of the word that stands in its place. */
  expected(what: string, hint?: string): Trouble {
    const found = this.token;
    if (found?.open) return new Trouble(found, 'This quotation has no end.', 'Close it with ".');
    if (!found) return this.trouble(`Here ${what} is missing.`, hint);
    return this.trouble(`Expected ${what}, found ${shown(this.line.slice(found.from, found.to))}.`, hint);
  }
}

const LONGEST_SHOWN = 40;

/** A word of the line in a sentence about it. */
export const shown = (word: string): string =>
  word.length > LONGEST_SHOWN ? `"${word.slice(0, LONGEST_SHOWN)}..."` : `"${word}"`;
