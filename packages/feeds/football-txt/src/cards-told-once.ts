import { playerKey } from './lint/people.ts';
import { type CardDetail, type MatchDetails, SIDES } from './match-details.ts';

/** The cards of a match. One of the line-up that a line of cards repeats, in the same minute, is one card. */
export function cardsToldOnce({ cards, lineUps }: MatchDetails): readonly CardDetail[] {
  const inLineUp = ({ line }: CardDetail): boolean =>
    SIDES.some((side) => {
      const lineUp = lineUps[side];
      return lineUp !== undefined && lineUp.line <= line && line <= lineUp.endLine;
    });
  const told = new Set(cards.filter(inLineUp).map(cardKey));
  return cards.filter((card) => inLineUp(card) || card.minute === undefined || !told.has(cardKey(card)));
}

const cardKey = ({ card, minute, player, side }: CardDetail): string =>
  `${card} ${minute?.at}+${minute?.added ?? 0} ${playerKey(player, side)}`;
