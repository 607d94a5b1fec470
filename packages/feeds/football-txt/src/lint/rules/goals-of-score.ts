import type { GoalDetail, MatchDetails } from '../../match-details.ts';
import type { Pair } from '../../syntax.ts';
import type { Remark } from '../finding.ts';
import { matchRule } from '../rule.ts';
import { pairText, scoreAtEnd, sum, wasPlayed } from '../scores.ts';

export const goalsOfScore = matchRule(
  {
    name: 'goals-of-score',
    severity: 'error',
    summary: 'the goals named are as many as the score says',
  },
  (match) => {
    const score = scoreAtEnd(match);
    if (score === undefined || match.goals.length === 0 || !wasPlayed(match)) return [];
    return against(match, score);
  },
);

function against({ goals, home, away }: MatchDetails, score: Pair): readonly Remark[] {
  const at = goals[0];
  if (at === undefined) return [];
  if (goals.every(({ side }) => side !== undefined)) {
    const named: Pair = [count(goals, 'home'), count(goals, 'away')];
    if (pairText(named) === pairText(score)) return [];
    return [
      {
        at,
        message: `the goals make ${pairText(named)}, the score of ${home} v ${away} is ${pairText(score)}`,
      },
    ];
  }
  if (goals.length === sum(score)) return [];
  return [{ at, message: `${goals.length} goals for a score of ${pairText(score)}` }];
}

const count = (goals: readonly GoalDetail[], side: 'home' | 'away'): number =>
  goals.filter((goal) => goal.side === side).length;
