import type { ClubId, MatchId } from './ids.ts';

/** Goals of the home and of the away side. */
export type Score = readonly [home: number, away: number];

export const STAGES = ['qualifying', 'group', 'leaguePhase', 'knockout'] as const;
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

export const FURTHER_MATCHES = ['playoffMatch', 'replay'] as const;
/** `playoffMatch`: a third match after two legs; `replay`: the same match once more. */
export type FurtherMatch = (typeof FURTHER_MATCHES)[number];

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
  /** ISO date of the second sitting, of a match that was stopped and ended on another day. @see UCL-AWARD-04 */
  readonly resumed?: string;
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
  /** A match that a level tie came to after its legs, or after a single match. @see HIST-1955-PLAYOFF */
  readonly further?: FurtherMatch;
  /** The club that the drawing of lots sent through, in the row of the last match. @see HIST-TIE */
  readonly lots?: ClubId;
  /**
   * The club that left the tie: it withdrew, so that this match was a walkover, or was excluded after it.
   * @see HIST-X-1960-1, HIST-X-2013-1
   */
  readonly out?: ClubId;
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

/** Whether the record holds every match of a competition's stage in a season. */
export interface Coverage {
  readonly competition: string;
  readonly stage: Stage;
  readonly season: number;
  readonly complete: boolean;
  readonly note?: string;
}

/** The first season of a competition, or of a round or stage that is younger than its competition. */
export interface Beginning {
  readonly competition: string;
  /** `knockoutPlayoffs`, or a stage: `leaguePhase`; absent for the competition itself. */
  readonly round?: string;
  /** First year of it. */
  readonly season: number;
}

export const PASSAGES = ['bye', 'walkover', 'admitted'] as const;

/** A club that came past a round without a tie, or into a competition in another's place. @see HIST-BYE-01 */
export interface Passage {
  readonly competition: string;
  readonly season: number;
  /** The round that it was spared, or that it was admitted to; `groupStage` too. */
  readonly round: string;
  readonly club: ClubId;
  /** `bye`: nobody to meet; `walkover`: the other withdrew or was barred before play; `admitted`: another was put out. */
  readonly how: (typeof PASSAGES)[number];
  /** The other club, where it is known. */
  readonly inPlaceOf?: ClubId;
  readonly note?: string;
}

/**
 * What one draw ceremony laid down: a club (or the winner of its tie) into a slot of the bracket; or the pot from which a
 * club was drawn.
 */
export interface DrawRow {
  readonly competition: string;
  readonly season: number;
  /** ISO date of the ceremony. */
  readonly date: string;
  /** Round that was drawn. */
  readonly round: string;
  readonly club: ClubId;
  /** `silver.A` ... `blue.D`, `tie.3A` where the first leg at home is drawn, `pot.1`. */
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
