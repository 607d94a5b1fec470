import { dateInWords } from '@touchline/report';

/** `25 February 2026`, from an ISO date or the date of an ISO instant, in that instant's own zone. */
export const longDate = (iso: string): string => dateInWords(iso);

/** The first letter as a capital, the rest as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small, unless the word is an abbreviation: `goal`, `VAR check`. */
export const uncapitalised = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** `75` as `75'`, `90+6 or later` as `90+6' or later`; `HT` and `FT` stay as they are. */
export const withMinuteMark = (label: string): string => label.replace(/^\d+(?:\+\d+)?/, "$&'");

/** `Kobel, Can and Anton` */
export const enumerated = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${word} `);

/** With a full stop at the end, unless it has one. */
export const sentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

/** True for an ISO date that the calendar holds: `2026-03-18`, and not `2026-02-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
