import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';

/** Values by club; a tie has two, and home and away swap between its legs. */
export type ByClub<T> = { readonly [club: ClubId]: T };

/** A match as the tie needs it, from a live match or from a row of the record. */
export interface TieMatch {
  readonly homeClub: ClubId;
  readonly awayClub: ClubId;
  readonly status: 'toCome' | 'live' | 'finished';
  /** Where a live match is: which rules of deciding may still apply. */
  readonly stage: 'normalTime' | 'extraTime' | 'shootOut';
  /** Now, or at the end; extra time included, the shoot-out never. */
  readonly score: Score;
  /** After ninety minutes, once they are over. */
  readonly at90?: Score;
  /** After the first half of extra time, once it is over: a silver goal ends the match there. */
  readonly atExtraTimeHalf?: Score;
  readonly shootOut?: Score;
  /** Of an awarded match, what it was on the pitch, as far as it was played; `score` is the official result. */
  readonly onPitch?: Score;
}

export interface Leg extends TieMatch {
  readonly leg: 1 | 2;
}

/**
 * How a tie was, or would be, decided. `playoffMatch` and `replay`: by the goals of that match, extra time among them;
 * `withdrawal`: the other club left before the tie was played out; `exclusion`: it was put out afterwards.
 */
export const WAYS = [
  'aggregate',
  'awayGoals',
  'extraTime',
  'awayGoalsInExtraTime',
  'goldenGoal',
  'silverGoal',
  'shootOut',
  'playoffMatch',
  'replay',
  'lots',
  'withdrawal',
  'exclusion',
] as const;
export type DecidedBy = (typeof WAYS)[number];

/**
 * What would follow if the match being played ended with this score; of one that is over, what follows. @see UCL-TIE-06
 */
export type IfEndedNow =
  | { readonly type: 'secondLegToCome' }
  | { readonly type: 'through'; readonly club: ClubId; readonly by: DecidedBy }
  | { readonly type: 'extraTime' }
  | { readonly type: 'shootOut' }
  /** A third match after two legs. @see HIST-1955-PLAYOFF */
  | { readonly type: 'playoffMatch' }
  /** The match once more. @see HIST-FINAL-1970 */
  | { readonly type: 'replay' }
  | { readonly type: 'lots' };

/** What no score of the legs says. */
export interface TieEvents {
  /** The third match, or the replays, in order of play; they decide even where the rules do not foresee them. */
  readonly furtherMatches?: readonly TieMatch[];
  /** The club that the drawing of lots sent through. */
  readonly lots?: ClubId;
  /** The club that left the tie, and whether before it was played out or after. @see HIST-X-1960-1, HIST-X-2013-1 */
  readonly out?: { readonly club: ClubId; readonly by: 'withdrawal' | 'exclusion' };
}

/**
 * Goals a club needs without answer in the last leg, or in the further match that has begun, be it being played or to
 * come; 0 where it has them already.
 * Exact: one goal less does not do. Of a tie that is over they are figures without a use.
 */
export interface Needs {
  readonly toLevel: number;
  readonly toLead: number;
  readonly toGoThrough: number;
}

export interface TieState {
  /** The first leg's host first. */
  readonly clubs: readonly [ClubId, ClubId];
  readonly legs: readonly Leg[];
  /** Third match or replays, in order of play; absent where there is none. */
  readonly furtherMatches?: readonly TieMatch[];
  /** Goals of the legs, never of further matches. @see DATA-11 */
  readonly aggregate: ByClub<number>;
  /** Only where they count: under the regulations, and in the stage that the last leg is in. @see HIST-AG-01 */
  readonly awayGoals?: ByClub<number>;
  /** On aggregate, or in the further match that has begun. */
  readonly level: boolean;
  readonly leader?: ClubId;
  readonly ifEndedNow: IfEndedNow;
  readonly needs: ByClub<Needs>;
  /** Once the tie is over. */
  readonly decided?: { readonly club: ClubId; readonly by: DecidedBy };
}
