import { samePlayer } from '../people.ts';
import { matchRule } from '../rule.ts';

export const offOnce = matchRule(
  { name: 'off-once', severity: 'error', summary: 'a player goes off once (LAW-3-SUBS-11)' },
  ({ changes }) =>
    changes.flatMap((change, index) => {
      const before = changes
        .slice(0, index)
        .find((one) => one.side === change.side && samePlayer(one.off, change.off));
      return before === undefined
        ? []
        : [
            {
              at: change,
              message: `${change.off} goes off for ${change.on}, and went off for ${before.on} already`,
            },
          ];
    }),
);
