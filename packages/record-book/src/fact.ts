import type { ClubId } from '@touchline/registry';
import type { Robustness } from './grid.ts';
import type { Predicate } from './predicate.ts';
import type { Reservation, Surprise } from './publishing.ts';
import type { Scope } from './scope.ts';
import type { SideKey } from './side.ts';

/**
 * What kind of sentence a fact is.
 *
 * - `notSince`: it has happened before, and this is when last; `firstEver`, `firstInRecord`: it had not, the latter
 *   where the record does not reach back to the beginning of its scope or has a hole
 * - `onlyNth`: only so often before; `nOfN`: so many of those who could
 * - `most`, `jointMost`: nobody had more, or as much at most
 * - `streak`, `headToHead`, `anniversary`, `oneOfK`: of sequences, see there
 */
export type ClaimFamily =
  | 'notSince'
  | 'firstEver'
  | 'firstInRecord'
  | 'onlyNth'
  | 'most'
  | 'jointMost'
  | 'nOfN';
const SEQUENCE_FAMILIES = ['streak', 'headToHead', 'anniversary', 'oneOfK'] as const;
export type SequenceFamily = (typeof SEQUENCE_FAMILIES)[number];
export type Family = ClaimFamily | SequenceFamily;

/** Whether facts of a family are told of many matches of a club, and not of one row beside the others. */
export const isOfSequence = (family: Family): family is SequenceFamily =>
  SEQUENCE_FAMILIES.some((one) => one === family);

/** A row the fact rests on, or one just outside its scope. */
export interface Evidence {
  /** Ids of the rows of the results table. */
  readonly rows: readonly string[];
  readonly club: ClubId;
  readonly opponent: ClubId;
  readonly season: number;
  readonly round: string;
  /** Date of the match, or on which the tie was decided, ISO. */
  readonly date: string;
  /** `0-3, 5-0 after extra time`: the match or the legs from the club's side; of a player with his goals: `Oleg Salenko 5, 6-1`. */
  readonly inShort: string;
  /** Of a player's fact: whose match it is, name or id as the record has it. */
  readonly player?: string;
}

/** A standing query with its answer at an instant. */
export interface Fact {
  /** Made from family, predicate and scope: the same question has the same id at every instant. */
  readonly id: string;
  readonly family: Family;
  readonly club: ClubId;
  /** The match or tie it is told of, which is never its own precedent and does not supersede it. */
  readonly subject: SideKey;
  readonly predicate: Predicate;
  readonly scope: Scope;
  /** Instant the answer is true at, ISO. */
  readonly asOf: string;
  /** Earlier rows that satisfy it, and rows that could have. */
  readonly n: number;
  readonly outOf: number;
  readonly previous?: Evidence;
  /** All of the n, newest first; of `most` the best before it. */
  readonly evidence: readonly Evidence[];
  /** Newer than the previous and just outside the scope, newest first: what a reader will object with. At most three. @see docs/decisions/018 for those of runs, meetings, days and totals */
  readonly counterExamples: readonly Evidence[];
  /** Of the scope, from its first season in the record to the subject's; `note` names the holes. */
  readonly coverage: { readonly complete: boolean; readonly from: number; readonly note?: string };
  /** What becomes of it when it is turned a little. */
  readonly robustness?: Robustness;
  /** How rare it is, and how rare it would have to be among so many claims weighed. */
  readonly surprise?: Surprise;
  /** Why it may not go out unseen; an empty list: it may. Absent where it was not weighed, and then it may not. */
  readonly reservations?: readonly Reservation[];
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
  /** For the page before the event: `the first since Liverpool, semi-final 2019, after losing a first leg by two or more` */
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
