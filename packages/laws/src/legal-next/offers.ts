import type { Clock } from '../clock.ts';
import type { DecideContext } from '../commands.ts';
import type { EntryType } from '../entries.ts';
import type { Side } from '../vocabulary.ts';

/** When the next entry is made, and what a match cannot know alone. */
export interface NextContext extends DecideContext {
  /** The moment that is asked for; without it that of the last entry, or the interval the match is in. */
  readonly clock?: Clock;
}

/** One value that a field may have now, and what decide would remark. */
export interface Choice {
  readonly value: string;
  /** Ids of the rules that would add a notice: a second caution, a category that cannot be reviewed. */
  readonly notices: readonly string[];
}

/** An entry that decide would accept now. */
export interface Offer {
  readonly type: EntryType;
  /** The moment to give it: a period starts with its own clock. */
  readonly clock: Clock;
  readonly side?: Side;
  /** The field that is to be chosen: `scorer`, `person`, `kind`; absent where there is nothing to choose. */
  readonly field?: string;
  /** What the field may be, never empty; absent with it. People whom nobody could name are `unknown`. */
  readonly choices?: readonly Choice[];
  /** Notices where there is nothing to choose. */
  readonly notices: readonly string[];
}

/** Who may go off, and who may come on for any of them. */
export interface ChangeOffer {
  /** With the notices of the whole change. */
  readonly off: readonly Choice[];
  readonly on: readonly Choice[];
}

/** What may be logged now. */
export interface LegalNext {
  /** In the order of the entry table; corrections, which are always possible, are not among them. */
  readonly offers: readonly Offer[];
  /** Whole changes, off and on at once; absent for a side that may not change now. */
  readonly changes: { readonly [S in Side]?: ChangeOffer };
}
