import type { ClubId, PersonId, Score } from '@touchline/registry';

/** What a row of the book is: one club's side of a match, two to a match, or of a tie, two to a tie. */
export const SUBJECTS = ['tieSide', 'matchSide'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What became of a club in a tie, and in a match; after extra time a match may be drawn, a shoot-out alters nothing. */
export const TIE_OUTCOMES = ['progressed', 'out'] as const;
export const MATCH_OUTCOMES = ['won', 'drawn', 'lost'] as const;
export type Outcome = (typeof TIE_OUTCOMES)[number] | (typeof MATCH_OUTCOMES)[number];

/** Which tie or match, and which club of it: enough to know it again in a table. */
export interface SideKey {
  readonly kind: Subject;
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly club: ClubId;
  readonly opponent: ClubId;
  /** ISO date of the match, or of the tie's last one. */
  readonly date: string;
}

/** One match from one club's side. */
export interface LegSide {
  readonly venue: 'home' | 'away';
  /** Extra time included, the shoot-out never. @see GOAL-06 */
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly halfTime?: { readonly goalsFor: number; readonly goalsAgainst: number };
  readonly extraTime: boolean;
  readonly shootOut?: { readonly kicksFor: number; readonly kicksAgainst: number };
  readonly finished: boolean;
}

/** What only the log of a match tells, from one club's side. */
export interface LogNumbers {
  /** Id of the coach on its team sheet; absent where the sheet names none. */
  readonly coach?: PersonId;
  /** Most goals that the club was behind in the match, 0 or more. */
  readonly worstDeficit: number;
  /** Dismissals of its players on the field; and of its people on the bench. @see LAW-12-BENCH-01 */
  readonly reds: number;
  readonly benchReds: number;
  /** Goals in added time at the end of normal time. */
  readonly addedTimeGoals: number;
  /** Own goals that the club was given. */
  readonly ownGoalsFor: number;
  /** Most goals of one of its players, own goals not counted. */
  readonly mostByOne: number;
}

/** What tells a tie or match apart, and which club of it. */
export const keyOf = ({ kind, competition, season, round, club, opponent, date }: SideKey): SideKey => ({
  kind,
  competition,
  season,
  round,
  club,
  opponent,
  date,
});

/** The same tie or match, seen from either side. A pair meets once in a round, and plays once on a day. */
export const isSameOccasion = (a: SideKey, b: SideKey): boolean =>
  a.kind === b.kind &&
  a.competition === b.competition &&
  a.season === b.season &&
  a.round === b.round &&
  (a.kind === 'tieSide' || a.date === b.date) &&
  ((a.club === b.club && a.opponent === b.opponent) || (a.club === b.opponent && a.opponent === b.club));

/** Scores of a match, home side first. */
export interface ToldScores {
  readonly score: Score;
  readonly halfTime?: Score;
  readonly shootOut?: Score;
  readonly extraTime: boolean;
  readonly finished: boolean;
}

/** A match turned to one club's side. */
export function legSide(club: ClubId, homeClub: ClubId, told: ToldScores): LegSide {
  const { score, halfTime, shootOut, extraTime, finished } = told;
  const own = club === homeClub ? 0 : 1;
  const other = own === 0 ? 1 : 0;
  const leg: Writable<LegSide> = {
    venue: own === 0 ? 'home' : 'away',
    goalsFor: score[own],
    goalsAgainst: score[other],
    extraTime,
    finished,
  };
  if (halfTime) leg.halfTime = { goalsFor: halfTime[own], goalsAgainst: halfTime[other] };
  if (shootOut) leg.shootOut = { kicksFor: shootOut[own], kicksAgainst: shootOut[other] };
  return leg;
}

/** While it is made: a million sides are, and to spread what some of them have takes twice the time. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
