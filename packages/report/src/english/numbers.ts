import { monthOf } from '@touchline/record-book';
import { inWords } from '@touchline/registry';

/** Words up to eleven, as in "eleven men"; figures above. Zero is `no`, as in "no goals". */
export const cardinal = (n: number): string => (n === 11 ? 'eleven' : inWords(n));

/** `one goal`, `two goals`, `no goals`. */
export const counted = (n: number, singular: string, plural = `${singular}s`): string =>
  `${cardinal(n)} ${n === 1 ? singular : plural}`;

/** `3-1`. */
export const pair = (first: number, second: number): string => `${first}-${second}`;

/**
 * `25 February 2026` from an ISO date, `25 February` when it is in the same year as the day it is seen from; the text as
 * it came when it is none.
 */
export function dateInWords(iso: string, seenFrom?: string): string {
  const [, year, , day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = monthOf(iso);
  if (!name || !year || !day) return iso;
  return seenFrom?.startsWith(`${year}-`) ? `${Number(day)} ${name}` : `${Number(day)} ${name} ${year}`;
}

/** `76,900`. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
