import { centralEuropeanTime, type DrawRow, instantOf, overByOf, type ResultRow } from '@touchline/registry';

/** A moment in Central European time: a whole day, or a minute of it from 0 to 1439. */
export interface Moment {
  /** ISO date. */
  readonly date: string;
  readonly minute?: number;
}

/**
 * `2026-02-27` is that whole day; `2026-02-27T11:00:00Z` is a minute of it, in the zone in which the record keeps its
 * dates. An instant without an offset is Central European already. Throws on any other text.
 */
export function parseMoment(asOf: string): Moment {
  const instant = instantOf(asOf);
  return asOf.includes('T') ? centralEuropeanTime(instant) : { date: asOf };
}

/** A result of the day counts at once for a day; for an instant, once the match must have ended. @see overByOf */
export function isKnownBy(row: ResultRow, { date, minute }: Moment): boolean {
  if (minute === undefined) return (row.resumed ?? row.date) <= date;
  return overByOf(row) <= instantOf(`${date}T${timeOf(minute)}`);
}

/** A draw counts from its date on. */
export const isDrawnBy = (draw: DrawRow, moment: Moment): boolean => draw.date <= moment.date;

const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
