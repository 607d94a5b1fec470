import { fold } from '../fold.ts';
import type { ClubId, PersonId } from '../ids.ts';
import { nearest } from '../near.ts';
import type { Person } from '../people.ts';
import { personIdFor } from '../person-names.ts';
import type { WrittenPerson } from './written-sheet.ts';

/** Whom a name on a sheet means. */
export type Identified =
  | { readonly type: 'known'; readonly person: Person }
  /** Several it may be, or one who is on the sheet twice: somebody has to choose. */
  | { readonly type: 'ambiguous'; readonly among: readonly Person[] }
  /** Nobody whom the table knows: an id made from the name, and those it looks like. */
  | { readonly type: 'new'; readonly id: PersonId; readonly name: string; readonly near: readonly Person[] }
  /** The sheet itself does not know. */
  | { readonly type: 'unknown' };

export interface WhoAsked {
  /** Whose sheet it is: its own people are meant before all others. */
  readonly club: ClubId;
  /** The people to choose among, of this club and of any other. */
  readonly people: readonly Person[];
  /** Ids that are taken in the match: of the other sheet. */
  readonly taken?: Iterable<PersonId>;
}

/**
 * Finds the people of a sheet in a table, in the order of the sheet: by any of their names without case and marks, by
 * initials, by the last name among the club's own. Of another club only a full name is sure.
 */
export function whoIsWho(
  written: readonly WrittenPerson[],
  { club, people, taken = [] }: WhoAsked,
): readonly Identified[] {
  const own = people.filter(({ clubs }) =>
    clubs.some((spell) => spell.club === club && spell.to === undefined),
  );
  const once = onlyOnce(written.map(({ name }) => personOf(name, own, people)));
  const ids = new Set<string>([...taken, ...people.map(({ id }) => id)]);
  return once.map((found, at): Identified => {
    if (found.type !== 'stranger') return found;
    const id = freeId(found.name, { club, at, taken: ids });
    if (id === undefined) return { type: 'unknown' };
    ids.add(id);
    return { type: 'new', id, name: found.name, near: found.near };
  });
}

type Found =
  | Exclude<Identified, { readonly type: 'new' }>
  | { readonly type: 'stranger'; readonly name: string; readonly near: readonly Person[] };

function personOf(name: string | undefined, own: readonly Person[], people: readonly Person[]): Found {
  if (name === undefined) return { type: 'unknown' };
  const ofClub = own.filter((person) => fits(name, person));
  const exact = ofClub.filter((person) => isFullName(name, person));
  const meant = exact.length > 0 ? exact : ofClub;
  if (meant.length > 0) return oneOf(meant);
  const elsewhere = people.filter((person) => fits(name, person));
  const inFull = elsewhere.filter((person) => fold(name).includes(' ') && isFullName(name, person));
  if (inFull.length > 0) return oneOf(inFull);
  const alike = nearest(name, own, namesOf).filter((person) => !elsewhere.includes(person));
  return { type: 'stranger', name, near: [...elsewhere, ...alike].slice(0, MOST_NEAR) };
}

/** How many may be offered to choose from. */
const MOST_NEAR = 5;

const oneOf = (among: readonly Person[]): Found => {
  const [person, another] = among;
  return person && !another ? { type: 'known', person } : { type: 'ambiguous', among };
};

const namesOf = ({ name, lastName, aliases = [] }: Person): readonly string[] => [name, lastName, ...aliases];

const isFullName = (written: string, person: Person): boolean =>
  namesOf(person).some((name) => fold(name) === fold(written));

/**
 * Whether a written name may mean the person: each of its words is one of theirs, or the initial of one, and one of
 * them belongs to the last name.
 */
function fits(written: string, person: Person): boolean {
  const words = fold(written).split(' ');
  const last = new Set(fold(person.lastName).split(' '));
  if (isFullName(written, person)) return true;
  if (!words.some((word) => word.length > 1 && last.has(word))) return false;
  return namesOf(person).some((name) => {
    const theirs = fold(name).split(' ');
    return words.every((word) =>
      theirs.some((own) => own === word || (word.length === 1 && own.startsWith(word))),
    );
  });
}

/** A person is on a sheet once: of two rows that mean the same, neither is sure. */
function onlyOnce(found: readonly Found[]): readonly Found[] {
  const times = new Map<Person, number>();
  for (const each of found)
    if (each.type === 'known') times.set(each.person, (times.get(each.person) ?? 0) + 1);
  return found.map((each) =>
    each.type === 'known' && (times.get(each.person) ?? 0) > 1
      ? { type: 'ambiguous', among: [each.person] }
      : each,
  );
}

/** A name in another script makes no id: then the club does, and the place on the sheet. */
function freeId(name: string, { club, at, taken }: IdAsked): PersonId | undefined {
  const base = personIdFor(name) ?? `${club}-${at + 1}`;
  for (let number = 1; ; number += 1) {
    const id = personIdFor(number === 1 ? base : `${base} ${number}`);
    if (id === undefined || !taken.has(id)) return id;
  }
}

interface IdAsked {
  readonly club: ClubId;
  readonly at: number;
  readonly taken: ReadonlySet<string>;
}
