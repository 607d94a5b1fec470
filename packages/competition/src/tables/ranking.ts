import { type Column, type OutsideFigures, type Step, stepsOf } from './steps.ts';
import type { OverallCriterion, TieBreak } from './table-rules.ts';
import { at, type Tally } from './tally.ts';

/** Ranks the clubs of one tally, as often as its figures change. */
export interface Ranker {
  /**
   * Club numbers best first, and per place 1 where it shares the rank of the place before. Both are overwritten by the
   * next call. Clubs that nothing separates stand in no order that means anything.
   */
  rank(): Ranked;
  /** Why one club is above another. @returns undefined when no criterion separates the two */
  apart(a: number, b: number): Apart | undefined;
}

export interface Ranked {
  readonly order: Int32Array;
  readonly level: Uint8Array;
}

/** A criterion of two clubs, by their numbers. */
export interface Compared {
  readonly by: OverallCriterion;
  /** Clubs among which it was counted; absent when over all matches. */
  readonly among?: readonly number[];
  /** Of the first club asked about, then of the other. */
  readonly values: readonly [number, number];
}

export interface Apart extends Compared {
  /** Positive when the first club is above. */
  readonly lead: number;
  /** What they were level on before, in the order of the criteria. */
  readonly levelOn: readonly Compared[];
}

/**
 * The one place where clubs are compared, for tables and for simulations. Points come first, then the tie-breaks in
 * order: a head-to-head step is counted among the clubs level at that moment, and asked again among those still level
 * where it is reapplied.
 *
 * @see section D2 of the rules (HIST-TB)
 */
export function createRanker(
  tally: Tally,
  tieBreaks: readonly TieBreak[],
  outside: OutsideFigures = {},
): Ranker {
  const { clubs } = tally.fixtures;
  const order = Int32Array.from({ length: clubs }, (_, club) => club);
  const level = new Uint8Array(clubs);
  const steps = stepsOf(tally, tieBreaks, outside);

  function settle(from: number, to: number, index: number): void {
    const step = steps[index];
    if (!step) {
      level.fill(1, from + 1, to);
      return;
    }
    step.prepare(order.subarray(from, to));
    sortRange(order, from, to, step.columns);
    // All runs first: settling one of them may count the step's columns anew.
    const runs = levelRuns(order, from, to, step.columns);
    for (let run = 0; run < runs.length; run += 2) {
      const [start = from, end = to] = [runs[run], runs[run + 1]];
      const again = step.reapplied && end - start < to - from;
      settle(start, end, again ? index : index + 1);
    }
  }

  return {
    rank() {
      level.fill(0);
      if (clubs > 0) settle(0, clubs, 0);
      return { order, level };
    },
    apart: (a, b) => apart(a, b, steps, clubs),
  };
}

/** Insertion where halving finds the place: tables are small, and clubs are costly to compare. */
function sortRange(order: Int32Array, from: number, to: number, columns: readonly Column[]): void {
  for (let place = from + 1; place < to; place++) {
    const club = at(order, place);
    let [low, high] = [from, place];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(columns, club, at(order, middle)) > 0) high = middle;
      else low = middle + 1;
    }
    order.copyWithin(low + 1, low, place);
    order[low] = club;
  }
}

/** Where clubs with the same values in every column begin and end, in pairs; single clubs left out. */
function levelRuns(
  order: Int32Array,
  from: number,
  to: number,
  columns: readonly Column[],
): readonly number[] {
  const runs: number[] = [];
  let start = from;
  for (let place = from + 1; place <= to; place++) {
    if (place < to && compare(columns, at(order, place), at(order, start)) === 0) continue;
    if (place - start > 1) runs.push(start, place);
    start = place;
  }
  return runs;
}

/** Positive when the first is better. */
export function compare(columns: readonly Column[], a: number, b: number): number {
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (!column) break;
    const lead = at(column.values, a) - at(column.values, b);
    if (lead !== 0) return lead * column.sign;
  }
  return 0;
}

function apart(a: number, b: number, steps: readonly Step[], clubs: number): Apart | undefined {
  let members = Int32Array.from({ length: clubs }, (_, club) => club);
  const levelOn: Compared[] = [];
  let index = 0;
  for (let step = steps[index]; step; step = steps[index]) {
    step.prepare(members);
    for (const { by, values, sign } of step.columns) {
      const compared: Compared = {
        by,
        ...(step.headToHead && { among: [...members] }),
        values: [at(values, a), at(values, b)],
      };
      const lead = sign * (compared.values[0] - compared.values[1]);
      if (lead !== 0) return { ...compared, lead, levelOn };
      levelOn.push(compared);
    }
    const { columns, reapplied } = step;
    const before = members.length;
    members = members.filter((club) => compare(columns, club, a) === 0);
    if (!reapplied || members.length === before) index++;
  }
  return undefined;
}
