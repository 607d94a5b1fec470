import type { ClubId, PersonId } from './ids.ts';

export interface Person {
  /** Kebab-case and stable: `lazar-samardzic`. */
  readonly id: PersonId;
  /** `Lazar Samardžić`. */
  readonly name: string;
  /** The name that prose uses after the first mention: `Samardžić`, `de Roon`. */
  readonly lastName: string;
  readonly position?: 'goalkeeper' | 'defender' | 'midfielder' | 'forward';
  readonly role?: 'player' | 'coach' | 'official';
  /** FIFA code. */
  readonly nationality?: string;
  /** Clubs with the first and last year of each spell; `to` is absent while it lasts. */
  readonly clubs: readonly { readonly club: ClubId; readonly from: number; readonly to?: number }[];
}

export interface PersonTable {
  readonly people: readonly Person[];
  get(id: PersonId): Person | undefined;
  /** People whose id, name or last name contains the folded text; exact last names first. */
  search(text: string): readonly Person[];
}
