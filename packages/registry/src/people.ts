import type { ClubId, PersonId } from './ids.ts';

export interface Person {
  /** Kebab-case and stable: `lazar-samardzic`. */
  readonly id: PersonId;
  /** `Lazar Samardžić`. */
  readonly name: string;
  /** The name that prose uses after the first mention: `Samardžić`, `de Roon`. */
  readonly lastName: string;
  readonly role?: Role;
  readonly position?: Position;
  /** FIFA code. */
  readonly nationality?: string;
  /** Spells at clubs, as far as they are known; not every spell, and in no promised order. */
  readonly clubs: readonly ClubSpell[];
  /** Other spellings met in a source: `Kolasinac S.`, a name before marriage, a name in another script. */
  readonly aliases?: readonly string[];
}

export const ROLES = ['player', 'coach', 'official'] as const;
export type Role = (typeof ROLES)[number];

export const POSITIONS = ['goalkeeper', 'defender', 'midfielder', 'forward'] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * A time at a club: by calendar years, either of which may be unknown, or only a season in whose squad the person
 * was, which says nothing of the years before and after.
 */
export type ClubSpell =
  | {
      readonly club: ClubId;
      /** Year of joining; absent when unknown. */
      readonly from?: number;
      /** Year of leaving; absent while it lasts. */
      readonly to?: number;
      readonly season?: never;
    }
  | {
      readonly club: ClubId;
      /** First year of the season: 2025 is 2025/26. */
      readonly season: number;
      readonly from?: never;
      readonly to?: never;
    };

export interface PersonTable {
  readonly people: readonly Person[];
  get(id: PersonId): Person | undefined;
  /** The one person of that id, name, last name or alias, folded; `near` names those it may be when none or several fit. */
  find(name: string): PersonLookup;
  /** People with a name that contains the folded text, or words that begin with each of its words; exact last names first. */
  search(text: string): readonly Person[];
}

export type PersonLookup =
  | { readonly found: true; readonly person: Person }
  | { readonly found: false; readonly name: string; readonly near: readonly Person[] };
