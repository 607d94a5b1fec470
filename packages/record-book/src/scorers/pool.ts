import type { ClubId } from '@touchline/registry';
import type { Conditions } from '../dimensions.ts';
import type { Instant } from '../instant.ts';

/** What a pool can be narrowed by. */
export interface Pooled {
  readonly club: ClubId;
  readonly opponent: ClubId;
  readonly round: string;
  readonly over: Instant;
}

/** Rows in order of time, found by club, opponent or round without reading the others. */
export interface Pool<Row extends Pooled> {
  /** Rows of the conditions that were over by an instant, in order. */
  within(conditions: Conditions, until: Instant): readonly Row[];
  /** The same, of those over after another instant. */
  between(conditions: Conditions, after: Instant, until: Instant): readonly Row[];
}

const NARROWED_BY = ['club', 'opponent', 'round'] as const;

/** @param rows in order of time */
export function poolOf<Row extends Pooled>(rows: readonly Row[]): Pool<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const dimension of NARROWED_BY) {
      const key = `${dimension}=${row[dimension]}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const pool: Pool<Row> = {
    within: (conditions, until) => pool.between(conditions, Number.NEGATIVE_INFINITY, until),
    between(conditions, after, until) {
      const wanted = NARROWED_BY.filter((dimension) => conditions[dimension] !== undefined);
      const lists = wanted.map((dimension) => groups.get(`${dimension}=${conditions[dimension]}`) ?? []);
      const [smallest = rows] = lists.sort((a, b) => a.length - b.length);
      const past = smallest.slice(countBy(smallest, after), countBy(smallest, until));
      return wanted.length < 2
        ? past
        : past.filter((row) => wanted.every((dimension) => row[dimension] === conditions[dimension]));
    },
  };
  return pool;
}

/** How many were over by the instant. */
function countBy(rows: readonly Pooled[], until: Instant): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.over ?? until) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
