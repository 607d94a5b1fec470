import type { PersonId, PersonState, Side } from '@touchline/laws';
import { namesInLog } from '@touchline/laws';
import { fold, lastNameIn } from '@touchline/registry';
import type { NotationNames } from '../notation.ts';
import type { Scene } from '../scene.ts';

/** Somebody of a team sheet, and what a line may call him. */
export interface Listed {
  readonly id: PersonId;
  readonly side: Side;
  readonly number?: number;
  readonly status: PersonState['status'];
  readonly name: string;
  /** `samardzic`, free of case and diacritics. */
  readonly lastName: string;
  /** Every name, folded: last name, whole name, the words of the id. */
  readonly names: readonly string[];
  /** First letters of the whole name's words: `ls`. */
  readonly initials: string;
}

/** Everybody of one side's sheet, in its order. */
export function roster({ state, context }: Scene, side: Side): readonly Listed[] {
  const people = state?.teams[side].people ?? [];
  const given = namesInLog(context.log);
  return people.map(({ person: id, number, status }) => ({
    id,
    side,
    ...(number !== undefined && { number }),
    status,
    ...calledHere(id, given.get(id), context.names),
  }));
}

/** A name that the log brings with it is of somebody whom no table knows. */
const calledHere = (id: PersonId, given: string | undefined, names: NotationNames): Called =>
  given === undefined ? calledIn(names, id) : calledBy(given, lastNameIn(given), id);

type Called = Pick<Listed, 'name' | 'lastName' | 'names' | 'initials'>;

/** Names are looked up with every key that is pressed, and are the same all the match long. */
const called = new WeakMap<NotationNames, Map<PersonId, Called>>();

function calledIn(names: NotationNames, id: PersonId): Called {
  const known = called.get(names) ?? new Map<PersonId, Called>();
  called.set(names, known);
  const kept = known.get(id);
  if (kept) return kept;
  const { name, lastName } = names.person(id);
  const fresh = calledBy(name, lastName, id);
  known.set(id, fresh);
  return fresh;
}

function calledBy(name: string, lastName: string, id: PersonId): Called {
  const whole = fold(name);
  return {
    name,
    lastName: fold(lastName),
    names: [...new Set([fold(lastName), whole, fold(id)])],
    initials: whole.replaceAll(/(\S)\S*\s*/gu, '$1'),
  };
}

/** True when he takes part in play now, as far as the log tells. */
export const plays = ({ status }: Listed): boolean =>
  status === 'player' || status === 'starter' || status === 'onOrOff';

/** True when he may come on. */
export const waits = ({ status }: Listed): boolean => status === 'substitute';

/** Where he stands, in words for a list. */
export const STANDING: { readonly [S in PersonState['status']]: string } = {
  starter: 'starts',
  player: 'on the field',
  temporarilyOff: 'off for the moment',
  substitute: 'on the bench',
  substitutedPlayer: 'substituted',
  onOrOff: 'on the field or substituted',
  sentOff: 'sent off',
  excludedFromKicks: 'excluded from the kicks',
  teamOfficial: 'team official',
};
