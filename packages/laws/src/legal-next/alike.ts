import type { MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';

/**
 * What rules may look at in a person: where he stands, whether he is being changed and whether he has kicked; his part
 * as well (captain, goalkeeper); his cards as well.
 */
export type LooksAt = 'standing' | 'part' | 'cards';

/**
 * Names the kind of a person of a side: two of one kind differ in nothing that such a rule looks at, so that one
 * answer does for both. Somebody who is not in the state, `unknown` among them, is a kind of his own.
 */
export function kindsOf(state: MatchState, side: Side, looksAt: LooksAt): (person: string) => string {
  const apart = peopleApart(state, side, looksAt);
  const kicks = kicksBy(state, side);
  const kinds = new Map<string, string>();
  for (const { person, status, named, position } of state.teams[side].people) {
    const standing = `${status} ${kicks.get(person) ?? 0}`;
    // What one who may have gone off does tells who else went, so each of them is asked about.
    if (status === 'onOrOff' || apart.has(person)) kinds.set(person, person);
    else if (looksAt === 'standing') kinds.set(person, standing);
    else kinds.set(person, `${standing} ${named} ${position === 'goalkeeper'}`);
  }
  return (person) => kinds.get(person) ?? `nobody ${person}`;
}

function peopleApart(
  { teams, cards, reviews }: MatchState,
  side: Side,
  looksAt: LooksAt,
): ReadonlySet<string | undefined> {
  const { captain, goalkeeper, waiting } = teams[side];
  const apart = new Set<string | undefined>(waiting.map(({ player }) => player));
  if (looksAt === 'standing') return apart;
  apart.add(captain).add(goalkeeper);
  if (looksAt !== 'cards') return apart;
  for (const card of cards) if (card.side === side) apart.add(card.person);
  for (const { about } of reviews) apart.add(about);
  return apart;
}

function kicksBy({ shootOut }: MatchState, side: Side): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const kick of shootOut?.kicks ?? []) {
    if (kick.side === side) taken.set(kick.kicker, (taken.get(kick.kicker) ?? 0) + 1);
  }
  return taken;
}
