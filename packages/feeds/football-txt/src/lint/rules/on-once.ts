import { firstBefore, playerKey, starterKeys } from '../people.ts';
import { matchRule } from '../rule.ts';

export const onOnce = matchRule(
  {
    name: 'on-once',
    severity: 'error',
    summary: 'a player who started or has come on does not come on again (LAW-3-SUBS-11)',
  },
  (match) => {
    const starters = starterKeys(match);
    const earlier = firstBefore(match.changes, ({ on, side }) => playerKey(on, side));
    return match.changes.flatMap((change) => {
      const before = earlier.get(change);
      if (starters.has(playerKey(change.on, change.side)))
        return [{ at: change, message: `${change.on} comes on, and is one of the starters` }];
      if (before === undefined) return [];
      return [
        {
          at: change,
          message: `${change.on} comes on for ${change.off}, and came on for ${before.off} already`,
        },
      ];
    });
  },
);
