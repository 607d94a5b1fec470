import type { RowList } from '../columns/row-list.ts';

/** Where a match was played, seen from one side. */
export type Venue = 'home' | 'away' | 'neutral';

/**
 * Match-sides as the sequences read them: two a match, in the order in which the matches were over, told by numbers.
 * Goals are those that count (extra time in, shoot-out never, an awarded match by its official result); a void match is
 * not among them, so that a run passes it over.
 */
export interface SideRows {
  readonly rows: number;
  /** Of the competition proper: sequences pass over the rows of qualifying. */
  counts(row: number): boolean;
  /** Rows of a club, in order; `undefined` for one that has none. */
  ofClub(club: number): RowList | undefined;
  /** Codes: equal where the club (competition, stage, round) is the same. A club that was renamed keeps its code. */
  club(row: number): number;
  opponent(row: number): number;
  competition(row: number): number;
  stage(row: number): number;
  round(row: number): number;
  venue(row: number): Venue;
  goalsFor(row: number): number;
  goalsAgainst(row: number): number;
}
