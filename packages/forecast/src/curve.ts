import type { ByClub, TieRules } from '@touchline/competition';
import type { Entry, MatchState } from '@touchline/laws';
import { curveOfMatch } from './curve-of-match.ts';
import { keptInOtherLeg, type OtherLeg } from './in-play-of.ts';
import type { CurvePoint, GoalRates } from './progress.ts';
import { type Forecaster, rememberedForecast } from './remembered-forecast.ts';

/** More questions than the curve of a tie asks, with two legs, extra time and every minute. */
const MOST_QUESTIONS = 1500;

/** The logs of a tie with what the forecast needs beside them. */
export interface TieToChart {
  readonly rules: TieRules;
  /** Whole logs, corrections and all: of the first leg or the single match, then of the second leg once it is opened. */
  readonly logs: readonly [readonly Entry[], (readonly Entry[])?];
  /** By the sides of each leg. Without those of the second, each club keeps the rate it has in the first. */
  readonly rates: readonly [GoalRates, GoalRates?];
}

/**
 * Chances of going through along a whole tie: before the kick-off of each leg, after every effective entry from there on, and at every
 * whole minute between two entries. A withdrawn or amended entry is gone from the curve as from the match.
 *
 * @param forecast what the curve is reckoned by; hand in one that remembers when the same tie is charted again and again
 * @returns in order of play; empty while no match is opened
 */
export function curveOfTie(
  { rules, logs, rates }: TieToChart,
  forecast: Forecaster = rememberedForecast(MOST_QUESTIONS),
): readonly CurvePoint[] {
  const [firstLog, secondLog] = logs;
  const [firstRates, secondRates = keptInOtherLeg(firstRates)] = rates;
  const otherLeg: OtherLeg = rules.legs === 1 ? { type: 'none' } : { type: 'toCome', rates: secondRates };
  const first = curveOfMatch(firstLog, { rules, rates: firstRates, otherLeg }, { leg: 1, from: 0 }, forecast);
  if (!secondLog) return first.points;
  const goals = first.state ? goalsByClub(first.state) : {};
  const second = curveOfMatch(
    secondLog,
    { rules, rates: secondRates, otherLeg: { type: 'played', goals } },
    { leg: 2, from: first.minute },
    forecast,
  );
  return [...first.points, ...second.points];
}

const goalsByClub = ({ clubs, score }: MatchState): ByClub<number> => ({
  [clubs.home]: score.home,
  [clubs.away]: score.away,
});
