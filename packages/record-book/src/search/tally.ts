import { CONDITIONS } from '../dimensions.ts';
import type { ContextSpace } from './contexts.ts';
import { forEachOf, type ValueList } from './lists.ts';
import { NO_ROW, type Walk } from './walk.ts';

/** How often and when last, by the place of the context in its space. */
export interface ByContext {
  readonly n: Int32Array;
  /** The latest row; `NO_ROW` where there is none. */
  readonly previous: Int32Array;
}

const MASKS = 1 << CONDITIONS.length;

/** Counts rows by the conditions they share with the subject, and from that for every context at once. */
export class Tally {
  readonly #counts = new Int32Array(MASKS);
  readonly #latest = new Int32Array(MASKS);
  #masks: number[] = [];

  clear(): void {
    for (const mask of this.#masks) this.#counts[mask] = 0;
    this.#masks = [];
  }

  add(walk: Walk, list: ValueList): void {
    forEachOf(walk, list, (row, shared) => {
      const before = this.#counts[shared] ?? 0;
      if (before === 0) {
        this.#masks.push(shared);
        this.#latest[shared] = row;
      } else if (row > (this.#latest[shared] ?? NO_ROW)) this.#latest[shared] = row;
      this.#counts[shared] = before + 1;
    });
  }

  /** A row counts in each context that is part of what it shares. */
  over(space: ContextSpace): ByContext {
    const n = new Int32Array(space.contexts.length);
    const previous = new Int32Array(space.contexts.length).fill(NO_ROW);
    for (const mask of this.#masks) {
      const [count, latest] = [this.#counts[mask] ?? 0, this.#latest[mask] ?? NO_ROW];
      for (const place of space.within(mask)) {
        n[place] = (n[place] ?? 0) + count;
        if (latest > (previous[place] ?? NO_ROW)) previous[place] = latest;
      }
    }
    return { n, previous };
  }
}
