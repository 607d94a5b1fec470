import {
  agreement,
  codesOf,
  type MeasureColumn,
  NEVER_SEEN,
  NO_VALUE,
  rowsAtLeast,
  rowsOverBy,
  sideOfRow,
} from './columns.ts';
import { type Context, contextsUpTo } from './contexts.ts';
import { CONDITIONS, DEFAULT_DIMENSIONS } from './dimensions.ts';
import { type Instant, instantOf } from './instant.ts';
import type { RecordBook } from './record-book.ts';
import { sameTie, type TieSide } from './tie-side.ts';

const CONDITION_BITS = (1 << CONDITIONS.length) - 1;
const DEFAULT_BITS = ((1 << DEFAULT_DIMENSIONS.length) - 1) << CONDITIONS.length;
export const NO_ROW = -1;

/** One claim with its answer: how often, out of how many, and when last. */
export interface Claim {
  readonly column: MeasureColumn;
  readonly atLeast: number;
  readonly context: Context;
  /** Sides of the context that went through with at least so much, and those that could have. */
  readonly n: number;
  readonly outOf: number;
  /** The latest of the n; `NO_ROW` when there is none. */
  readonly previous: number;
  /** The earliest of those that could have. */
  readonly oldest: number;
}

/** A subject prepared for walking the record: its codes, and the row at which its own time begins. */
export interface Walk {
  readonly book: RecordBook;
  readonly subject: TieSide;
  readonly codes: Uint16Array;
  /** Rows from here on were not yet over. */
  readonly end: number;
  /** Agreement of each row with the subject once it has been asked for, `UNASKED` before. */
  readonly masks: Int16Array;
}

const UNASKED = -1;
/** The subject's own tie agrees with nothing: a tie is no precedent of itself. */
const OWN_TIE = 0;

/**
 * What counts for a subject at an instant: ties surely over by then, and none of a later day than the subject's own,
 * which would follow it and not go before.
 */
export function walkFrom(book: RecordBook, subject: TieSide, asOf: Instant): Walk {
  const end = rowsOverBy(book.columns, precedentsUntil(subject, asOf));
  const masks = new Int16Array(end).fill(UNASKED);
  return { book, subject, codes: codesOf(book.columns, subject, book.about), end, masks };
}

/** The earlier of the instant and the end of the day of the subject's last match. */
export const precedentsUntil = (subject: { readonly date: string }, asOf: Instant): Instant =>
  Math.min(asOf, instantOf(subject.date));

/** Contexts of at most so many conditions in which the subject has anything to be compared with. */
export function contextsFor(walk: Walk, size: number): readonly Context[] {
  const available = CONDITIONS.reduce(
    (bits, _, d) => (walk.codes[d] === NEVER_SEEN ? bits : bits | (1 << d)),
    0,
  );
  return contextsUpTo(size, available);
}

/** Answers one predicate in all the contexts, by one walk over its posting list. */
export function answer(
  walk: Walk,
  column: MeasureColumn,
  atLeast: number,
  contexts: readonly Context[],
): readonly Claim[] {
  const tally = new Map<number, Tally>();
  forEachOpportunity(walk, column, atLeast, (row, mask, hit) => {
    const one = tally.get(mask) ?? { n: 0, outOf: 0, previous: NO_ROW, oldest: NO_ROW };
    one.outOf += 1;
    one.oldest = row;
    if (hit) one.n += 1;
    if (hit && one.previous === NO_ROW) one.previous = row;
    tally.set(mask, one);
  });
  return contexts.map((context) => ({ column, atLeast, context, ...inContext(tally, context) }));
}

/** Rows of a context that could have, newest first, with whether they did. `visit` may answer `stop`. */
export function forEachOpportunity(
  walk: Walk,
  column: MeasureColumn,
  atLeast: number,
  visit: (row: number, mask: Context, hit: boolean) => 'stop' | void,
): void {
  const { columns } = walk.book;
  const opportunities = column.measure.kind === 'handicap' ? rowsAtLeast(column, atLeast) : column.defined;
  for (let i = opportunities.length - 1; i >= 0; i--) {
    const row = opportunities[i] ?? walk.end;
    if (row >= walk.end) continue;
    const mask = maskOf(walk, row);
    if ((mask & DEFAULT_BITS) !== DEFAULT_BITS) continue;
    const hit = columns.progressed[row] === 1 && (column.values[row] ?? NO_VALUE) >= atLeast;
    if (visit(row, mask & CONDITION_BITS, hit) === 'stop') return;
  }
}

const SEASON_AND_ROUND = (1 << CONDITIONS.indexOf('season')) | (1 << CONDITIONS.indexOf('round'));

function maskOf(walk: Walk, row: number): number {
  const known = walk.masks[row] ?? OWN_TIE;
  if (known !== UNASKED) return known;
  const mask = agreement(walk.book.columns, row, walk.codes);
  // The mask spares making the side of any row but those of the subject's own round.
  const sameRound = (mask & SEASON_AND_ROUND) === SEASON_AND_ROUND;
  const own = sameRound && sameTie(walk.subject, sideOfRow(walk.book.columns, row));
  walk.masks[row] = own ? OWN_TIE : mask;
  return own ? OWN_TIE : mask;
}

interface Tally {
  n: number;
  outOf: number;
  previous: number;
  oldest: number;
}

/** Sums the masks that contain a context. */
function inContext(tally: ReadonlyMap<number, Tally>, context: Context): Tally {
  const sum: Tally = { n: 0, outOf: 0, previous: NO_ROW, oldest: NO_ROW };
  for (const [mask, one] of tally) {
    if ((mask & context) !== context) continue;
    sum.n += one.n;
    sum.outOf += one.outOf;
    sum.previous = Math.max(sum.previous, one.previous);
    sum.oldest = sum.oldest === NO_ROW ? one.oldest : Math.min(sum.oldest, one.oldest);
  }
  return sum;
}
