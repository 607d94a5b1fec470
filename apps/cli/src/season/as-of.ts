import { isDay } from '@touchline/desk';
import { dateInWords } from '@touchline/report';
import type { Arguments } from '../arguments.ts';
import { misuse, type Wrong } from './season-options.ts';

export const AS_OF_OPTION = { 'as-of': { type: 'string' } } as const;

export type AsOf = { readonly ok: true; readonly asOf: string | undefined } | Wrong;

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-][01]\d:[0-5]\d)?$/;

/** `--as-of`: a whole day or an instant, as the record reckons them. */
export function asOfIn(given: Arguments): AsOf {
  const asOf = given.text('as-of');
  if (asOf === undefined || isDay(asOf) || isDay(INSTANT.exec(asOf)?.[1] ?? '')) return { ok: true, asOf };
  return misuse(`--as-of ${asOf}: write a day like 2026-02-27 or an instant like 2026-02-27T22:45`);
}

/** `27 February 2026`, `27 February 2026 22:45`. */
export function momentInWords(asOf: string): string {
  const time = asOf.slice('2026-02-27T'.length);
  return `${dateInWords(asOf)}${time === '' ? '' : ` ${time}`}`;
}

/** Later than anything that is recorded: everything is known. */
export const END_OF_TIME = '9999-12-31';
