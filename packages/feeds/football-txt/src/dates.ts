import { type Day, WEEKDAYS, type Weekday } from './syntax.ts';

/**
 * ISO date of a day in a year.
 *
 * @returns `undefined` when the month has no such day
 */
export function isoDate(year: number, { month, day }: Pick<Day, 'month' | 'day'>): string | undefined {
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The weekday of a day of the Gregorian calendar. */
export function weekdayOf(year: number, { month, day }: Pick<Day, 'month' | 'day'>): Weekday {
  return WEEKDAYS[(((dayNumber(year, { month, day }) - 1) % 7) + 7) % 7] ?? 'Mon';
}

/** Days since the last day before year 1; a Monday is 1, 8 and so on. */
export function dayNumber(year: number, { month, day }: Pick<Day, 'month' | 'day'>): number {
  const before = year - 1;
  let number =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + day;
  for (let earlier = 1; earlier < month; earlier++) number += daysIn(year, earlier);
  return number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
