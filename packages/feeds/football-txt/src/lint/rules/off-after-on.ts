import { isBefore, minuteLabel } from '../minutes.ts';
import { samePlayer } from '../people.ts';
import { matchRule } from '../rule.ts';

export const offAfterOn = matchRule(
  {
    name: 'off-after-on',
    severity: 'error',
    summary: 'a player who goes off has started, or has come on before',
  },
  ({ changes, lineUps }) =>
    changes.flatMap((change) => {
      const lineUp = lineUps[change.side];
      if (lineUp === undefined || lineUp.starters.some(({ player }) => samePlayer(player, change.off)))
        return [];
      const on = changes.find((one) => one.side === change.side && samePlayer(one.on, change.off));
      if (on === undefined) return [{ at: change, message: `${change.off} goes off, and was never on` }];
      if (change.minute === undefined || on.minute === undefined || !isBefore(change.minute, on.minute))
        return [];
      const [off, came] = [minuteLabel(change.minute), minuteLabel(on.minute)];
      return [{ at: change, message: `${change.off} goes off in ${off}, and comes on only in ${came}` }];
    }),
);
