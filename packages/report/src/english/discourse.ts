import type { ClubId, EntryOf, PersonRef, Side } from '@touchline/laws';
import { onFacts } from '../grounds.ts';
import type { Reading } from '../messages/reading.ts';
import { firstName, type Names } from '../names.ts';
import { type Said, said } from './said.ts';
import { withArticle } from './words.ts';

/**
 * Who has been spoken of so far. A person is named in full the first time and by the last name after that, unless
 * another in the match shares it; a club by its full name and then by its short one.
 */
export interface Discourse {
  /** `Lazar Samardžić`, then `Samardžić`; `an Atalanta player` where nobody knows who. */
  readonly person: (ref: PersonRef, club: ClubId) => string;
  /** The last name, whether or not he was named before. For headlines. */
  readonly lastName: (ref: PersonRef, club: ClubId) => string;
  /** The same as `person`, with what he is to the reader the first time there is room for it: `, the former West Ham United forward,`. */
  readonly introduced: (ref: PersonRef, club: ClubId, position: string | undefined) => Said;
  readonly club: (id: ClubId) => string;
  readonly shortClub: (id: ClubId) => string;
  /** `the Italian side`, when both clubs have a demonym and not the same one. */
  readonly sideOf: (id: ClubId, other: ClubId) => Said | undefined;
  readonly names: Names;
}

export function startDiscourse(names: Names, readings: readonly Reading[]): Discourse {
  const shared = sharedLastNames(names, readings);
  const named = new Set<string>();
  let introductions = 0;

  const lastName = (ref: PersonRef, club: ClubId): string => {
    if (ref === 'unknown') return `${withArticle(names.club(club).shortName)} player`;
    const person = names.person(ref);
    return shared.has(person.lastName) ? person.name : person.lastName;
  };
  const person = (ref: PersonRef, club: ClubId): string => {
    if (ref === 'unknown' || named.has(ref)) return lastName(ref, club);
    named.add(ref);
    return names.person(ref).name;
  };

  return {
    names,
    person,
    lastName,
    introduced(ref, club, position) {
      const name = person(ref, club);
      const formerClub = ref === 'unknown' ? undefined : names.person(ref).formerClubs?.[0];
      if (!formerClub || introductions > 0) return said(name);
      introductions += 1;
      return said(`${name}, the former ${formerClub} ${position ?? 'player'},`, onFacts(`person:${ref}`));
    },
    club(id) {
      if (named.has(id)) return names.club(id).shortName;
      named.add(id);
      return firstName(names.club(id));
    },
    shortClub: (id) => names.club(id).shortName,
    sideOf(id, other) {
      const { demonym } = names.club(id);
      const differs =
        demonym !== undefined &&
        names.club(other).demonym !== undefined &&
        demonym !== names.club(other).demonym;
      return differs ? said(`the ${demonym} side`, onFacts(`club:${id}`)) : undefined;
    },
  };
}

/** Last names that two people of the sheets bear. */
function sharedLastNames(names: Names, readings: readonly Reading[]): ReadonlySet<string> {
  const bearers = new Map<string, Set<string>>();
  for (const person of readings.flatMap(everybody)) {
    const { lastName } = names.person(person);
    bearers.set(lastName, (bearers.get(lastName) ?? new Set()).add(person));
  }
  return new Set([...bearers].filter(([, people]) => people.size > 1).map(([lastName]) => lastName));
}

const everybody = ({ state }: Reading) =>
  (['home', 'away'] as const).flatMap((side) => state.teams[side].people.map((one) => one.person));

/** Speaks of one match: sides instead of club ids. */
export interface Speaker {
  readonly reading: Reading;
  readonly discourse: Discourse;
  readonly person: (ref: PersonRef, side: Side) => string;
  readonly introduced: (ref: PersonRef, side: Side) => Said;
  readonly club: (side: Side) => string;
  readonly short: (side: Side) => string;
}

export function speakOf(reading: Reading, discourse: Discourse): Speaker {
  const { clubs } = reading.state;
  return {
    reading,
    discourse,
    person: (ref, side) => discourse.person(ref, clubs[side]),
    introduced: (ref, side) =>
      discourse.introduced(ref, clubs[side], positionOf(ref, reading, discourse.names)),
    club: (side) => discourse.club(clubs[side]),
    short: (side) => discourse.shortClub(clubs[side]),
  };
}

function positionOf(ref: PersonRef, { state }: Reading, names: Names): string | undefined {
  if (ref === 'unknown') return undefined;
  const onSheet = [...state.teams.home.people, ...state.teams.away.people].find((one) => one.person === ref);
  return onSheet?.position ?? names.person(ref).position;
}

/** The referee of the match, where the log names one. */
export const refereeOf = (officials: EntryOf<'officials'> | undefined) =>
  officials && officials.referee !== 'unknown' ? officials.referee : undefined;
