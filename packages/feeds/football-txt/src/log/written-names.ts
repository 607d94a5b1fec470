import type { ClubId, PersonRef } from '@touchline/laws';
import { fold } from '@touchline/registry';
import { idOfName, NOBODY, nameOfId, plainName } from './ids.ts';
import type { LogRemark } from './remark.ts';

/** Names for ids. */
export interface NamesOfIds {
  readonly person?: (id: string) => string | undefined;
  readonly club?: (id: string) => string | undefined;
}

/** Names as they are written, each of one id only; it remembers those that it gave. */
export interface WrittenNames {
  person(id: PersonRef): string;
  club(id: ClubId): string;
  /** What a reader must be told, because the id cannot be made of the name. */
  remarks(): readonly LogRemark[];
}

export function writtenNames(names: NamesOfIds): WrittenNames {
  const people = distinct((id) => names.person?.(id));
  const clubs = distinct((id) => names.club?.(id));
  return {
    person: (id) => (id === 'unknown' ? NOBODY : people.nameOf(id)),
    club: (id) => clubs.nameOf(id),
    remarks: () => [
      ...clubs.odd().map(([id, name]) => ({ type: 'name', of: 'club', name, id }) as const),
      ...people.odd().map(([id, name]) => ({ type: 'name', of: 'person', name, id }) as const),
    ],
  };
}

interface Distinct {
  nameOf(id: string): string;
  odd(): readonly (readonly [id: string, name: string])[];
}

/** The name given, made plain; the id's own words when two ids would bear one name. */
function distinct(given: (id: string) => string | undefined): Distinct {
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  const isFree = (name: string): boolean => !owners.has(fold(name)) && fold(name) !== fold(NOBODY);
  return {
    nameOf: (id) => {
      const before = names.get(id);
      if (before !== undefined) return before;
      const known = given(id);
      const candidates = [...(known === undefined ? [] : [plainName(known)]), nameOfId(id)];
      let name = candidates.find(isFree);
      for (let more = 'Bis'; name === undefined; more += ' Bis') {
        const longer = `${nameOfId(id)} ${more}`;
        if (isFree(longer)) name = longer;
      }
      names.set(id, name);
      owners.set(fold(name), id);
      return name;
    },
    odd: () => [...names].filter(([id, name]) => idOfName(name) !== id),
  };
}
