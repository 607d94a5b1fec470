import type { ClubId } from '@touchline/laws';
import { type Contest, goalsIn, lastOf } from './contest.ts';
import { goalsOf, outcomeAfter } from './deciding.ts';
import type { Needs, TieMatch } from './tie.ts';

/**
 * What the club needs, by trying: goals without answer in the last match of the contest, from the score as it stands.
 * To go through is meant for the end of the stage that the match is in, normal time while it is still to come.
 * In a shoot-out the figures are those that extra time ended with.
 */
export function needsOf(club: ClubId, contest: Contest): Needs {
  const [forFirst, forSecond] = goalsIn(contest).aggregate;
  const behind = club === contest.clubs[0] ? forSecond - forFirst : forFirst - forSecond;
  return {
    toLevel: Math.max(0, behind),
    toLead: Math.max(0, behind + 1),
    toGoThrough: goalsToGoThrough(club, contest, Math.max(0, behind + 1)),
  };
}

/** The lead always does; away goals may do with less. */
function goalsToGoThrough(club: ClubId, contest: Contest, toLead: number): number {
  const { clubs, matches, rules } = contest;
  const stage = lastOf(contest).stage === 'normalTime' ? 'normalTime' : 'extraTime';
  for (let goals = 0; goals < toLead; goals++) {
    const outcome = outcomeAfter(
      stage,
      clubs,
      goalsOf(clubs, withMore(goals, club, matches), (match) => match.score),
      rules,
    );
    if (outcome.type === 'through' && outcome.club === club) return goals;
  }
  return toLead;
}

/** The matches with so many more goals of the club in the last one. */
function withMore(goals: number, club: ClubId, matches: readonly TieMatch[]): readonly TieMatch[] {
  return matches.map((match, index) => {
    if (index < matches.length - 1) return match;
    const [home, away] = match.score;
    return { ...match, score: club === match.homeClub ? [home + goals, away] : [home, away + goals] };
  });
}
