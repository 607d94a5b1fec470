import { type Measure, measureById } from './measures/catalogue.ts';
import type { RecordSide } from './record-side.ts';
import type { Outcome } from './side.ts';

/**
 * What a claim says of a row: a number within bounds and, where told, what became of the club. `{ measure:
 * 'firstLegDeficit', atLeast: 2, outcome: 'progressed' }` went through after losing the first leg by two or more;
 * `{ measure: 'matchPlayed', outcome: 'won' }` won. Both bounds the same: exactly so much.
 */
export interface Predicate {
  /** Id in the catalogue of measures, which says the subject too. */
  readonly measure: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly outcome?: Outcome;
}

/** Whether a number lies within the predicate's bounds. */
export const isWithinBounds = (value: number, { atLeast, atMost }: Predicate): boolean =>
  value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

/** The row does what the predicate says. */
export function meets(predicate: Predicate, side: RecordSide): boolean {
  const value = measureById(predicate.measure)?.value(side);
  if (value === undefined || !isWithinBounds(value, predicate)) return false;
  return predicate.outcome === undefined || side.outcome === predicate.outcome;
}

/**
 * The row could have done it: it bore the handicap, or it has the number at all. "86 lost the first leg by two or
 * more" are the opportunities of going through after that.
 */
export function couldHave(predicate: Predicate, side: RecordSide): boolean {
  const measure = measureById(predicate.measure);
  const value = measure?.value(side);
  if (measure === undefined || value === undefined) return false;
  return measure.kind === 'feat' || isWithinBounds(value, predicate);
}

/** The measure of a predicate. @throws RangeError for one that is in no catalogue */
export function measureOf(predicate: Pick<Predicate, 'measure'>): Measure {
  const measure = measureById(predicate.measure);
  if (measure === undefined) throw new RangeError(`No measure is called ${predicate.measure}.`);
  return measure;
}
