import type { Count, RowSet } from '../columns/row-sets.ts';
import { type Context, namesClub } from './contexts.ts';
import { namedIn } from './named-counts.ts';
import { countIn, countSince, occasionsSince } from './set-counts.ts';
import { setsOf, type Walk } from './walk.ts';

/** Rows of the default scope, before the subject's time, that could have done a thing. */
export class Opportunities {
  readonly #walk: Walk;
  readonly #set: RowSet;
  readonly #counted = new Map<Context, Count>();

  constructor(walk: Walk, set: RowSet) {
    this.#walk = walk;
    this.#set = set;
  }

  /** How many in a context, and the first and the last of them. */
  in(context: Context): Count {
    let known = this.#counted.get(context);
    if (known === undefined) this.#counted.set(context, (known = this.#count(context)));
    return known;
  }

  /** How many in a context came after a row. */
  since(context: Context, row: number): number {
    if (row < 0) return this.in(context).n;
    if (namesClub(context)) return namedIn(this.#walk, this.#set, context, row + 1).n;
    return countSince(this.#walk, this.#set, setsOf(this.#walk, context), row + 1);
  }

  /** Matches or ties that those after a row are sides of. */
  occasionsSince(context: Context, row: number): number {
    // No club plays against itself: of each match or tie one side is here.
    if (namesClub(context)) return this.since(context, row);
    return occasionsSince(this.#walk, this.#set, setsOf(this.#walk, context), row + 1);
  }

  #count(context: Context): Count {
    return namesClub(context)
      ? namedIn(this.#walk, this.#set, context)
      : countIn(this.#walk, this.#set, setsOf(this.#walk, context));
  }
}
