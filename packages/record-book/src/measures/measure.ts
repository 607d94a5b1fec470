import type { RecordSide } from '../record-side.ts';
import type { Outcome, Subject } from '../side.ts';

/**
 * A number that a row has, and that a claim can set a bound on.
 *
 * A `handicap` is something to overcome: those who could have are the sides that bore it.
 * A `feat` is something done: those who could have are all sides for which the number is known.
 */
export interface Measure {
  /** One of a kind over both subjects. */
  readonly id: string;
  readonly subject: Subject;
  readonly kind: 'handicap' | 'feat';
  /** What the search asks to have become of the club as well; `undefined` for whatever became of it. None: not searched for. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** Smallest bound that the search claims: "by one goal" is said of a handicap, not of a win. */
  readonly least: number;
  /** What the row must tell for the number to be known. Where a row that it applies to does not, the record has a hole. */
  readonly needs: 'score' | 'halfTime' | 'log';
  /** The same number for both sides: counted once, on the row of the side named first. */
  readonly shared?: true;
  /** The largest of it is worth a sentence: the biggest win, the most goals. */
  readonly superlative?: true;
  /** It can no longer fall while the match or tie goes on, so that a fact may be told before the end. */
  readonly settled: boolean;
  /** The number; `undefined` where it is not known or the row has none. */
  value(side: RecordSide): number | undefined;
  /** The row would have the number if the record told it. */
  applies(side: RecordSide): boolean;
}
