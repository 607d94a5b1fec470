import type { Tables } from '@touchline/desk';
import type { LogTables } from '@touchline/notation';
import { lastNameIn } from '@touchline/registry';

/** Who is who for lines of desk notation; an id that no table knows is its own name. */
export function notationTables({ clubs, people }: Tables): LogTables {
  return {
    clubs,
    people,
    names: {
      person: (id) => people.get(id) ?? spelledOut(id),
      club: (id) => clubs.get(id) ?? { name: id, shortName: id },
    },
  };
}

function spelledOut(id: string): { readonly name: string; readonly lastName: string } {
  const name = id.replaceAll('-', ' ');
  return { name, lastName: lastNameIn(name) };
}
