/** Who meets whom, clubs by their number from 0: match i is between `home[i]` and `away[i]`. */
export interface Fixtures {
  readonly clubs: number;
  readonly home: Int32Array;
  readonly away: Int32Array;
}

/**
 * The figures of numbered clubs, counted match by match and read by the ranking: one column a figure, so that a season
 * can be counted and ranked many thousand times a second.
 */
export interface Tally {
  readonly fixtures: Fixtures;
  readonly pointsForWin: number;
  readonly pointsForDrawn: number;
  /** Per match: 1 once counted. */
  readonly counted: Uint8Array;
  readonly homeGoals: Int32Array;
  readonly awayGoals: Int32Array;
  /** Per club. Points may be broken where they are an average. @see UCL-RANK-05 */
  readonly points: Float64Array;
  readonly goalDifference: Float64Array;
  readonly goals: Float64Array;
  readonly goalsAwayFromHome: Float64Array;
  readonly wins: Float64Array;
  readonly awayWins: Float64Array;
  readonly played: Int32Array;
  readonly drawn: Int32Array;
}

export function newTally(
  fixtures: Fixtures,
  rules: { readonly pointsForWin: number; readonly pointsForDrawn: number },
): Tally {
  const { clubs } = fixtures;
  const matches = fixtures.home.length;
  return {
    fixtures,
    pointsForWin: rules.pointsForWin,
    pointsForDrawn: rules.pointsForDrawn,
    counted: new Uint8Array(matches),
    homeGoals: new Int32Array(matches),
    awayGoals: new Int32Array(matches),
    points: new Float64Array(clubs),
    goalDifference: new Float64Array(clubs),
    goals: new Float64Array(clubs),
    goalsAwayFromHome: new Float64Array(clubs),
    wins: new Float64Array(clubs),
    awayWins: new Float64Array(clubs),
    played: new Int32Array(clubs),
    drawn: new Int32Array(clubs),
  };
}

/** Counts a match that is not counted yet. */
export function countMatch(tally: Tally, match: number, homeGoals: number, awayGoals: number): void {
  countMatches(tally, [match], [homeGoals, awayGoals]);
}

/** Counts matches that are not counted yet; goals of the home and the away side of each in turn. */
export function countMatches(tally: Tally, matches: readonly number[], goals: ArrayLike<number>): void {
  for (let index = 0; index < matches.length; index++) {
    const match = matches[index] ?? 0;
    tally.counted[match] = 1;
    tally.homeGoals[match] = goals[2 * index] ?? 0;
    tally.awayGoals[match] = goals[2 * index + 1] ?? 0;
  }
  addMatches(tally, matches, 1);
}

/** Takes a counted match out again. */
export function uncountMatch(tally: Tally, match: number): void {
  tally.counted[match] = 0;
  addMatches(tally, [match], -1);
}

/** Columns are taken out of the tally once for all the matches: a simulation spends its time here. */
function addMatches(tally: Tally, matches: readonly number[], once: 1 | -1): void {
  const { points, goalDifference, goals, goalsAwayFromHome, wins, awayWins, played, drawn } = tally;
  const { homeGoals, awayGoals, fixtures } = tally;
  const forWin = once * tally.pointsForWin;
  const forDrawn = once * tally.pointsForDrawn;
  for (const match of matches) {
    const home = at(fixtures.home, match);
    const away = at(fixtures.away, match);
    const scored = once * at(homeGoals, match);
    const conceded = once * at(awayGoals, match);
    const margin = scored - conceded;
    add(played, home, once);
    add(played, away, once);
    add(goals, home, scored);
    add(goals, away, conceded);
    add(goalDifference, home, margin);
    add(goalDifference, away, -margin);
    add(goalsAwayFromHome, away, conceded);
    if (margin === 0) {
      add(points, home, forDrawn);
      add(points, away, forDrawn);
      add(drawn, home, once);
      add(drawn, away, once);
    } else if (margin > 0 === once > 0) {
      add(points, home, forWin);
      add(wins, home, once);
    } else {
      add(points, away, forWin);
      add(wins, away, once);
      add(awayWins, away, once);
    }
  }
}

type Column = Int32Array | Int8Array | Float64Array | Uint8Array;

/** The value at a place that the caller knows to exist. */
export const at = (column: Column, index: number): number => column[index] ?? 0;

/** Adds at a place that the caller knows to exist. */
export function add(column: Column, index: number, value: number): void {
  column[index] = at(column, index) + value;
}
