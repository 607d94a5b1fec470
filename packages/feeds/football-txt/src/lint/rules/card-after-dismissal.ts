import type { CardDetail, PlayedMinute } from '../../match-details.ts';
import { isBefore, minuteLabel } from '../minutes.ts';
import { playerKey } from '../people.ts';
import { matchRule } from '../rule.ts';

export const cardAfterDismissal = matchRule(
  {
    name: 'card-after-dismissal',
    severity: 'error',
    summary: 'nobody is shown a card after being sent off',
  },
  ({ cards }) => {
    const dismissals = firstDismissals(cards);
    return cards.flatMap((card) => {
      const sentOff = dismissals.get(keyOf(card));
      if (sentOff === undefined || !isBefore(sentOff, card.minute)) return [];
      return [
        { at: card, message: `a card for ${card.player}, who was sent off in ${minuteLabel(sentOff)}` },
      ];
    });
  },
);

const keyOf = ({ player, side }: CardDetail): string => playerKey(player, side);

/** The first minute in which each player is sent off, where minutes are given. */
function firstDismissals(cards: readonly CardDetail[]): ReadonlyMap<string, PlayedMinute> {
  const first = new Map<string, PlayedMinute>();
  for (const one of cards) {
    if (one.card === 'yellow' || one.minute === undefined) continue;
    const before = first.get(keyOf(one));
    if (before === undefined || isBefore(one.minute, before)) first.set(keyOf(one), one.minute);
  }
  return first;
}
