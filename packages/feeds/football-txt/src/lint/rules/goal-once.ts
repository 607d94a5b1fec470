import { minuteLabel } from '../minutes.ts';
import { samePlayer } from '../people.ts';
import { matchRule } from '../rule.ts';

export const goalOnce = matchRule(
  {
    name: 'goal-once',
    severity: 'warning',
    summary: 'a player does not score twice in one minute',
  },
  ({ goals }) =>
    goals.flatMap((goal, index) => {
      const { player, minute } = goal;
      if (player === undefined || minute === undefined) return [];
      const label = minuteLabel(minute);
      const before = goals
        .slice(0, index)
        .some(
          (one) => one.minute && minuteLabel(one.minute) === label && samePlayer(one.player ?? '', player),
        );
      return before ? [{ at: goal, message: `${player} scores twice in ${label}` }] : [];
    }),
);
