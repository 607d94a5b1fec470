import { CONDITIONS } from '../dimensions.ts';
import type { Measure } from '../measures/catalogue.ts';
import { otherSideOf } from '../other-side.ts';
import type { Outcome } from '../side.ts';
import { bitOf, type Context } from './contexts.ts';
import type { Walk } from './walk.ts';

/**
 * Contexts in which the subject's own opponent had more of a measure, in the match or tie itself: four goals are not
 * the most of any team where the other side scored five.
 *
 * @returns a test for contexts; a match is no precedent of itself, so that the rows do not tell
 */
export function surpassedByOpponent(
  { subject, columns, codes }: Walk,
  measure: Measure,
  outcome: Outcome | undefined,
): (context: Context) => boolean {
  const own = measure.value(subject);
  const other = otherSideOf(subject);
  const theirs = measure.value(other);
  const isMore = own !== undefined && theirs !== undefined && theirs > own;
  if (!isMore || (outcome !== undefined && other.outcome !== outcome)) return () => false;
  const theirCodes = columns.codesOf(other);
  const shared = CONDITIONS.reduce(
    (bits, condition, d) => (theirCodes[d] === codes[d] ? bits | bitOf(condition) : bits),
    0,
  );
  return (context) => (context & shared) === context;
}
