import type { DiscoverOptions } from '../discover.ts';
import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import type { MatchSide } from '../match-side.ts';
import type { RecordBook } from '../record-book.ts';
import { anniversaryFacts } from './anniversary-facts.ts';
import { askedOf } from './asked.ts';
import { fewFacts } from './few-facts.ts';
import { headToHeadFacts } from './head-to-head-facts.ts';
import { runFacts } from './run-facts.ts';

/**
 * The facts that a match makes for one of its clubs by what came before it, one match after the other: runs, meetings
 * of the same two clubs, days of the year, totals that few have. In no order; each is a standing query like any other.
 *
 * As `wouldBe` of a match that is still played, as if it ended at its present score; days are left out, as nothing
 * that may happen moves them.
 *
 * @returns as `is` none for a match that is not over, and as `wouldBe` none for one that is
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export const sequenceFacts = (book: RecordBook, side: MatchSide, options: DiscoverOptions): readonly Fact[] =>
  foundSequences(book, side, options).map((found) => found.make());

/** The same, found and ranked, and not yet made. */
export function foundSequences(
  book: RecordBook,
  side: MatchSide,
  options: DiscoverOptions,
): readonly Found[] {
  const asked = askedOf(book, side, options);
  if (asked === undefined) return [];
  const families = [runFacts, headToHeadFacts, fewFacts];
  return (asked.mood === 'is' ? [...families, anniversaryFacts] : families).flatMap((foundOf) =>
    foundOf(asked),
  );
}
