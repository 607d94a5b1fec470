import type { ClubId } from './ids.ts';

export interface Club {
  /** Kebab-case and stable: `borussia-dortmund`. */
  readonly id: ClubId;
  /** Name in full, as the club writes it: `Borussia Dortmund`, `Atalanta BC`. */
  readonly name: string;
  /** Name in running prose: `Dortmund`, `Atalanta`. */
  readonly shortName: string;
  /** FIFA code of the association the club plays under: `GER`. */
  readonly association: string;
  readonly city?: string;
  /** Colour of the thin rule beside its name, `#rrggbb`. */
  readonly colour?: string;
  /** Every other spelling met in a source. */
  readonly aliases: readonly string[];
}

/** Clubs by id and by any of their names, free of case and diacritics. */
export interface ClubTable {
  readonly clubs: readonly Club[];
  get(id: ClubId): Club | undefined;
  /** An exact match of id, name, short name or alias, folded; with the association when it is given (`Milan (ITA)`). */
  find(name: string): ClubLookup;
}

export type ClubLookup =
  | { readonly found: true; readonly club: Club }
  | { readonly found: false; readonly name: string; readonly near: readonly Club[] };
