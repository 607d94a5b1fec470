import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { FIRST_RATING, type RatedMatch, runElo } from './elo.ts';
import { type CountRow, fitPoisson, type Prior } from './poisson-regression.ts';
import type { GoalRates } from './progress.ts';

/**
 * The goals of a side in ninety minutes: the log of the rate is `base`, plus `home` for the host and less it for the visitor,
 * plus `slope` for each 400 points of Elo that the side is ahead.
 */
export interface GoalModel {
  readonly base: number;
  readonly home: number;
  readonly slope: number;
}

/** What the results before a date say of the clubs. */
export interface Strengths {
  /** ISO date; no match of that day or later was looked at. */
  readonly before: string;
  /** Matches that ratings and goal model rest on. */
  readonly matches: number;
  readonly goalModel: GoalModel;
  /** Elo rating; of a club without a match, the rating that newcomers get. */
  readonly rating: (club: ClubId) => number;
  /** Goals each side is expected to score in ninety minutes; at a neutral ground neither is at home. */
  readonly rates: (
    home: ClubId,
    away: ClubId,
    ground?: { readonly neutral?: boolean | undefined },
  ) => GoalRates;
}

/**
 * Believed before any match is seen, and worth about one match: sides as they are all over the world score 1.35, home and strength say nothing.
 */
const PRIORS: readonly [base: Prior, home: Prior, slope: Prior] = [
  { value: Math.log(1.35), weight: 2 },
  { value: 0, weight: 2 },
  { value: 0, weight: 1 },
];

/** Of each coefficient: about as much as ten goals say of the base. */
const KNOCKOUT_PRIOR_WEIGHT = 10;

/**
 * Ratings and goal model from the results before a date: Elo over the matches in order, then a Poisson regression of the goals
 * on the ratings that the clubs took into each match. It tells of knockout ties; in a league phase the weaker side concedes more than it says.
 *
 * @param before ISO date; matches on it or later play no part
 */
export function fitStrengths(rows: readonly ResultRow[], { before }: { readonly before: string }): Strengths {
  const { ratings, matches } = runElo(rows.filter(({ date }) => date < before));
  const goalModel = fitGoals(matches);
  const rating = (club: ClubId) => ratings.get(club) ?? FIRST_RATING;
  return {
    before,
    matches: matches.length,
    goalModel,
    rating,
    rates: (home, away, ground = {}) =>
      goalRates(goalModel, rating(home) - rating(away), ground.neutral ?? false),
  };
}

/**
 * First on all matches, then on those of the knockout phase with the first as what is believed before them. Ties are what a forecast is
 * about, and their clubs are nearer to each other than their ratings: group matches alone make it too sure of itself.
 */
function fitGoals(matches: readonly RatedMatch[]): GoalModel {
  const all = fitPoisson(matches.flatMap(countRows), PRIORS);
  const knockout = matches.filter(({ row }) => row.stage === 'knockout').flatMap(countRows);
  const priors = all.map((value) => ({ value, weight: KNOCKOUT_PRIOR_WEIGHT }));
  const [base = 0, home = 0, slope = 0] = fitPoisson(knockout, priors);
  return { base, home, slope };
}

function countRows({ row, score, difference }: RatedMatch): readonly CountRow[] {
  const atHome = row.neutral ? 0 : 1;
  const ahead = difference / 400;
  return [
    { inputs: [1, atHome, ahead], count: score[0] },
    { inputs: [1, -atHome, -ahead], count: score[1] },
  ];
}

function goalRates({ base, home, slope }: GoalModel, difference: number, neutral: boolean): GoalRates {
  const lead = (neutral ? 0 : home) + (slope * difference) / 400;
  return { home: Math.exp(base + lead), away: Math.exp(base - lead) };
}
