import { type Clock, PERIODS, secondsOf } from '@touchline/laws';

/** An entry that has a type and a clock, and maybe a place that a comment gives it. */
export interface Placed {
  readonly type: string;
  readonly clock: Clock;
  /** Place in the log, 1 and up; absent where the text alone tells. */
  readonly seq?: number;
}

/**
 * The order of the log: what has a place stands in the order of the places, and what has none is put in by its clock,
 * before the first that is later, in the order that it has among its like. So a goal that somebody adds to the text by
 * hand finds its place.
 */
export function inLogOrder<T extends Placed>(entries: readonly T[]): readonly T[] {
  const placed = entries
    .filter(({ seq }) => seq !== undefined)
    .toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const loose = entries.filter(({ seq }) => seq === undefined);
  const order: T[] = [];
  let next = 0;
  for (const entry of loose) {
    const moment = momentOf(entry);
    for (let one = placed[next]; one !== undefined && !isLater(momentOf(one), moment); one = placed[next]) {
      order.push(one);
      next += 1;
    }
    order.push(entry);
  }
  return [...order, ...placed.slice(next)];
}

/** Period and second; a period begins before all that is in it and ends after it. */
type Moment = readonly [period: number, second: number];

function momentOf({ type, clock }: Placed): Moment {
  const period = PERIODS.indexOf(clock.period);
  if (type === 'periodStart') return [period, -1];
  if (type === 'periodEnd') return [period, Infinity];
  return [period, secondsOf(clock)?.from ?? 0];
}

const isLater = (one: Moment, other: Moment): boolean =>
  one[0] !== other[0] ? one[0] > other[0] : one[1] > other[1];
