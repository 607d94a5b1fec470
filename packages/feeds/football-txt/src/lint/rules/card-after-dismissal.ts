import type { CardDetail } from '../../match-details.ts';
import { isBefore, minuteLabel } from '../minutes.ts';
import { samePlayer } from '../people.ts';
import { matchRule } from '../rule.ts';

export const cardAfterDismissal = matchRule(
  {
    name: 'card-after-dismissal',
    severity: 'error',
    summary: 'nobody is shown a card after being sent off',
  },
  ({ cards }) =>
    cards.flatMap((card, index) => {
      const dismissal = cards.find(
        (one, place) => place !== index && isDismissal(one) && isOfSame(one, card) && comesLater(card, one),
      );
      if (dismissal === undefined) return [];
      const when = dismissal.minute === undefined ? '' : ` in ${minuteLabel(dismissal.minute)}`;
      return [{ at: card, message: `a card for ${card.player}, who was sent off${when}` }];
    }),
);

const isDismissal = ({ card }: CardDetail): boolean => card !== 'yellow';

const isOfSame = (one: CardDetail, other: CardDetail): boolean =>
  one.side === other.side && samePlayer(one.player, other.player);

const comesLater = (card: CardDetail, dismissal: CardDetail): boolean =>
  isBefore(dismissal.minute, card.minute);
