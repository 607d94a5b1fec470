import { SIDES } from '../../match-details.ts';
import { matchRule } from '../rule.ts';

export const oneCaptain = matchRule(
  { name: 'one-captain', severity: 'error', summary: 'a line-up has one captain at most' },
  ({ lineUps }) =>
    SIDES.flatMap((side) => {
      const [, second] = (lineUps[side]?.starters ?? []).filter(({ captain }) => captain);
      return second === undefined ? [] : [{ at: second, message: `${second.player} is a second captain` }];
    }),
);
