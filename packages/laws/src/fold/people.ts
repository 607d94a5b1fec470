import type { PersonRef } from '../entries.ts';
import type { PersonState } from '../state.ts';
import type { PersonId, Side } from '../vocabulary.ts';
import type { Draft } from './draft.ts';
import { isPlaying, personOf, setPerson, setTeam } from './draft.ts';

/**
 * Somebody acted on the field, so he is on it: one who may have gone off did not, one off for treatment is back, and
 * one whom the sheet does not name is a starter whom nobody had named, if there is such a place.
 */
export function actsOnField(draft: Draft, side: Side, ref: PersonRef | undefined): void {
  if (ref === undefined || ref === 'unknown') return;
  const person = personOf(draft, side, ref);
  if (!person) identify(draft, side, ref);
  else if (person.status === 'onOrOff' || person.status === 'temporarilyOff') {
    setPerson(draft, side, ref, { status: 'player' });
  } else return;
  settle(draft, side);
}

/** Gives the name of a starter who had none. */
export function identify(draft: Draft, side: Side, person: PersonId): void {
  const team = draft.teams[side];
  if (team.unknownStarters === 0) return;
  const status = draft.phase === 'fixture' ? 'starter' : 'player';
  const added: PersonState = { person, status, named: 'starter', cautions: [] };
  setTeam(draft, side, { people: [...team.people, added], unknownStarters: team.unknownStarters - 1 });
}

/**
 * Nobody could say who went off, so each outfield player on the field may have, except those who have come on in the
 * same stoppage. The goalkeeper may only when nobody else can have been meant.
 */
export function anyoneMayBeOff(draft: Draft, side: Side): void {
  const team = draft.teams[side];
  const arrived: readonly PersonId[] = draft.stoppage?.cameOn ?? [];
  const candidates = team.people.filter(
    ({ person, status }) => isPlaying(status) && status !== 'temporarilyOff' && !arrived.includes(person),
  );
  const outfield = candidates.filter(({ person }) => person !== team.goalkeeper);
  const mayBeOff = outfield.length + team.unknownStarters > 0 ? outfield : candidates;
  const ids = new Set(mayBeOff.map(({ person }) => person));
  const people = team.people.map(
    (each): PersonState => (ids.has(each.person) ? { ...each, status: 'onOrOff' } : each),
  );
  setTeam(draft, side, { people });
  settle(draft, side);
}

/**
 * Where as many may have gone off as have gone, all of them have, and nothing about these changes is unknown any more.
 * A starter without a name may be one of them, so while there is one nothing follows.
 */
function settle(draft: Draft, side: Side): void {
  const { people, unknownOff, unknownStarters } = draft.teams[side];
  const open = people.filter(({ status }) => status === 'onOrOff').length;
  if (open === 0 || unknownStarters > 0 || open !== unknownOff) return;
  setTeam(draft, side, {
    unknownOff: 0,
    people: people.map((each) =>
      each.status === 'onOrOff' ? { ...each, status: 'substitutedPlayer' } : each,
    ),
  });
}
