import type { RoundChange } from '../editions/edition-chain.ts';
import type { TieRules } from '../regulations.ts';
import {
  entriesOf,
  type Fields,
  fieldOf,
  ifThere,
  type Place,
  recordOf,
  textOf,
  wordOf,
  wrong,
} from './checks.ts';

const ROUND_FIELDS = ['name', 'tie', 'secondLegAtHome', 'venue'];

/** What rounds may name: their ids, and the rules of ties. */
export interface Named {
  readonly rounds: readonly string[];
  readonly ties: ReadonlyMap<string, TieRules>;
}

/**
 * The rounds that an edition changes or adds.
 *
 * @param before the rounds of the edition before, each in full; brought up to this one
 */
export function roundsOf(
  place: Place,
  named: Named,
  before: Map<string, RoundChange>,
): { readonly [round: string]: RoundChange } {
  const rounds = entriesOf(place, 'rounds by id').flatMap(([id, value]) => {
    if (!named.rounds.includes(id)) {
      wrong(value, `a round that stands in roundOrder or qualifyingOrder; ${id} does not`);
      return [];
    }
    const round = roundOf(value, named.ties, before.get(id));
    if (round) before.set(id, { ...before.get(id), ...round });
    return round ? [[id, round] as const] : [];
  });
  return Object.fromEntries(rounds);
}

function roundOf(
  place: Place,
  ties: ReadonlyMap<string, TieRules>,
  before: RoundChange | undefined,
): RoundChange | undefined {
  const fields = recordOf(place, ROUND_FIELDS, 'a round');
  if (!fields) return undefined;
  const at = (name: string) => fieldOf(fields, name, place);
  const name = givenOrKnown(fields, 'name', before, () => textOf(at('name'), 'the name of the round'));
  const tie = givenOrKnown(fields, 'tie', before, () => tieNamed(at('tie'), ties));
  const secondLegAtHome = ifThere(at('secondLegAtHome'), (host) =>
    wordOf(host, ['draw', 'groupWinner', 'seeded']),
  );
  const venue = ifThere(at('venue'), (where) => wordOf(where, ['neutral', 'draw', 'groupWinner']));
  const legs = (tie ?? before?.tie)?.legs;
  const otherLegs = before?.tie !== undefined && legs !== before.tie.legs;
  if (otherLegs && (before.secondLegAtHome ?? before.venue))
    wrong(at('tie'), 'as many legs as before; a round of other legs is named in "drops" and given anew');
  if (secondLegAtHome && legs === 1)
    wrong(at('secondLegAtHome'), 'nothing for a single match; "venue" says where');
  if (venue && legs === 2) wrong(at('venue'), 'nothing for two legs; "secondLegAtHome" says who hosts');
  return {
    ...(name && { name }),
    ...(tie && { tie }),
    ...(secondLegAtHome && { secondLegAtHome }),
    ...(venue && { venue }),
  };
}

/** A round that is new has to be whole; one that was there may leave out what stays. */
function givenOrKnown<Value>(
  fields: Fields,
  name: 'name' | 'tie',
  before: RoundChange | undefined,
  read: () => Value | undefined,
): Value | undefined {
  return fields[name] === undefined && before?.[name] !== undefined ? undefined : read();
}

function tieNamed(place: Place, ties: ReadonlyMap<string, TieRules>): TieRules | undefined {
  const { value } = place;
  const named = typeof value === 'string' ? ties.get(value) : undefined;
  return named ?? wrong(place, `one of ${[...ties.keys()].join(', ')} (the names in tieRules)`);
}
