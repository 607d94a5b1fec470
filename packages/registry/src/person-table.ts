import { fold } from './fold.ts';
import type { PersonId } from './ids.ts';
import { nearest } from './near.ts';
import type { Person, PersonTable } from './people.ts';

/**
 * Lookups and search over the people, free of case and diacritics.
 *
 * @example personTable(people).search('samardzic').map((person) => person.name) // ['Lazar Samardžić']
 */
export function personTable(people: readonly Person[]): PersonTable {
  const byId = new Map(people.map((person) => [person.id, person]));
  const folded = people.map((person) => ({
    person,
    names: personNames(person).map(fold),
    last: fold(person.lastName),
  }));
  return {
    people,
    get: (id: PersonId) => byId.get(id),
    find: (name) => {
      const wanted = fold(name);
      const fitting = folded.filter(({ names }) => names.includes(wanted)).map(({ person }) => person);
      const [person, another] = fitting;
      if (person !== undefined && another === undefined) return { found: true, person };
      return {
        found: false,
        name,
        near: person === undefined ? nearest(name, people, personNames) : fitting,
      };
    },
    search: (text) => {
      const wanted = fold(text);
      if (wanted === '') return [];
      const holding = folded.filter(({ names }) => names.some((name) => name.includes(wanted)));
      const exact = holding.filter(({ last }) => last === wanted);
      const others = holding.filter(({ last }) => last !== wanted);
      return [...exact, ...others].map(({ person }) => person);
    },
  };
}

function personNames(person: Person): readonly string[] {
  return [person.id, person.name, person.lastName];
}
