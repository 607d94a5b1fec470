import { fold } from './fold.ts';
import type { PersonId } from './ids.ts';
import { nearest } from './near.ts';
import type { Person, PersonTable } from './people.ts';

/** A person and the names that he is found by, folded once. */
interface Indexed {
  readonly person: Person;
  readonly names: readonly string[];
  readonly last: string;
}

/**
 * Lookups and search over the people, free of case and diacritics.
 *
 * @example personTable(people).search('samardzic').map((person) => person.name) // ['Lazar Samardžić']
 */
export function personTable(people: readonly Person[]): PersonTable {
  const byId = new Map(people.map((person) => [person.id, person]));
  const indexed = people.map((person) => ({
    person,
    names: [...new Set(personNames(person).map(fold))],
    last: fold(person.lastName),
  }));
  const byName = indexOfNames(indexed);
  return {
    people,
    get: (id: PersonId) => byId.get(id),
    find: (name) => {
      const fitting = byName.get(fold(name)) ?? [];
      const [person, another] = fitting;
      if (person !== undefined && another === undefined) return { found: true, person };
      const near = person === undefined ? nearest(name, people, personNames) : fitting;
      return { found: false, name, near };
    },
    search: (text) => search(fold(text), indexed),
  };
}

function search(wanted: string, indexed: readonly Indexed[]): readonly Person[] {
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const holding = indexed.filter(({ names }) =>
    names.some((name) => name.includes(wanted) || beginsWithAll(name, words)),
  );
  const exact = holding.filter(({ last }) => last === wanted);
  const others = holding.filter(({ last }) => last !== wanted);
  return [...exact, ...others].map(({ person }) => person);
}

/** `samardzic l` and `laz sam` both find Lazar Samardžić. */
function beginsWithAll(name: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${name}`.includes(` ${word}`));
}

function indexOfNames(indexed: readonly Indexed[]): ReadonlyMap<string, readonly Person[]> {
  const byName = new Map<string, Person[]>();
  for (const { person, names } of indexed) {
    for (const name of names) {
      const namesakes = byName.get(name);
      if (namesakes === undefined) byName.set(name, [person]);
      else namesakes.push(person);
    }
  }
  return byName;
}

function personNames(person: Person): readonly string[] {
  return [person.id, person.name, person.lastName, ...(person.aliases ?? [])];
}
