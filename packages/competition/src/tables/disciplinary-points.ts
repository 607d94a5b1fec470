import type { BySide, MatchState, Side } from '@touchline/laws';

/** The part of a match's state that disciplinary points are counted from. */
export type MatchForCards = Pick<MatchState, 'cards'>;

const POINTS = { caution: 1, directRed: 3 } as const;
/** A dismissal for two cautions is 3 for both together. */
const FOR_THE_SECOND_CAUTION = 2;

/**
 * Disciplinary points of a match by side, players and team officials, cards withdrawn left out: 1 a caution, 3 a
 * dismissal, be it direct or for two cautions. A caution and then a direct red card are believed to make 4.
 *
 * @see UCL-RANK-i, UCL-RANK-03
 */
export function disciplinaryPointsOf({ cards }: MatchForCards): BySide<number> {
  const pointsOf = (side: Side): number =>
    cards
      .filter((card) => card.side === side && !card.withdrawn)
      .reduce((sum, { card }) => sum + (card === 'secondCaution' ? FOR_THE_SECOND_CAUTION : POINTS[card]), 0);
  return { home: pointsOf('home'), away: pointsOf('away') };
}
