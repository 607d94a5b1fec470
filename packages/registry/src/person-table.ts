import { fold } from './fold.ts';
import type { PersonId } from './ids.ts';
import { nearest } from './near.ts';
import type { Person, PersonTable } from './people.ts';
import { type Named, namesOf, searchNames } from './search-names.ts';

/**
 * Lookups and search over the people, free of case and diacritics.
 *
 * @example personTable(people).search('samardzic').map((person) => person.name) // ['Lazar Samardžić']
 */
export function personTable(people: readonly Person[]): PersonTable {
  const byId = new Map(people.map((person) => [person.id, person]));
  const indexed = people.map((person) => namesOf(person, personNames(person), person.lastName));
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
    search: (text) => searchNames(text, indexed),
  };
}

function indexOfNames(indexed: readonly Named<Person>[]): ReadonlyMap<string, readonly Person[]> {
  const byName = new Map<string, Person[]>();
  for (const { entry: person, names } of indexed) {
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
