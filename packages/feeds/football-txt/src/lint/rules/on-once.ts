import { samePlayer } from '../people.ts';
import { matchRule } from '../rule.ts';

export const onOnce = matchRule(
  {
    name: 'on-once',
    severity: 'error',
    summary: 'a player who started or has come on does not come on again (LAW-3-SUBS-11)',
  },
  ({ changes, lineUps }) =>
    changes.flatMap((change, index) => {
      const started = lineUps[change.side]?.starters.some(({ player }) => samePlayer(player, change.on));
      const before = changes
        .slice(0, index)
        .find((one) => one.side === change.side && samePlayer(one.on, change.on));
      if (started) return [{ at: change, message: `${change.on} comes on, and is one of the starters` }];
      if (before === undefined) return [];
      return [
        {
          at: change,
          message: `${change.on} comes on for ${change.off}, and came on for ${before.off} already`,
        },
      ];
    }),
);
