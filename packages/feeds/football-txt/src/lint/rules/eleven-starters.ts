import { SIDES } from '../../match-details.ts';
import { matchRule } from '../rule.ts';

export const elevenStarters = matchRule(
  { name: 'eleven-starters', severity: 'error', summary: 'a line-up has eleven starters (LAW-3-PLAYERS-01)' },
  ({ lineUps }) =>
    SIDES.flatMap((side) => {
      const lineUp = lineUps[side];
      if (lineUp === undefined || lineUp.starters.length === 11) return [];
      const { team, starters } = lineUp;
      return [{ at: lineUp, message: `${team} has ${starters.length} starters` }];
    }),
);
