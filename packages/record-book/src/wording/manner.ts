import { inWords } from '@touchline/registry';
import { MATCH_MANNERS } from './manner-of-matches.ts';
import { TIE_MANNERS } from './manner-of-ties.ts';

/** A verb in the three forms that sentences need. */
export interface Verb {
  readonly infinitive: string;
  readonly past: string;
  readonly participle: string;
}

/** Where the name of the tie or match goes and how the claim is told around it. */
export interface Manner {
  readonly verb: Verb;
  /** What the club did besides, of what is told of one leg: "scored four ... and went through". */
  readonly and?: Verb;
  /** It is told of the first leg, so a condition on that leg is said there and not at the end. */
  readonly ofFirstLeg?: true;
  /** The opponent is named right after the verb and not with the match or tie: "gone through against a German team after". */
  readonly againstFirst?: true;
  /** What follows the verb in a sentence. `firstLeg` is `first leg`, or `away first leg` where the scope says so. */
  inFull(atLeast: number, occasion: string, firstLeg: string): string;
  /** The same without the competition: `after losing a first leg by two or more`. */
  inShort(atLeast: number): string;
  /** What the largest of it is called: `biggest win`; the club follows after `by` unless told otherwise. */
  readonly most?: { readonly noun: string; readonly plural?: true; readonly ofClub?: 'of' };
}

/**
 * How a measure is said with an outcome. One without words of its own is told by its id, so that a gap shows and
 * nothing is said wrongly.
 */
export const mannerOf = (measure: string, outcome?: string): Manner =>
  MANNERS[`${measure},${outcome ?? ''}`] ??
  MANNERS[measure] ?? {
    verb: { infinitive: 'be', past: 'was', participle: 'been' },
    inFull: (atLeast, occasion) => `seen with ${measure} of at least ${inWords(atLeast)} in ${occasion}`,
    inShort: (atLeast) => `with ${measure} of at least ${inWords(atLeast)}`,
  };

const MANNERS: { readonly [measure: string]: Manner } = { ...TIE_MANNERS, ...MATCH_MANNERS };
