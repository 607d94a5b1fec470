import type { ClubId } from '@touchline/laws';
import type { ResultRow, Score } from '@touchline/registry';
import type { ByClub } from '../ties/tie.ts';
import type { OverallCriterion, TableRules } from './table-rules.ts';

/** A match being played, home first; it stands in place of what the rows say of it. */
export interface LiveScore {
  readonly home: ClubId;
  readonly away: ClubId;
  readonly score: Score;
}

/** Points given or taken by decision. @see UCL-AWARD-06, HIST-X-1994-1 */
export interface Adjustment {
  readonly club: ClubId;
  /** -2 for two points deducted. */
  readonly points: number;
  readonly reason?: string;
}

/** Everything a table follows from. */
export interface TableQuery {
  readonly rules: TableRules;
  /** Matches of this group or phase, fixtures among them; those of others have to be left out. */
  readonly rows: readonly ResultRow[];
  /** Matches under way, up to all of them. */
  readonly live?: readonly LiveScore[];
  readonly adjustments?: readonly Adjustment[];
  /**
   * Clubs excluded while their matches were being played: what they played stands, whoever had still to meet them gets the
   * average points of all home sides, or all away sides, and they themselves come last. Where their results were annulled
   * instead, their rows are `void`. @see UCL-RANK-05, HIST-X-1995-1
   */
  readonly excluded?: readonly ClubId[];
  /**
   * Fewer is better; used only when every club has its figure. Without them clubs that come to this criterion share a rank,
   * whatever their coefficients. @see UCL-RANK-i
   */
  readonly disciplinaryPoints?: ByClub<number>;
  /** Higher is better; used only when every club has its figure. @see UCL-RANK-j */
  readonly clubCoefficients?: ByClub<number>;
  /** The name by which clubs of equal rank are listed; default their id. */
  readonly nameOf?: (club: ClubId) => string;
}

/** One club's line, over all its matches of the group or phase so far, those being played included. */
export interface TableRow {
  readonly club: ClubId;
  /** 1 and up; clubs that no criterion separates share it. @see UCL-RANK-02 */
  readonly rank: number;
  readonly played: number;
  /** Matches not begun, as the regulations count them; those with an excluded club are none. */
  readonly toPlay: number;
  readonly wins: number;
  readonly drawn: number;
  readonly losses: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly awayGoals: number;
  readonly awayWins: number;
  /** Adjusted. Broken where an average is among them. @see UCL-RANK-05 */
  readonly points: number;
  /** Points among these that no match of its own gave, averages included; absent when there are none. */
  readonly adjustment?: number;
  /** What its opponents collected together, each over all its own matches. @see UCL-RANK-04 */
  readonly opponents: { readonly points: number; readonly goalDifference: number; readonly goalsFor: number };
  /** Its match is being played. */
  readonly live?: true;
  /** It was excluded and takes no place. */
  readonly excluded?: true;
  /** Why it stands below the club before it in the list; absent where points say so, and where the two share a rank. */
  readonly separation?: Separation;
}

/** A criterion and the values of two clubs that it compares. */
export interface Criterion {
  readonly by: OverallCriterion;
  /** The level clubs among whose matches it was counted; absent when over all matches. */
  readonly among?: readonly ClubId[];
  /** Of the upper club, then of the lower; of clubs level on it both the same. */
  readonly values: readonly [upper: number, lower: number];
}

/** The first criterion that gives two clubs different values. */
export interface Separation extends Criterion {
  readonly upper: ClubId;
  readonly lower: ClubId;
  /** What the two are level on, in the order of the criteria. */
  readonly levelOn: readonly Criterion[];
}

export interface TableState {
  /** Best first; clubs that share a rank by name. */
  readonly rows: readonly TableRow[];
  /** Every match is played: the ranks stand. */
  readonly final: boolean;
  /** Which criteria were open: all once no match is still to begin, fewer before where the regulations say so. */
  readonly criteria: 'all' | 'provisional';
}
