import { OUTCOMES } from '../columns/columns.ts';
import type { RowList } from '../columns/row-list.ts';
import type { Outcome } from '../side.ts';
import { NO_ROW, sharedWith, type Walk } from './walk.ts';

/** Rows of the subject's competition that have one value of a measure with one outcome. */
export interface ValueList {
  readonly value: number;
  readonly rows: RowList;
  /** How many of them come before the subject's time; the others do not count. */
  readonly before: number;
}

const EVERY_OUTCOME: readonly number[] = [...OUTCOMES.keys()];
const ONE_OUTCOME: ReadonlyMap<Outcome, readonly number[]> = new Map(
  OUTCOMES.map((outcome, code) => [outcome, [code]]),
);

/** Codes of an outcome, or of them all. */
export const outcomeCodes = (outcome: Outcome | undefined): readonly number[] =>
  outcome === undefined ? EVERY_OUTCOME : (ONE_OUTCOME.get(outcome) ?? []);

/** The lists of a measure, by its place in the columns, highest value first; of every outcome where none is given. */
export function valueLists(walk: Walk, measure: number, outcome: Outcome | undefined): readonly ValueList[] {
  const postings = walk.columns.postings(measure);
  const scope = walk.columns.scopeOf(walk.codes);
  const lists: ValueList[] = [];
  for (const one of outcomeCodes(outcome)) {
    for (const [value, rows] of postings.of(scope, one)) {
      const before = rows.below(walk.end);
      if (before > 0) lists.push({ value, rows, before });
    }
  }
  return lists.sort((a, b) => b.value - a.value);
}

/** How many rows of the lists have at least so much, the subject's own left out. */
export function howManyAtLeast(walk: Walk, lists: readonly ValueList[], bound: number): number {
  let sum = 0;
  for (const { value, rows, before } of lists) {
    if (value < bound) break;
    sum += before;
    if (walk.own === NO_ROW) continue;
    for (let index = rows.below(walk.own); index < before && rows.at(index) <= walk.own + 1; index++)
      sum -= 1;
  }
  return sum;
}

/** Rows with exactly so much, newest first. `visit` may answer `stop`. */
export function forEachOf(
  walk: Walk,
  { rows, before }: ValueList,
  visit: (row: number, shared: number) => 'stop' | void,
): void {
  for (let index = before - 1; index >= 0; index--) {
    const row = rows.at(index);
    const shared = sharedWith(walk, row);
    if (shared !== undefined && visit(row, shared) === 'stop') return;
  }
}

/** Of more rows than this share of the record it is sooner counted in sets than row by row. */
const DENSE = 1 / 100;

/** Whether those with at least so much are many. */
export const isDense = (walk: Walk, lists: readonly ValueList[], bound: number): boolean =>
  howManyAtLeast(walk, lists, bound) > walk.end * DENSE;
