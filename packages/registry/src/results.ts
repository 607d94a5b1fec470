import type { ClubId, MatchId } from './ids.ts';

/** Goals of the home and of the away side. */
export type Score = readonly [home: number, away: number];

export const STAGES = ['group', 'leaguePhase', 'knockout'] as const;
export type Stage = (typeof STAGES)[number];

export const STATUSES = [
  'played',
  'fixture',
  'awarded',
  'void',
  'walkover',
  'abandoned',
  'postponed',
] as const;
/**
 * `fixture`: still to come; `awarded`: the organiser set the result, whether or not it was played; `void`: played and
 * counts nowhere; `walkover`: one side withdrew or was barred, no score at all; `abandoned`: stopped and not decided
 * yet; `postponed`: not played on its date.
 */
export type Status = (typeof STATUSES)[number];

/** One match of the record: a row of `data/results/`. */
export interface ResultRow {
  /** `2025-26/2026-02-25/atalanta-borussia-dortmund`: from season, date and clubs, so it survives a corrected score. */
  readonly id: string;
  /** `ucl`. */
  readonly competition: string;
  /** First year of the season: 2025 is 2025/26. */
  readonly season: number;
  readonly stage: Stage;
  /** `groupA` ... `groupH`, `group` where the source gives no letter, `leaguePhase`, `knockoutPlayoffs`, `roundOf16`, `quarterFinal`, `semiFinal`, `final`. */
  readonly round: string;
  readonly matchday?: number;
  readonly leg?: 1 | 2;
  /** ISO date of play, local to the ground's competition zone (CET). */
  readonly date: string;
  /** `18:45`, Central European; absent when the source has none. */
  readonly kickOff?: string;
  readonly home: ClubId;
  readonly away: ClubId;
  readonly halfTime?: Score;
  /** After ninety minutes and what was added. Absent for a match not played. */
  readonly at90?: Score;
  /** After extra time, the ninety minutes' goals included. */
  readonly afterExtraTime?: Score;
  /** Kicks from the penalty mark; never part of a score. @see GOAL-06 */
  readonly shootOut?: Score;
  /**
   * The result that the organiser set, of an awarded match. The scores above stay those of the pitch, as far as it was
   * played, and count nowhere. @see HIST-X-1992-1 (on the pitch 4-1, official 3-0)
   */
  readonly official?: Score;
  /** On ground chosen as neutral, or to which the home side had to move; `home` is then the home side in name only. */
  readonly neutral?: boolean;
  readonly status: Status;
  /** Name of the source, as in the table's head. */
  readonly source: string;
  /** Line of the source's file on which the match stands. */
  readonly sourceLine?: number;
  /** The log this row was made from, for a match of our own. */
  readonly match?: MatchId;
  /** Why the status is what it is: `Four foreign players`. */
  readonly note?: string;
}

export const COVERED_STAGES = ['qualifying', ...STAGES] as const;
export type CoveredStage = (typeof COVERED_STAGES)[number];

/** Whether the record holds every match of a competition's stage in a season. */
export interface Coverage {
  readonly competition: string;
  readonly stage: CoveredStage;
  readonly season: number;
  readonly complete: boolean;
  readonly note?: string;
}

/** What one draw ceremony laid down: a club (or a pair's winner) into a slot of the bracket. */
export interface DrawRow {
  readonly competition: string;
  readonly season: number;
  /** ISO date of the ceremony. */
  readonly date: string;
  /** Round that was drawn. */
  readonly round: string;
  readonly club: ClubId;
  /** `silver.A` ... `blue.D`. */
  readonly slot: string;
  readonly source: string;
}

/** A value of the results that the source has wrong or does not have, with the reason: applied when it is imported. */
export interface Correction {
  /** Id of the row, as the source gives it. */
  readonly row: string;
  /** Column of the results table: `at 90`. */
  readonly column: string;
  /** As the source has it; empty when it has nothing. A correction whose source value no longer stands is reported. */
  readonly sourceValue: string;
  /** As it should be; empty for nothing. */
  readonly rightValue: string;
  readonly reason: string;
}
