import type { Day, Draft, Weekday } from '../syntax.ts';
import { COMMA, DASH, DOT, digitsEnd, isLetter, numberAt, SLASH, skipBlanks } from './characters.ts';
import type { Stretch } from './stretch.ts';

const WEEKDAYS: ReadonlyMap<string, Weekday> = named([
  ['Mon', 'mo mon monday'],
  ['Tue', 'tu tue tues tuesday'],
  ['Wed', 'we wed weds wednesday'],
  ['Thu', 'th thu thur thurs thursday'],
  ['Fri', 'fr fri friday'],
  ['Sat', 'sa sat saturday'],
  ['Sun', 'su sun sunday'],
]);

const MONTHS: ReadonlyMap<string, number> = named([
  [1, 'jan january'],
  [2, 'feb february'],
  [3, 'mar march'],
  [4, 'apr april'],
  [5, 'may'],
  [6, 'jun june'],
  [7, 'jul july'],
  [8, 'aug august'],
  [9, 'sep sept september'],
  [10, 'oct october'],
  [11, 'nov november'],
  [12, 'dec december'],
]);

function named<Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}

/** A date and the place behind it. */
export interface DayAt {
  readonly day: Day;
  readonly end: number;
  /** Written as in the old dialect: `Sep/16`. */
  readonly old: boolean;
}

type Parts = { weekday?: Weekday; year?: number; month: number; day: number };

/**
 * Reads a date in any form of either dialect: `Tue Sep/16 2025`, `Fri Aug 15`, `Fri, 10 July 2026`, `10.07.2026`, `10.7.`,
 * `2026-07-10`, `10/07/2026` (day first), `1/3`. A two-figure year is one of 1950 to 2049.
 *
 * @returns `undefined` when no date stands at `at`
 */
export function readDay(stretch: Stretch, at: number, end: number): DayAt | undefined {
  const { text } = stretch;
  const first = wordOfLetters(text, at, end);
  const weekday = first === undefined ? undefined : WEEKDAYS.get(first.word);
  let place = at;
  if (weekday !== undefined && first !== undefined) {
    place = skipBlanks(text, first.end, end);
    if (text.charCodeAt(place) === COMMA) place = skipBlanks(text, place + 1, end);
    else if (place === first.end) return undefined;
  }
  const found =
    readNumeric(text, place, end) ?? readDayFirst(text, place, end) ?? readMonthFirst(text, place, end);
  if (found === undefined) return undefined;
  if (weekday !== undefined) found.parts.weekday = weekday;
  const { parts } = found;
  const { line, column, endLine, endColumn } = stretch.span(at, found.end);
  const day: Draft<Day> = { month: parts.month, day: parts.day, line, column, endLine, endColumn };
  if (parts.weekday !== undefined) day.weekday = parts.weekday;
  if (parts.year !== undefined) day.year = parts.year;
  return { day, end: found.end, old: found.old === true };
}

/** Whether what stands at `at` could begin a date; a quick look before `readDay`. */
export function mayBeDay(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  const word = wordOfLetters(text, at, end);
  return word !== undefined && (WEEKDAYS.has(word.word) || MONTHS.has(word.word));
}

/**
 * Reads the day behind an `&` (`Apr 17 & 25`, `Mar 30 & Apr 7`).
 *
 * @param first the date before it, for the month and year that are not said again
 */
export function readSecondDay(stretch: Stretch, at: number, end: number, first: Day): DayAt | undefined {
  const whole = readDay(stretch, at, end);
  if (whole !== undefined) return whole;
  const digits = digitsEnd(stretch.text, at, end);
  if (digits === at || digits - at > 2) return undefined;
  const day: Day = {
    month: first.month,
    day: numberAt(stretch.text, at, digits),
    ...stretch.span(at, digits),
  };
  return { day, end: digits, old: false };
}

interface PartsAt {
  readonly parts: Parts;
  readonly end: number;
  readonly old?: boolean;
}

function wordOfLetters(text: string, at: number, end: number): { word: string; end: number } | undefined {
  let place = at;
  while (place < end && place - at < 10 && isLetter(text.charCodeAt(place))) place++;
  if (place === at || (place < end && isLetter(text.charCodeAt(place)))) return undefined;
  return { word: text.slice(at, place).toLowerCase(), end: place };
}

/** `10.07.2026`, `10.7.`, `2026-07-10`, `07-10-2026` (day first), `10/07/2026`, `1/3`. */
function readNumeric(text: string, at: number, end: number): PartsAt | undefined {
  const firstEnd = digitsEnd(text, at, end);
  const mark = text.charCodeAt(firstEnd);
  if (firstEnd === at || (mark !== DOT && mark !== DASH && mark !== SLASH)) return undefined;
  const secondEnd = digitsEnd(text, firstEnd + 1, end);
  const secondLength = secondEnd - firstEnd - 1;
  if (secondLength < 1 || secondLength > 2) return undefined;
  const again = secondEnd < end && text.charCodeAt(secondEnd) === mark;
  const thirdEnd = again ? digitsEnd(text, secondEnd + 1, end) : secondEnd;
  const thirdLength = again ? thirdEnd - secondEnd - 1 : 0;
  if (thirdEnd < end && isLetter(text.charCodeAt(thirdEnd))) return undefined;
  const first = numberAt(text, at, firstEnd);
  const second = numberAt(text, firstEnd + 1, secondEnd);
  if (firstEnd - at === 4) {
    if (mark !== DASH || thirdLength < 1 || thirdLength > 2) return undefined;
    return partsOf(numberAt(text, secondEnd + 1, thirdEnd), second, thirdEnd, first);
  }
  if (firstEnd - at > 2) return undefined;
  const year = yearAt(text, secondEnd + 1, thirdLength);
  if (year !== undefined) {
    if (mark === DASH && thirdLength === 2) return undefined;
    return partsOf(first, second, thirdEnd, year);
  }
  if (thirdLength > 0) return undefined;
  if (mark === DOT && again) return partsOf(first, second, thirdEnd + 1);
  if (mark === SLASH && !again) return partsOf(first, second, secondEnd);
  return undefined;
}

function partsOf(day: number, month: number, end: number, year?: number): PartsAt | undefined {
  if (month < 1 || month > 12) return undefined;
  return { parts: year === undefined ? { month, day } : { year, month, day }, end };
}

function yearAt(text: string, at: number, length: number): number | undefined {
  if (length === 4) return numberAt(text, at, at + 4);
  if (length !== 2) return undefined;
  const short = numberAt(text, at, at + 2);
  return short < 50 ? 2000 + short : 1900 + short;
}

/** `10 July`, `10 Jul 2026`, `10 July 26`. */
function readDayFirst(text: string, at: number, end: number): PartsAt | undefined {
  const digits = digitsEnd(text, at, end);
  if (digits === at || digits - at > 2) return undefined;
  const letters = skipBlanks(text, digits, end);
  if (letters === digits) return undefined;
  const name = wordOfLetters(text, letters, end);
  const month = name === undefined ? undefined : MONTHS.get(name.word);
  if (name === undefined || month === undefined) return undefined;
  const year = yearBehind(text, name.end, end, true);
  return partsOf(numberAt(text, at, digits), month, year?.end ?? name.end, year?.year);
}

/** `July 10`, `Jul 10, 2026`, `Sep/16 2025`. */
function readMonthFirst(text: string, at: number, end: number): PartsAt | undefined {
  const name = wordOfLetters(text, at, end);
  const month = name === undefined ? undefined : MONTHS.get(name.word);
  if (name === undefined || month === undefined) return undefined;
  const slash = text.charCodeAt(name.end) === SLASH;
  const from = slash ? name.end + 1 : skipBlanks(text, name.end, end);
  const digits = digitsEnd(text, from, end);
  const length = digits - from;
  if (from === name.end || length < 1 || length > 2) return undefined;
  if (digits < end && isPartOfNumber(text.charCodeAt(digits))) return undefined;
  const year = yearBehind(text, digits, end, false);
  const found = partsOf(numberAt(text, from, digits), month, year?.end ?? digits, year?.year);
  return found && { parts: found.parts, end: found.end, old: slash };
}

/** `May 3-1`, `May 18:00`, `May 1st` begin with no date. */
function isPartOfNumber(code: number): boolean {
  return code === DASH || code === 58 || code === DOT || code === SLASH || isLetter(code);
}

function yearBehind(
  text: string,
  at: number,
  end: number,
  short: boolean,
): { readonly year: number; readonly end: number } | undefined {
  const comma = text.charCodeAt(at) === COMMA;
  const from = skipBlanks(text, comma ? at + 1 : at, end);
  if (from === at || (!comma && from - at > 1)) return undefined;
  const digits = digitsEnd(text, from, end);
  const length = digits - from;
  if (length !== 4 && !(short && length === 2)) return undefined;
  const next = digits < end ? text.charCodeAt(digits) : 32;
  if (isPartOfNumber(next)) return undefined;
  const year = yearAt(text, from, length);
  return year === undefined ? undefined : { year, end: digits };
}
