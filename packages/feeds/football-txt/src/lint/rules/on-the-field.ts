import type { GoalDetail, MatchDetails } from '../../match-details.ts';
import { isBefore, minuteLabel } from '../minutes.ts';
import { type Appearance, appearancesOf } from '../people.ts';
import { matchRule } from '../rule.ts';

export const onTheField = matchRule(
  {
    name: 'on-the-field',
    severity: 'error',
    summary: 'a scorer is on the field when he scores',
  },
  (match) =>
    match.goals.flatMap((goal) => {
      const why = notOn(match, goal);
      return why === undefined ? [] : [{ at: goal, message: why }];
    }),
);

function notOn(match: MatchDetails, goal: GoalDetail): string | undefined {
  const { player, minute } = goal;
  if (player === undefined || minute === undefined) return undefined;
  const found = appearancesOf(match, player, scorersSide(goal));
  if (found.length === 0 || found.some((one) => covers(one, goal))) return undefined;
  const [one] = found;
  if (one?.on !== undefined && isBefore(minute, one.on)) {
    return `${player} scores in ${minuteLabel(minute)}, and comes on in ${minuteLabel(one.on)}`;
  }
  const off = one?.off?.minute;
  return off && `${player} scores in ${minuteLabel(minute)}, and went off in ${minuteLabel(off)}`;
}

/** An own goal stands with the side that it counts for. */
function scorersSide({ side, mark }: GoalDetail): 'home' | 'away' | undefined {
  if (mark !== 'ownGoal' || side === undefined) return side;
  return side === 'home' ? 'away' : 'home';
}

function covers({ on, off }: Appearance, { minute }: GoalDetail): boolean {
  return !isBefore(minute, on) && !isBefore(off?.minute, minute);
}
