import type { CardDetail, MatchDetails } from '../../match-details.ts';
import { isBefore, minuteLabel } from '../minutes.ts';
import { appearancesOf } from '../people.ts';
import { matchRule } from '../rule.ts';

export const cardOnTheField = matchRule(
  {
    name: 'card-on-the-field',
    severity: 'warning',
    summary:
      'a player is shown a card while he is on the field; on the bench it happens, and is rare (LAW-12-BENCH-01)',
  },
  (match) =>
    match.cards.flatMap((card) => {
      const why = whyNot(match, card);
      return why === undefined ? [] : [{ at: card, message: why }];
    }),
);

function whyNot(match: MatchDetails, { side, player, minute }: CardDetail): string | undefined {
  const [found, another] = appearancesOf(match, player, side);
  if (found === undefined || another !== undefined || minute === undefined) return undefined;
  const label = minuteLabel(minute);
  if (isBefore(minute, found.on) && found.on) {
    return `a card for ${player} in ${label}, who comes on in ${minuteLabel(found.on)}`;
  }
  const off = found.off?.minute;
  if (!isBefore(off, minute) || !off) return undefined;
  return `a card for ${player} in ${label}, who went off in ${minuteLabel(off)}`;
}
