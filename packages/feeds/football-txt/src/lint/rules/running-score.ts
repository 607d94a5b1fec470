import type { GoalDetail } from '../../match-details.ts';
import type { Pair } from '../../syntax.ts';
import type { Remark } from '../finding.ts';
import { matchRule } from '../rule.ts';
import { pairText } from '../scores.ts';

export const runningScore = matchRule(
  {
    name: 'running-score',
    severity: 'error',
    summary: 'each goal adds one to the score that the goal before it made',
  },
  ({ goals }) => {
    // Goals side by side are not in the order of play.
    const running = goals.every(({ score }) => score !== undefined);
    return running ? goals.flatMap((goal, index) => step(goal, goals[index - 1]?.score ?? [0, 0])) : [];
  },
);

function step(goal: GoalDetail, [home, away]: Pair): readonly Remark[] {
  const after = goal.score;
  if (after === undefined || after[0] + after[1] === home + away + 1) {
    const onward = after === undefined || (after[0] >= home && after[1] >= away);
    return onward || after === undefined ? [] : [remark(goal, after, [home, away])];
  }
  return [remark(goal, after, [home, away])];
}

function remark(at: GoalDetail, after: Pair, before: Pair): Remark {
  return { at, message: `${pairText(after)} cannot follow ${pairText(before)}` };
}
