import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';

/** Values by club; a tie has two, and home and away swap between its legs. */
export type ByClub<T> = { readonly [club: ClubId]: T };

/** A leg as the tie needs it, from a live match or from a row of the record. */
export interface Leg {
  readonly leg: 1 | 2;
  readonly homeClub: ClubId;
  readonly awayClub: ClubId;
  readonly status: 'toCome' | 'live' | 'finished';
  /** Where a live leg is: which rules of deciding may still apply. */
  readonly stage: 'normalTime' | 'extraTime' | 'shootOut';
  /** Now, or at the end; extra time included, the shoot-out never. */
  readonly score: Score;
  /** After ninety minutes, once they are over. */
  readonly at90?: Score;
  readonly shootOut?: Score;
}

/** How a tie was, or would be, decided. */
export type DecidedBy = 'aggregate' | 'awayGoals' | 'extraTime' | 'awayGoalsInExtraTime' | 'shootOut';

/** What would follow if the leg being played ended with this score. @see UCL-TIE-06 */
export type IfEndedNow =
  | { readonly type: 'secondLegToCome' }
  | { readonly type: 'through'; readonly club: ClubId; readonly by: DecidedBy }
  | { readonly type: 'extraTime' }
  | { readonly type: 'shootOut' };

/**
 * Goals a club needs without answer in the last leg, be it being played or to come; 0 where it has them already.
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
  readonly aggregate: ByClub<number>;
  /** Only under regulations that count them. @see HIST-AG-01 */
  readonly awayGoals?: ByClub<number>;
  readonly level: boolean;
  readonly leader?: ClubId;
  readonly ifEndedNow: IfEndedNow;
  readonly needs: ByClub<Needs>;
  /** Once the tie is over. */
  readonly decided?: { readonly club: ClubId; readonly by: DecidedBy };
}
