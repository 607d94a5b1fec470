import type { ClubId } from '@touchline/laws';
import type { Score } from '@touchline/registry';
import type { TieRules } from './regulations.ts';
import type { DecidedBy, IfEndedNow, Leg } from './tie.ts';

/** Two numbers in the order of a tie's clubs: the first leg's host first. */
export type Pair = readonly [number, number];

/** What the rules of deciding look at. */
export interface TieGoals {
  readonly aggregate: Pair;
  /** Goals as administrative visitor. @see HIST-AG-01 */
  readonly awayGoals: Pair;
}

/** What follows when the last leg ends. */
export type Outcome = Exclude<IfEndedNow, { readonly type: 'secondLegToCome' }>;

/** Goals of both clubs over the legs, each leg by the score that `scoreOf` picks. */
export function goalsOf(
  clubs: readonly [ClubId, ClubId],
  legs: readonly Leg[],
  scoreOf: (leg: Leg) => Score,
): TieGoals {
  let aggregate: Pair = [0, 0];
  let awayGoals: Pair = [0, 0];
  for (const leg of legs) {
    const [home, away] = scoreOf(leg);
    const firstClubHosts = leg.homeClub === clubs[0];
    aggregate = plus(aggregate, firstClubHosts ? [home, away] : [away, home]);
    awayGoals = plus(awayGoals, firstClubHosts ? [0, away] : [away, 0]);
  }
  return { aggregate, awayGoals };
}

/**
 * What follows if the last leg ends with these goals in this stage: more goals, then away goals where they count,
 * then the next stage there is. @see UCL-TIE-01 to UCL-TIE-03, HIST-AG-01, HIST-AG-02
 */
export function outcomeAfter(
  stage: 'normalTime' | 'extraTime',
  clubs: readonly [ClubId, ClubId],
  goals: TieGoals,
  rules: TieRules,
): Outcome {
  const inExtraTime = stage === 'extraTime';
  const ahead = leaderOf(clubs, goals.aggregate);
  if (ahead) return through(ahead, inExtraTime ? 'extraTime' : 'aggregate');
  const awayGoalsCount = inExtraTime ? rules.awayGoalsInExtraTime : rules.awayGoals;
  const aheadAway = awayGoalsCount ? leaderOf(clubs, goals.awayGoals) : undefined;
  if (aheadAway) return through(aheadAway, inExtraTime ? 'awayGoalsInExtraTime' : 'awayGoals');
  return rules.extraTime && !inExtraTime ? { type: 'extraTime' } : { type: 'shootOut' };
}

/** The club with the higher number; `undefined` when they are equal. */
export function leaderOf([a, b]: readonly [ClubId, ClubId], [ofA, ofB]: Pair): ClubId | undefined {
  if (ofA === ofB) return undefined;
  return ofA > ofB ? a : b;
}

export const through = (club: ClubId, by: DecidedBy): Outcome => ({ type: 'through', club, by });

const plus = ([a, b]: Pair, [c, d]: Pair): Pair => [a + c, b + d];
