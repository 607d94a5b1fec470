import type { DrawRow, ResultRow } from '@touchline/registry';

/** A moment in Central European time: a whole day, or a minute of it from 0 to 1439. */
export interface Moment {
  /** ISO date. */
  readonly date: string;
  readonly minute?: number;
}

/** From kick-off to the end of a shoot-out, delays left out: a result is known no later. */
const LONGEST_MATCH_MINUTES = 180;
const MINUTES_A_DAY = 24 * 60;

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * `2026-02-27` is that whole day; `2026-02-27T11:00:00Z` is a minute of it, in the zone in which the record keeps its
 * dates. An instant without an offset is Central European already. Throws on any other text.
 */
export function parseMoment(asOf: string): Moment {
  const [, year, month, day, hour, minute, zone] = PATTERN.exec(asOf) ?? [];
  if (!year || !month || !day) throw new Error(`not an ISO date or instant: ${asOf}`);
  const date = `${year}-${month}-${day}`;
  if (!hour || !minute) return { date };
  const minuteOfDay = Number(hour) * 60 + Number(minute);
  if (!zone) return { date, minute: minuteOfDay };
  const utc =
    daysSinceEpoch(Number(year), Number(month), Number(day)) * MINUTES_A_DAY +
    minuteOfDay -
    offsetMinutes(zone);
  return momentAt(utc + (isSummerTime(utc) ? 120 : 60));
}

/** A result of the day counts at once for a day; for an instant, once the match must have ended. */
export function isKnownBy(row: ResultRow, moment: Moment): boolean {
  if (row.date !== moment.date || moment.minute === undefined) return row.date <= moment.date;
  if (!row.kickOff) return false;
  const [hour, minute] = row.kickOff.split(':');
  return Number(hour) * 60 + Number(minute) + LONGEST_MATCH_MINUTES <= moment.minute;
}

/** A draw counts from its date on. */
export const isDrawnBy = (draw: DrawRow, moment: Moment): boolean => draw.date <= moment.date;

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

function momentAt(minutesSinceEpoch: number): Moment {
  const days = Math.floor(minutesSinceEpoch / MINUTES_A_DAY);
  const { year, month, day } = civilDate(days);
  return {
    date: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    minute: minutesSinceEpoch - days * MINUTES_A_DAY,
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** From 01:00 UTC on the last Sunday of March to the same on the last of October, as it has been since 1996. */
function isSummerTime(utcMinutes: number): boolean {
  const { year } = civilDate(Math.floor(utcMinutes / MINUTES_A_DAY));
  const change = (month: number) => lastSunday(year, month) * MINUTES_A_DAY + 60;
  return utcMinutes >= change(3) && utcMinutes < change(10);
}

/** Both months have 31 days; day 3 since the epoch, 4 January 1970, was a Sunday. */
function lastSunday(year: number, month: number): number {
  const last = daysSinceEpoch(year, month, 31);
  return last - ((((last - 3) % 7) + 7) % 7);
}

/** Days since 1 January 1970 in the Gregorian calendar, years reckoned from March so that leap days come last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}
