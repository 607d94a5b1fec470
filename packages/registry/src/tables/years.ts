import type { Years } from '../clubs.ts';
import { type Cell, whole } from './cells.ts';

export const year: Cell<number> = whole(1850, 'a year');

/** Reads `2017-2022`, `2017-` or `-2022`, the first not after the second; `undefined` for anything else. */
export function parseYears(text: string): Years | undefined {
  const [first, last, ...rest] = text.split('-');
  if (first === undefined || last === undefined || rest.length > 0 || text === '-') return undefined;
  const from = first === '' ? undefined : year.parse(first);
  const to = last === '' ? undefined : year.parse(last);
  const misread = (first !== '' && from === undefined) || (last !== '' && to === undefined);
  if (misread || (from ?? 0) > (to ?? Infinity)) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Writes years that `parseYears` reads back; nothing at all when neither is known. */
export function formatYears({ from, to }: Years): string {
  return from === undefined && to === undefined ? '' : `${from ?? ''}-${to ?? ''}`;
}

/** The last word of a text when it is years, and what stands before it: `Newton Heath 1878-1902`. */
export function splitYears(text: string): { readonly rest: string; readonly years: Years } {
  const gap = text.lastIndexOf(' ');
  const years = gap < 0 ? undefined : parseYears(text.slice(gap + 1));
  return years === undefined ? { rest: text, years: {} } : { rest: text.slice(0, gap), years };
}
