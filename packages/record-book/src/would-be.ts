import type { TieState } from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import { type DiscoverOptions, discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';

import type { RecordBook } from './record-book.ts';
import { type AboutTie, tieSideOf } from './tie-side.ts';

/** A tie as it stands, and what its state does not say of itself. */
export interface LiveTie {
  readonly tie: TieState;
  readonly about: AboutTie;
}

/**
 * The facts that a club would make by going through, told before it happens: only of what can no longer fall, such as
 * a lost first leg. Hand in each club's `chance`, so that the facts of a club that is as good as out do not outrank
 * the other's. They lapse with the state they were made from.
 *
 * @returns the best first; none once the tie is decided
 */
export function wouldBeFacts(
  book: RecordBook,
  live: LiveTie,
  club: ClubId,
  options: Omit<DiscoverOptions, 'mood'>,
): readonly Fact[] {
  return discoverFacts(book, tieSideOf(live.tie, club, live.about), { ...options, mood: 'wouldBe' });
}
