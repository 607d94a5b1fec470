import type { ClubId, PersonId, PersonRef } from '@touchline/laws';
import { demonymOf, lastNameIn, type Person, spelledOut } from '@touchline/registry';
import type { Names } from '@touchline/report';
import type { Tables } from '../tables.ts';

/**
 * Names for pages and reports, from the tables; an id that no table knows is spelled out as it is.
 *
 * @param given names that logs bring with them, by id, for people whom no table knows
 */
export function namesFrom(
  { clubs, people }: Pick<Tables, 'clubs' | 'people'>,
  given: ReadonlyMap<string, string> = new Map(),
): Names {
  return {
    club: (id) => {
      const club = clubs.get(id);
      if (!club) return { name: spelledOut(id), shortName: spelledOut(id) };
      const demonym = demonymOf(club.association);
      return { name: club.name, shortName: club.shortName, ...(demonym && { demonym }) };
    },
    person: (id) => {
      const person = people.get(id);
      if (!person) return strangersName(id, given.get(id));
      const formerClubs = formerClubsOf(person).map((club) => clubs.get(club)?.shortName ?? spelledOut(club));
      return {
        name: person.name,
        lastName: person.lastName,
        ...(person.position && { position: person.position }),
        ...(formerClubs.length > 0 && { formerClubs }),
      };
    },
  };
}

/** Of an id nobody can tell which of its words the last name is. */
const strangersName = (id: PersonId, given: string | undefined) =>
  given === undefined
    ? { name: spelledOut(id), lastName: spelledOut(id) }
    : { name: given, lastName: lastNameIn(given) };

/** Clubs that a person is known to have left, the latest first. */
function formerClubsOf({ clubs }: Person): readonly ClubId[] {
  return clubs
    .filter((spell) => spell.to !== undefined)
    .sort((a, b) => (b.to ?? 0) - (a.to ?? 0))
    .map((spell) => spell.club);
}

/** The last name of a person of a log, or the word for somebody that nobody could name. */
export const lastNameOf = (names: Names, person: PersonRef): string =>
  person === 'unknown' ? 'an unknown player' : names.person(person).lastName;
