import { appearancesOf } from '../people.ts';
import { matchRule } from '../rule.ts';

export const scorerOfLineUp = matchRule(
  {
    name: 'scorer-of-line-up',
    severity: 'warning',
    summary: 'a scorer is one of the players of a line-up, spelt as there',
  },
  (match) => {
    if (match.lineUps.home === undefined || match.lineUps.away === undefined) return [];
    return match.goals.flatMap((goal) => {
      const { player } = goal;
      if (player === undefined || appearancesOf(match, player, undefined).length > 0) return [];
      return [{ at: goal, message: `${player} scores, and is in neither line-up` }];
    });
  },
);
