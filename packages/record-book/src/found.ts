import type { Fact } from './fact.ts';

/**
 * A fact that is found and ranked, and not yet made: its words, what speaks against it and its changes cost more than the
 * search, and most of what is found of a live match is told already or outranked.
 */
export interface Found
  extends Pick<Fact, 'id' | 'family' | 'club' | 'predicate' | 'scope' | 'evidence' | 'score'> {
  /** The whole fact, of the record as it is: to be made before the record changes. */
  make(): Fact;
}

/** A fact that is made already, among those that are not. */
export const foundFact = (fact: Fact): Found => ({ ...fact, make: () => fact });
