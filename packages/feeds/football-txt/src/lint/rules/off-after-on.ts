import { isBefore, minuteLabel } from '../minutes.ts';
import { playerKey, starterKeys } from '../people.ts';
import { matchRule } from '../rule.ts';

export const offAfterOn = matchRule(
  {
    name: 'off-after-on',
    severity: 'error',
    summary: 'a player who goes off has started, or has come on before',
  },
  (match) => {
    const { changes, lineUps } = match;
    const starters = starterKeys(match);
    // Of one who comes on twice the first time counts.
    const comesOn = new Map(changes.toReversed().map((one) => [playerKey(one.on, one.side), one]));
    return changes.flatMap((change) => {
      const key = playerKey(change.off, change.side);
      if (lineUps[change.side] === undefined || starters.has(key)) return [];
      const on = comesOn.get(key);
      if (on === undefined) return [{ at: change, message: `${change.off} goes off, and was never on` }];
      if (change.minute === undefined || on.minute === undefined || !isBefore(change.minute, on.minute))
        return [];
      const [off, came] = [minuteLabel(change.minute), minuteLabel(on.minute)];
      return [{ at: change, message: `${change.off} goes off in ${off}, and comes on only in ${came}` }];
    });
  },
);
