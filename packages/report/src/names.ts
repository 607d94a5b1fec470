import type { ClubId, PersonId } from '@touchline/laws';

/** What prose calls a club. */
export interface ClubName {
  /** As registered or as commonly written: `Atalanta BC`, `Borussia Dortmund`. */
  readonly name: string;
  /** In running prose: `Atalanta`, `Dortmund`. */
  readonly shortName: string;
  /** Adjective of the association the club plays under: `Italian`. */
  readonly demonym?: string;
}

/** What prose calls a person. */
export interface PersonName {
  /** `Lazar Samardžić`. */
  readonly name: string;
  /** After the first mention: `Samardžić`, `de Roon`. */
  readonly lastName: string;
  readonly position?: 'goalkeeper' | 'defender' | 'midfielder' | 'forward';
  /** Clubs left behind that readers know, the one to name first: `['West Ham United']`. */
  readonly formerClubs?: readonly string[];
}

/** Where the report asks for names. Both answer for every id of the log; what they cannot resolve they answer with something printable. */
export interface Names {
  club(id: ClubId): ClubName;
  person(id: PersonId): PersonName;
}

const LEGAL_FORM = /^(?:\p{Lu}{1,4}|\d+\.?|\d{4})$/u;

/**
 * A club's name at its first mention: the full name without the letters of its legal form that prose leaves out.
 *
 * @example firstName({ name: 'Atalanta BC', shortName: 'Atalanta' }) // 'Atalanta'
 * @example firstName({ name: 'PSV Eindhoven', shortName: 'PSV' }) // 'PSV Eindhoven'
 */
export function firstName({ name, shortName }: Pick<ClubName, 'name' | 'shortName'>): string {
  const kept = new Set(shortName.split(' '));
  const words = name.split(' ').filter((word) => kept.has(word) || !LEGAL_FORM.test(word));
  return words.length > 0 ? words.join(' ') : shortName;
}
