import type { ClubId } from '@touchline/laws';
import { goalsOf, outcomeAfter } from './deciding.ts';
import type { TieRules } from './regulations.ts';
import type { Leg, Needs } from './tie.ts';

/**
 * What the club needs, by trying: goals without answer in the last leg, from the score as it stands.
 * To go through is meant for the end of the stage that the last leg is in, normal time while it is still to come.
 * In a shoot-out the figures are those that extra time ended with.
 */
export function needsOf(
  club: ClubId,
  clubs: readonly [ClubId, ClubId],
  legs: readonly Leg[],
  rules: TieRules,
): Needs {
  const [forFirst, forSecond] = goalsOf(clubs, legs, (leg) => leg.score).aggregate;
  const behind = club === clubs[0] ? forSecond - forFirst : forFirst - forSecond;
  return {
    toLevel: Math.max(0, behind),
    toLead: Math.max(0, behind + 1),
    toGoThrough: goalsToGoThrough(club, clubs, legs, rules, Math.max(0, behind + 1)),
  };
}

/** The lead on aggregate always does; away goals may do with less. */
function goalsToGoThrough(
  club: ClubId,
  clubs: readonly [ClubId, ClubId],
  legs: readonly Leg[],
  rules: TieRules,
  toLead: number,
): number {
  const last = legs.at(-1);
  const stage = last && last.stage !== 'normalTime' ? 'extraTime' : 'normalTime';
  for (let goals = 0; goals < toLead; goals++) {
    const outcome = outcomeAfter(
      stage,
      clubs,
      goalsOf(clubs, withMore(goals, club, legs), (leg) => leg.score),
      rules,
    );
    if (outcome.type === 'through' && outcome.club === club) return goals;
  }
  return toLead;
}

/** The legs with so many more goals of the club in the last one. */
function withMore(goals: number, club: ClubId, legs: readonly Leg[]): readonly Leg[] {
  return legs.map((leg, index) => {
    if (index < legs.length - 1) return leg;
    const [home, away] = leg.score;
    return { ...leg, score: club === leg.homeClub ? [home + goals, away] : [home, away + goals] };
  });
}
