import { type Entry, namesInLog } from '@touchline/laws';
import { spelledOut } from '@touchline/registry';
import type { Names as Naming } from '@touchline/report';
import type { Names } from './ports.ts';

/** Names, and whether an id is of somebody who has one. */
export interface NameBook extends Naming {
  /** Whether the desk's tables or the log have a name for it. */
  readonly knows: (id: string) => boolean;
}

/** Names for entries in words: as the desk's tables have them, then as the log brings them, then the id spelled out. */
export function nameBook({ clubs, people }: Names, log: readonly Entry[]): NameBook {
  const given = namesInLog(log);
  return {
    knows: (id) => given.has(id) || Object.hasOwn(people, id),
    club: (id) => clubs[id] ?? { name: spelledOut(id), shortName: spelledOut(id) },
    person: (id) => {
      const name = given.get(id);
      const known = people[id];
      // The desk spells out the ids that it does not know: a name that the log brings is better.
      if (known && (name === undefined || known.name !== spelledOut(id))) return known;
      return name === undefined
        ? { name: spelledOut(id), lastName: spelledOut(id) }
        : { name, lastName: name.split(' ').at(-1) ?? name };
    },
  };
}
