import type { Count, RowSet } from '../columns/row-sets.ts';
import type { Context } from './contexts.ts';
import { NamedCounts, namesClub } from './named-counts.ts';
import { countIn, countSince, occasionsSince } from './set-counts.ts';
import { setsOf, type Walk } from './walk.ts';

/** Rows of the default scope, before the subject's time, that could have done a thing. */
export class Opportunities {
  readonly #walk: Walk;
  readonly #set: RowSet;
  readonly #counted = new Map<Context, Count>();
  #named: NamedCounts | undefined;

  constructor(walk: Walk, set: RowSet) {
    this.#walk = walk;
    this.#set = set;
  }

  /** How many in a context, and the first and the last of them. */
  in(context: Context): Count {
    const known = this.#counted.get(context) ?? this.#count(context);
    this.#counted.set(context, known);
    return known;
  }

  /** How many in a context came after a row. */
  since(context: Context, row: number): number {
    if (row < 0) return this.in(context).n;
    if (namesClub(context)) return this.#namedFrom(row + 1).in(context).n;
    return countSince(this.#walk, this.#set, setsOf(this.#walk, context), row + 1);
  }

  /** Matches or ties that those after a row are sides of. */
  occasionsSince(context: Context, row: number): number {
    // No club plays against itself: of each match or tie one side is here.
    if (namesClub(context)) return this.since(context, row);
    return occasionsSince(this.#walk, this.#set, setsOf(this.#walk, context), row + 1);
  }

  #count(context: Context): Count {
    if (!namesClub(context)) return countIn(this.#walk, this.#set, setsOf(this.#walk, context));
    this.#named ??= this.#namedFrom(0);
    return this.#named.in(context);
  }

  #namedFrom(row: number): NamedCounts {
    const { words } = this.#set;
    return new NamedCounts(this.#walk, (one) => ((words[one >>> 5] ?? 0) & (1 << (one & 31))) !== 0, row);
  }
}
