import { bitsIn } from '../columns/bits.ts';
import type { Count, CountBefore, RowSet } from '../columns/row-sets.ts';
import { type ContextSets, NO_ROW, type Walk } from './walk.ts';

const NOTHING: Count = { n: 0, oldest: NO_ROW, newest: NO_ROW };

/**
 * Rows of a set in a context before the subject's time, its own left out. What was counted before is kept with the row
 * that it was counted up to, so that only the rows between then and now are read.
 */
export function countIn(walk: Walk, set: RowSet, { id, sets }: ContextSets): Count {
  const until = walk.own === NO_ROW ? walk.end : walk.own;
  const { words } = set;
  let before = set.counts.get(id);
  if (before?.end !== until) {
    before = before ? moved(before, words, sets, until) : keptOf(countBetween(words, sets, 0, until), until);
    set.counts.set(id, before);
  }
  // The subject's own match is mostly the last of the record.
  if (until + 2 >= walk.end) return before;
  return joined(before, countBetween(words, sets, until + 2, walk.end));
}

/** The same of those from a row on. */
export function countSince(walk: Walk, set: RowSet, { sets }: ContextSets, from: number): number {
  const { n } = countBetween(set.words, sets, from, walk.end);
  if (walk.own === NO_ROW) return n;
  return n - countBetween(set.words, sets, Math.max(from, walk.own), walk.own + 2).n;
}

/** Matches or ties with a row of a set in a context, from a row on. */
export function occasionsSince(walk: Walk, set: RowSet, { sets }: ContextSets, from: number): number {
  const { words } = set;
  const [first = words, second = first, third = second] = sets;
  const stop = lastWord(words, sets, walk.end);
  let sum = 0;
  for (let index = from >>> 5; index < stop; index++) {
    let word = (words[index] ?? 0) & (first[index] ?? 0) & (second[index] ?? 0) & (third[index] ?? 0);
    word = within(word, index, from, walk.end);
    if (walk.own !== NO_ROW && index === walk.own >>> 5) word &= ~(3 << (walk.own & 31));
    sum += bitsIn((word | (word >>> 1)) & FIRST_OF_PAIRS);
  }
  return sum;
}

const FIRST_OF_PAIRS = 0x55555555;

/** Rows of a set that others have too, and one has not, newest first: so many at most, none before a row. */
export function newestIn(
  walk: Walk,
  set: RowSet,
  sets: Sets,
  asked: { readonly without?: RowSet | undefined; readonly after: number; readonly most: number },
): readonly number[] {
  const { without, after, most } = asked;
  const found: number[] = [];
  const first = Math.max(0, after + 1);
  for (let index = (walk.end - 1) >>> 5; index >= first >>> 5 && walk.end > 0; index--) {
    let word = set.words[index] ?? 0;
    if (without !== undefined) word &= ~(without.words[index] ?? 0);
    for (let s = 0; word !== 0 && s < sets.length; s++) word &= sets[s]?.[index] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      const row = 32 * index + bit;
      word &= ~(1 << bit);
      if (row < first) return found;
      if (row >= walk.end || (row & ~1) === walk.own) continue;
      found.push(row);
      if (found.length === most) return found;
    }
  }
  return found;
}

/** A kept count taken on, or back, to another row. */
function moved(kept: CountBefore, words: Uint32Array, sets: Sets, end: number): CountBefore {
  if (kept.end < end) return keptOf(joined(kept, countBetween(words, sets, kept.end, end)), end);
  const n = kept.n - countBetween(words, sets, end, kept.end).n;
  if (n === 0) return keptOf(NOTHING, end);
  const newest = kept.newest < end ? kept.newest : newestBefore(words, sets, end);
  return { end, n, oldest: kept.oldest, newest };
}

const keptOf = ({ n, oldest, newest }: Count, end: number): CountBefore => ({ end, n, oldest, newest });

function joined(early: Count, late: Count): Count {
  if (late.n === 0) return early;
  return { n: early.n + late.n, oldest: early.n === 0 ? late.oldest : early.oldest, newest: late.newest };
}

type Sets = ContextSets['sets'];

/** Rows that all the sets have, from one row to another. There are three conditions at most. */
function countBetween(words: Uint32Array, sets: Sets, from: number, to: number): Count {
  const [first = words, second = first, third = second] = sets;
  const stop = lastWord(words, sets, to);
  let n = 0;
  let oldest = NO_ROW;
  let newest = NO_ROW;
  for (let index = from >>> 5; index < stop; index++) {
    let word = (words[index] ?? 0) & (first[index] ?? 0) & (second[index] ?? 0) & (third[index] ?? 0);
    if (word === 0) continue;
    word = within(word, index, from, to);
    if (word === 0) continue;
    n += bitsIn(word);
    if (oldest === NO_ROW) oldest = 32 * index + lowestBit(word);
    newest = 32 * index + 31 - Math.clz32(word);
  }
  return n === 0 ? NOTHING : { n, oldest, newest };
}

/** The word at which the shortest of the sets or the range ends. */
function lastWord(words: Uint32Array, sets: Sets, to: number): number {
  let last = Math.min(words.length, (to + 31) >>> 5);
  for (let index = 0; index < sets.length; index++) last = Math.min(last, sets[index]?.length ?? 0);
  return last;
}

/** Of a word the rows from one to another. */
function within(word: number, index: number, from: number, to: number): number {
  const after = index === from >>> 5 ? word & (-1 << (from & 31)) : word;
  return index === to >>> 5 ? after & ((1 << (to & 31)) - 1) : after;
}

function newestBefore(words: Uint32Array, sets: Sets, end: number): number {
  let newest = NO_ROW;
  // By stretches from the end, since the newest is mostly near it.
  for (let to = end; to > 0 && newest === NO_ROW; to -= STRETCH) {
    newest = countBetween(words, sets, Math.max(0, to - STRETCH), to).newest;
  }
  return newest;
}

const STRETCH = 4096;

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
