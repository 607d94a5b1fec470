import type { CardState, MatchState } from '../state.ts';
import type { Side } from '../vocabulary.ts';

/**
 * What rules may look at in a person: where he stands, whether he is being changed and whether he has kicked; his part
 * as well (captain, goalkeeper); his cards as well.
 */
export type LooksAt = 'standing' | 'part' | 'cards';

/** The people of a side, sorted by what such a rule can tell apart: one answer does for all of a kind. */
export interface Kinds {
  /** In the order of the team sheet, and last `unknown`, who is a kind of his own. */
  readonly people: readonly string[];
  /** Of each of them, which kind he is: an index of `examples`. */
  readonly kinds: readonly number[];
  /** One person of each kind. */
  readonly examples: readonly string[];
}

/** Two are of one kind when they differ in nothing that a rule that looks at so much looks at. */
export function kindsOf(state: MatchState, side: Side, looksAt: LooksAt): Kinds {
  const nameOf = kindNames(state, side, looksAt);
  const numbers = new Map<string, number>();
  const examples: string[] = [];
  const people = [...state.teams[side].people.map(({ person }) => person), 'unknown'];
  const kinds = people.map((person) => {
    const name = nameOf.get(person) ?? '';
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, examples.length);
    return examples.push(person) - 1;
  });
  return { people, kinds, examples };
}

function kindNames(state: MatchState, side: Side, looksAt: LooksAt): ReadonlyMap<string, string> {
  const { people, captain, goalkeeper, waiting } = state.teams[side];
  const kicks = kicksBy(state, side);
  const apart = new Set<string | undefined>(waiting.map(({ player }) => player));
  if (looksAt === 'cards') for (const { about } of state.reviews) apart.add(about);
  const cards = looksAt === 'cards' ? cardsBy(state, side) : undefined;
  return new Map(
    people.map(({ person, status, named, position }) => {
      if (apart.has(person)) return [person, person];
      // What one who may have gone off does tells who else went: it matters whether the captain is left among those.
      const hasPart = person === captain || person === goalkeeper;
      const part = hasPart && (looksAt !== 'standing' || status === 'onOrOff') ? person : '';
      const standing = `${status} ${kicks?.get(person) ?? 0} ${part}`;
      if (looksAt === 'standing') return [person, standing];
      return [person, `${standing} ${named} ${position === 'goalkeeper'} ${cards?.get(person) ?? ''}`];
    }),
  );
}

function kicksBy({ shootOut }: MatchState, side: Side): ReadonlyMap<string, number> | undefined {
  if (!shootOut) return undefined;
  const taken = new Map<string, number>();
  for (const kick of shootOut.kicks) {
    if (kick.side === side) taken.set(kick.kicker, (taken.get(kick.kicker) ?? 0) + 1);
  }
  return taken;
}

function cardsBy({ cards }: MatchState, side: Side): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const card of cards) {
    if (card.side === side) shown.set(card.person, `${shown.get(card.person) ?? ''} ${cardName(card)}`);
  }
  return shown;
}

const cardName = ({ card, withdrawn, ofShootOut, statusThen }: CardState): string =>
  `${card} ${withdrawn} ${ofShootOut} ${statusThen}`;
