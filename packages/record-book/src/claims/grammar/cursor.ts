import type { Token } from './tokens.ts';

/**
 * Where the reading of a claim has got to. It only moves forward when a phrase fits; the furthest place at which one
 * was looked for is kept, because that is where a text that cannot be read goes wrong.
 */
export class Cursor {
  readonly tokens: readonly Token[];
  private at = 0;
  private furthestAt = 0;
  private wanted = new Set<string>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get position(): number {
    return this.at;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  get furthest(): { readonly position: number; readonly expected: readonly string[] } {
    return { position: this.furthestAt, expected: [...this.wanted] };
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  advance(count = 1): void {
    this.at += count;
    this.reach(this.at);
  }

  /** Notes what would have fitted here. */
  expect(what: string): void {
    this.reach(this.at);
    if (this.at === this.furthestAt) this.wanted.add(what);
  }

  /** Takes the longest of the phrases that stands here, and says which. */
  take(...phrases: readonly string[]): string | undefined {
    let longest: string | undefined;
    for (const phrase of phrases) {
      if (this.stands(phrase) && phrase.length > (longest?.length ?? 0)) longest = phrase;
    }
    if (longest === undefined) {
      const first = phrases[0];
      if (first !== undefined) this.expect(first);
      return undefined;
    }
    this.advance(longest.split(' ').length);
    return longest;
  }

  /** Tries a way of reading; goes back to where it began when it does not fit. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const from = this.at;
    const result = read();
    if (result === undefined) this.at = from;
    return result;
  }

  /**
   * Tries what may be left out, many ways at one place: where none fits, what would have is told in one phrase and not
   * way by way.
   */
  mayTake(what: string, read: () => boolean): boolean {
    const { furthestAt } = this;
    const wanted = new Set(this.wanted);
    const taken = read();
    if (!taken && this.furthestAt === furthestAt) {
      this.wanted = wanted;
      this.expect(what);
    }
    return taken;
  }

  private stands(phrase: string): boolean {
    return phrase.split(' ').every((word, index) => this.peek(index)?.word === word);
  }

  private reach(position: number): void {
    if (position <= this.furthestAt) return;
    this.furthestAt = position;
    this.wanted = new Set();
  }
}
