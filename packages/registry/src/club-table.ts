import { splitAssociation } from './club-name-parts.ts';
import type { Club, ClubLookup, ClubTable } from './clubs.ts';
import { fold } from './fold.ts';
import type { ClubId } from './ids.ts';
import { nearest } from './near.ts';
import { namesOf, searchNames } from './search-names.ts';

/**
 * Lookups over the clubs. A name is found only if it belongs to one club: two clubs of one name are told apart by
 * the association (`Milan (ITA)`), and a name that nobody has is answered with near names, never with a guess.
 *
 * @example clubTable(clubs).find('Bayern Munchen (GER)') // { found: true, club: { id: 'bayern-muenchen', ... } }
 */
export function clubTable(clubs: readonly Club[]): ClubTable {
  const byId = new Map(clubs.map((club) => [club.id, club]));
  const byName = indexOfNames(clubs);
  const named = clubs.map((club) => namesOf(club, clubNames(club), club.shortName));
  return {
    clubs,
    get: (id: ClubId) => byId.get(id),
    find: (name) => {
      const asked = splitAssociation(name);
      const fitting =
        byName.get(fold(name)) ?? withAssociation(byName.get(fold(asked.name)), asked.association);
      const [club, another] = fitting;
      if (club !== undefined && another === undefined) return { found: true, club };
      return notFound(name, club === undefined ? nearest(asked.name, clubs, clubNames) : fitting);
    },
    search: (text) => searchNames(text, named),
  };
}

/** Every name that a club is found by: id, name, short name, former names and aliases. */
export function clubNames(club: Club): readonly string[] {
  const former = (club.formerNames ?? []).map(({ name }) => name);
  return [club.id, club.name, club.shortName, ...former, ...club.aliases];
}

function indexOfNames(clubs: readonly Club[]): ReadonlyMap<string, readonly Club[]> {
  const byName = new Map<string, Club[]>();
  for (const club of clubs) {
    for (const name of new Set(clubNames(club).map(fold))) {
      const namesakes = byName.get(name);
      if (namesakes === undefined) byName.set(name, [club]);
      else namesakes.push(club);
    }
  }
  return byName;
}

function withAssociation(clubs: readonly Club[] = [], association?: string): readonly Club[] {
  return association === undefined ? clubs : clubs.filter((club) => everUnder(club, association));
}

/** A source may file a club of 1980 under the association of then or of now. */
function everUnder(club: Club, association: string): boolean {
  return (
    club.association === association ||
    (club.formerAssociations ?? []).some((spell) => spell.association === association)
  );
}

function notFound(name: string, near: readonly Club[]): ClubLookup {
  return { found: false, name, near };
}
