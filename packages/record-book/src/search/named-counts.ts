import type { Count, RowSet } from '../columns/row-sets.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { bitOf, type Context, type ContextSpace } from './contexts.ts';
import type { ByContext } from './tally.ts';
import { NO_ROW, sharedWith, type Walk } from './walk.ts';

const CLUB = bitOf('club');

/** The rows of the subject's club, and those against its opponent, each with what it shares with the subject. */
interface NamedRows {
  readonly rows: readonly number[];
  readonly shared: readonly Context[];
}

const BY_WALK = new WeakMap<Walk, NamedRows>();

function namedRows(walk: Walk): NamedRows {
  let known = BY_WALK.get(walk);
  if (known === undefined) BY_WALK.set(walk, (known = readNamed(walk)));
  return known;
}

/** Each row once, though the two clubs may have met before. */
function readNamed(walk: Walk): NamedRows {
  const [rows, all]: [number[], Context[]] = [[], []];
  for (const named of ['club', 'opponent'] as const) {
    const list = walk.columns.listOf(named, walk.codes[DIMENSIONS.indexOf(named)] ?? 0);
    const until = list?.below(walk.end) ?? 0;
    for (let index = 0; index < until; index++) {
      const row = list?.at(index) ?? 0;
      const shared = sharedWith(walk, row);
      if (shared === undefined || (named === 'opponent' && (shared & CLUB) !== 0)) continue;
      rows.push(row);
      all.push(shared);
    }
  }
  return { rows, shared: all };
}

/** Rows of a set in a context that names a club, from a row on. */
export function namedIn(walk: Walk, { words }: RowSet, context: Context, from = 0): Count {
  const { rows, shared } = namedRows(walk);
  let n = 0;
  let oldest = NO_ROW;
  let newest = NO_ROW;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (((shared[index] ?? 0) & context) !== context || row < from || !isSet(words, row)) continue;
    n += 1;
    if (oldest === NO_ROW || row < oldest) oldest = row;
    if (row > newest) newest = row;
  }
  return { n, oldest, newest };
}

/** The same in every context of a space that names a club, added to what was counted in the others. */
export function addNamed(walk: Walk, { words }: RowSet, space: ContextSpace, found: ByContext): void {
  const { rows, shared } = namedRows(walk);
  const { n, previous } = found;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (!isSet(words, row)) continue;
    for (const place of space.namedWithin(shared[index] ?? 0)) {
      n[place] = (n[place] ?? 0) + 1;
      if (row > (previous[place] ?? NO_ROW)) previous[place] = row;
    }
  }
}

const isSet = (words: Uint32Array, row: number): boolean =>
  ((words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
