import type { ByClub, NextOpponents, Suspension, TieState } from '@touchline/competition';
import type { Entry, EntryId, MatchState } from '@touchline/laws';
import type { Fact } from '@touchline/record-book';
import type { Names } from './names.ts';

/** A match as the report reads it. */
export interface MatchInput {
  /** The effective log: amendments and withdrawals resolved. */
  readonly entries: readonly Entry[];
  /** The fold of that log. */
  readonly state: MatchState;
}

/**
 * What an entry did to the chance of going through of the club that acted; both from 0 to 1. A foul or a card counts as
 * an act of the club that gains by it.
 */
export interface Swing {
  readonly entry: EntryId;
  readonly before: number;
  readonly after: number;
}

/** What the match was part of, in words. */
export interface Occasion {
  /** `Champions League`. */
  readonly competitionName: string;
  /** `knockout play-offs`. */
  readonly roundName: string;
}

/** Everything a report may speak of; what is absent is not spoken of. */
export interface ReportInput {
  readonly match: MatchInput;
  /** The first leg, when the match is the second; with it the report can say who scored there. */
  readonly otherLeg?: MatchInput | undefined;
  /** The tie as it stands after the match's last entry. */
  readonly tie?: TieState | undefined;
  /** `ucl-2025-26`. */
  readonly regulationsId: string;
  readonly occasion?: Occasion | undefined;
  readonly opponents?: NextOpponents | undefined;
  readonly facts: readonly Fact[];
  readonly suspensions?: readonly Suspension[] | undefined;
  readonly swings?: readonly Swing[] | undefined;
  /** Chance of going through just before the match's kick-off, 0 to 1. */
  readonly chancesAtKickOff?: ByClub<number> | undefined;
  readonly names: Names;
}
