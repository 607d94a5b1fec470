import type { ClubId, PersonId } from '@touchline/laws';
import type { ReportInput } from '../input.ts';
import { firstName } from '../names.ts';
import { peopleOf } from './borne-out.ts';

/** Names that a text may hold, each with those who bear it. */
export interface NameBook {
  readonly clubs: ReadonlyMap<string, ReadonlySet<ClubId>>;
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every name of everybody in the logs, and of every club that the input speaks of. */
export function nameBook({ match, otherLeg, tie, opponents, names }: ReportInput): NameBook {
  const clubs = new Map<string, Set<ClubId>>();
  const people = new Map<string, Set<string>>();
  const ids = [
    match.state.clubs.home,
    match.state.clubs.away,
    ...(tie?.clubs ?? []),
    ...(opponents?.opponents ?? []),
  ];
  for (const id of ids) {
    const club = names.club(id);
    for (const form of [club.name, firstName(club), club.shortName]) enter(clubs, form, id);
  }
  const entries = [...match.entries, ...(otherLeg?.entries ?? [])];
  for (const id of new Set(entries.flatMap(peopleOf))) {
    const { name, lastName } = names.person(asPerson(id));
    for (const form of [name, lastName]) enter(people, form, id);
  }
  return { clubs, people };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from a person's field of an entry
const asPerson = (id: string): PersonId => id as PersonId;

function enter<T>(book: Map<string, Set<T>>, form: string, id: T): void {
  for (const written of [form, form.charAt(0).toUpperCase() + form.slice(1)]) {
    book.set(written, (book.get(written) ?? new Set()).add(id));
  }
}

/** The names found in a text, longest first, and the text without them. */
export function takeNames(
  text: string,
  names: Iterable<string>,
): { readonly found: readonly string[]; readonly rest: string } {
  const found: string[] = [];
  let rest = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
    if (!pattern.test(rest)) continue;
    found.push(name);
    rest = rest.replace(pattern, '·');
  }
  return { found, rest };
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
