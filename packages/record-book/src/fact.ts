import type { ClubId } from '@touchline/registry';
import type { DatedTieKey } from './tie-side.ts';

/** A row the fact rests on, or one just outside its scope. */
export interface Evidence {
  /** Ids of the rows of the results table. */
  readonly rows: readonly string[];
  readonly club: ClubId;
  readonly opponent: ClubId;
  readonly season: number;
  readonly round: string;
  /** Date the tie was decided, ISO. */
  readonly date: string;
  /** `0-3, 5-0 after extra time`: legs from the club's side. */
  readonly inShort: string;
}

/** Which rows a fact speaks of; the scope phrase is made from this and from nothing else. */
export interface Scope {
  readonly competition: string;
  readonly stage: 'knockout';
  /** First season of the record in this scope. */
  readonly sinceSeason: number;
  /** Further conditions beyond the default: `{ round: 'roundOf16' }`, `{ association: 'ITA' }`; names in `dimensions.ts`. */
  readonly conditions: { readonly [dimension: string]: string };
}

/** What was measured, and the bound that the claim is about. */
export interface Predicate {
  /** `firstLegDeficit`, `secondLegMargin` ... */
  readonly measure: string;
  readonly atLeast: number;
  /** What became of the club: it went through. */
  readonly outcome: 'progressed';
}

/** A standing query with its answer at an instant. */
export interface Fact {
  /** Made from family, predicate and scope: the same question has the same id at every instant. */
  readonly id: string;
  readonly family: 'notSince' | 'firstEver' | 'firstInRecord';
  readonly club: ClubId;
  /** The tie it is told of, which is never its own precedent and does not supersede it. */
  readonly subject: DatedTieKey;
  readonly predicate: Predicate;
  readonly scope: Scope;
  /** Instant the answer is true at, ISO. */
  readonly asOf: string;
  /** Earlier rows that satisfy it, and rows that could have. */
  readonly n: number;
  readonly outOf: number;
  readonly previous?: Evidence;
  /** All of the n, newest first. */
  readonly evidence: readonly Evidence[];
  /** Newer than the previous and just outside the scope, newest first: what a reader will object with. At most three. */
  readonly counterExamples: readonly Evidence[];
  /** Of the scope, from its first season in the record to the subject's; `note` names the holes. */
  readonly coverage: { readonly complete: boolean; readonly from: number; readonly note?: string };
  /** Rank among the facts offered; higher is better. @see record-book brief 1.4 */
  readonly score: number;
  readonly wording: FactWording;
  /** True of what has happened; `wouldBe` of what has not yet. */
  readonly mood: 'is' | 'wouldBe';
}

/** English, made from the scope. */
export interface FactWording {
  /** `Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals.` */
  readonly sentence: string;
  /** For the page before the event: `the first since Liverpool, semi-final 2019, after losing a first leg by two or more`. */
  readonly short: string;
  /** `in Champions League knockout ties since 2011/12, play-offs included, qualifying not` */
  readonly scope: string;
  /** The same for running prose: `Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.` */
  readonly reach: string;
  /** What n and outOf count: `86 teams were in that position before; 12 went through.` */
  readonly tally: string;
}

/** What has become of a fact since its instant. */
export type Standing =
  | { readonly status: 'stands' }
  | { readonly status: 'superseded'; readonly by: Evidence }
  | { readonly status: 'withdrawn'; readonly reason: string };
