import { type Fact, isOfSequence } from './fact.ts';
import { couldHave, measureOf } from './predicate.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordSide } from './record-side.ts';
import { isInScope } from './scope.ts';
import { isScorerFact } from './scorers/scorer-fact.ts';
import { couldJoinSequence } from './sequences/sequence-joining.ts';
import { isSameOccasion } from './side.ts';

/**
 * The sides of matches and ties being played that could still do what a fact tells of, and so overtake it: sides in
 * its scope that are not over and bear the handicap, or may yet bear it; of a feat every such side, since a goal may
 * always come. Of runs, meetings and totals those whose match could bring them as far.
 *
 * @returns the sides handed in that could, in their order; none for days remembered, and for facts of players
 */
export function couldStillJoin(
  fact: Fact,
  book: RecordBook,
  live: readonly RecordSide[],
): readonly RecordSide[] {
  const { family, predicate } = fact;
  if (isScorerFact(fact)) return [];
  if (isOfSequence(family))
    return live.filter(
      (side) =>
        side.kind === 'matchSide' &&
        side.outcome === 'open' &&
        !isSameOccasion(side, fact.subject) &&
        isInScope(fact.scope, side, book.about) &&
        couldJoinSequence(fact, book, side),
    );
  const measure = measureOf(predicate);
  return live.filter((side) => {
    const isOther = side.kind === measure.subject && !isSameOccasion(side, fact.subject);
    if (!isOther || side.outcome !== 'open' || !isInScope(fact.scope, side, book.about)) return false;
    if (measure.kind === 'feat' || couldHave(predicate, side)) return true;
    const mayBearIt = side.kind === 'matchSide' || side.twoLegged;
    return mayBearIt && measure.value(side) === undefined;
  });
}
