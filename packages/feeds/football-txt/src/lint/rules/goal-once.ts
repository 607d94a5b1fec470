import { minuteLabel } from '../minutes.ts';
import { firstBefore, playerKey } from '../people.ts';
import { matchRule } from '../rule.ts';

export const goalOnce = matchRule(
  {
    name: 'goal-once',
    severity: 'warning',
    summary: 'a player does not score twice in one minute',
  },
  ({ goals }) => {
    const timed = goals.flatMap(({ player, minute, ...at }) =>
      player === undefined || minute === undefined ? [] : [{ at, player, label: minuteLabel(minute) }],
    );
    const earlier = firstBefore(timed, ({ player, label }) => `${label} ${playerKey(player)}`);
    return [...earlier.keys()].map(({ at, player, label }) => ({
      at,
      message: `${player} scores twice in ${label}`,
    }));
  },
);
