import type { CardState } from '@touchline/laws';

/**
 * The cautions of a match that count towards a suspension: those that stand and did not lead to a sending-off. Of a
 * person sent off for two neither counts; a caution before a direct red does, and so does one of the shoot-out.
 *
 * @see UCL-DISC-02, UCL-DISC-07 (the caution before a direct red is believed), LAW-10-14 (believed)
 */
export function countingCautions(cards: readonly CardState[]): readonly CardState[] {
  const standing = cards.filter(({ withdrawn }) => !withdrawn);
  const spent = new Set(standing.flatMap((card) => firstOfTwo(card, standing)?.entry ?? []));
  return standing.filter(({ card, entry }) => card === 'caution' && !spent.has(entry));
}

/** The two cautions that a sending-off rests on. */
export function twoCautions(second: CardState, cards: readonly CardState[]): readonly CardState[] {
  const first = firstOfTwo(
    second,
    cards.filter(({ withdrawn }) => !withdrawn),
  );
  return first ? [first, second] : [second];
}

/** Of the same person the last caution before it: those of the match are not carried into the shoot-out. */
function firstOfTwo(second: CardState, standing: readonly CardState[]): CardState | undefined {
  if (second.card !== 'secondCaution' || second.person === 'unknown') return undefined;
  return standing
    .slice(0, standing.indexOf(second))
    .findLast(
      ({ card, person, side }) => card === 'caution' && person === second.person && side === second.side,
    );
}
