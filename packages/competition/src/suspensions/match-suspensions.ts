import type { CardState, ClubId, EntryId, MatchState, PersonRef } from '@touchline/laws';

/** A person who misses the club's next match in UEFA club competition. @see UCL-DISC-01 */
export interface Suspension {
  readonly person: PersonRef;
  readonly club: ClubId;
  readonly matches: 1;
  readonly because: 'secondCaution' | 'directRed';
  readonly entry: EntryId;
  readonly rule: 'UCL-DISC-01';
}

/**
 * Who was sent off in this match, players and everyone on the benches alike, in the order of the cards. Each misses
 * one match: a longer ban is a decision of the disciplinary body and is never computed. Cards taken back do not count;
 * a person shown two is listed once. @see UCL-DISC-01, UCL-DISC-06
 */
export function suspensionsFrom(state: Pick<MatchState, 'cards' | 'clubs'>): readonly Suspension[] {
  const suspensions: Suspension[] = [];
  for (const card of state.cards) {
    const because = dismissalBy(card);
    if (!because) continue;
    const club = state.clubs[card.side];
    // Two cards to `unknown` may be two people.
    const listed = suspensions.some(
      (each) => each.person !== 'unknown' && each.person === card.person && each.club === club,
    );
    if (listed) continue;
    suspensions.push({
      person: card.person,
      club,
      matches: 1,
      because,
      entry: card.entry,
      rule: 'UCL-DISC-01',
    });
  }
  return suspensions;
}

function dismissalBy({ card, withdrawn }: CardState): Suspension['because'] | undefined {
  return withdrawn || card === 'caution' ? undefined : card;
}
