import type { Count } from '../columns/row-sets.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { bitOf, type Context } from './contexts.ts';
import { NO_ROW, sharedWith, type Walk } from './walk.ts';

const CLUB = bitOf('club');
const OPPONENT = bitOf('opponent');

/** Whether a context names the subject's club or its opponent: then it has few rows, and they are read one by one. */
export const namesClub = (context: Context): boolean => (context & (CLUB | OPPONENT)) !== 0;

/** Rows of the subject's club, and those against its opponent, that are in a set: counted by what they share with it. */
export class NamedCounts {
  readonly #byShared = new Map<Context, { n: number; oldest: number; newest: number }>();

  constructor(walk: Walk, has: (row: number) => boolean, from = 0) {
    eachNamed(walk, from, (row, shared) => {
      if (!has(row)) return;
      const known = this.#byShared.get(shared);
      if (known === undefined) this.#byShared.set(shared, { n: 1, oldest: row, newest: row });
      else {
        known.n += 1;
        known.oldest = Math.min(known.oldest, row);
        known.newest = Math.max(known.newest, row);
      }
    });
  }

  /** In a context that names a club. */
  in(context: Context): Count {
    let [n, oldest, newest] = [0, NO_ROW, NO_ROW];
    for (const [shared, count] of this.#byShared) {
      if ((shared & context) !== context) continue;
      n += count.n;
      oldest = oldest === NO_ROW ? count.oldest : Math.min(oldest, count.oldest);
      newest = Math.max(newest, count.newest);
    }
    return { n, oldest, newest };
  }
}

/** Each row once, though the two clubs may have met before. */
function eachNamed(walk: Walk, from: number, visit: (row: number, shared: Context) => void): void {
  for (const named of ['club', 'opponent'] as const) {
    const list = walk.columns.listOf(named, walk.codes[DIMENSIONS.indexOf(named)] ?? 0);
    const until = list?.below(walk.end) ?? 0;
    for (let index = list?.below(from) ?? 0; index < until; index++) {
      const row = list?.at(index) ?? 0;
      const shared = sharedWith(walk, row);
      if (shared === undefined || (named === 'opponent' && (shared & CLUB) !== 0)) continue;
      visit(row, shared);
    }
  }
}
