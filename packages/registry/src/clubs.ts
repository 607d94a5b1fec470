import type { ClubId } from './ids.ts';

export interface Club {
  /** Kebab-case and stable: `borussia-dortmund`. */
  readonly id: ClubId;
  /** Name in full, as the club writes it today: `Borussia Dortmund`, `Atalanta BC`. */
  readonly name: string;
  /** Name in running prose: `Dortmund`, `Atalanta`. */
  readonly shortName: string;
  /** FIFA code of the association the club plays under, or last did: `GER`. */
  readonly association: string;
  readonly city?: string;
  /** Colour of the thin rule beside its name, `#rrggbb`. */
  readonly colour?: string;
  /** Every other spelling met in a source. */
  readonly aliases: readonly string[];
  /** Official names before the present one, oldest first; only those that are surely known. */
  readonly formerNames?: readonly NameSpell[];
  /** Associations before the present one, oldest first. */
  readonly formerAssociations?: readonly AssociationSpell[];
  /** Clubs that carried it on after a merger; it is no longer, or not at that height, a club of its own. */
  readonly successors?: readonly Succession[];
  /** What a reviewer should know: a dispute, a doubt. */
  readonly note?: string;
}

/** Calendar years, either of which may be unknown. The year of a change is the last of the one and the first of the next. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** A name and when the club bore it. */
export interface NameSpell extends Years {
  readonly name: string;
}

/** FIFA code of an association and when the club played under it. */
export interface AssociationSpell extends Years {
  readonly association: string;
}

/** What became of a club, and in which year when that is known. */
export interface Succession {
  readonly club: ClubId;
  readonly year?: number;
}

/** Clubs by id and by any of their names, free of case and diacritics. */
export interface ClubTable {
  readonly clubs: readonly Club[];
  get(id: ClubId): Club | undefined;
  /** An exact match of id, name, short name, former name or alias, folded; with the association, then or now, when it is given (`Milan (ITA)`). */
  find(name: string): ClubLookup;
  /** Clubs with a name that contains the folded text, or words that begin with each of its words; exact short names first. */
  search(text: string): readonly Club[];
}

export type ClubLookup =
  | { readonly found: true; readonly club: Club }
  | { readonly found: false; readonly name: string; readonly near: readonly Club[] };
