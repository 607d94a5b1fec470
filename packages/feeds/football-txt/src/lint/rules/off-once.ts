import { firstBefore, playerKey } from '../people.ts';
import { matchRule } from '../rule.ts';

export const offOnce = matchRule(
  { name: 'off-once', severity: 'error', summary: 'a player goes off once (LAW-3-SUBS-11)' },
  ({ changes }) => {
    const earlier = firstBefore(changes, ({ off, side }) => playerKey(off, side));
    return changes.flatMap((change) => {
      const before = earlier.get(change);
      return before === undefined
        ? []
        : [
            {
              at: change,
              message: `${change.off} goes off for ${change.on}, and went off for ${before.on} already`,
            },
          ];
    });
  },
);
