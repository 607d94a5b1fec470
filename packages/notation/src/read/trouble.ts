import type { Problem } from '../notation.ts';

/** Why a line cannot be read, on its way to whoever asked: a value, told from what was read by its class. */
export class Trouble implements Problem {
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  readonly hint?: string;

  constructor({ from, to }: { readonly from: number; readonly to: number }, sentence: string, hint?: string) {
    this.from = from;
    this.to = to;
    this.sentence = sentence;
    if (hint !== undefined) this.hint = hint;
  }
}

/** A word fits people of both sides, and the line has said none so far; the words behind it may still tell. */
export class EitherSide extends Trouble {}

/** A word is nobody's name on the sheets that it may be of. */
export class Nobody extends Trouble {}
