import type { ResultRow } from './results.ts';

/**
 * Instants as minutes since 1 January 1970, UTC, made without a clock: the record knows dates and kick-offs in
 * Central European time, and the question "was it over by then?" needs one line of time.
 */
export type Instant = number;

export const MINUTES_A_DAY = 1440;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an ISO date or date-time. Without a zone it is Central European time; a date alone means the end of that day,
 * as "as of 25 February" does.
 *
 * @returns minutes since 1970 (UTC), seconds as a fraction; `undefined` when the text is neither
 */
export function parseInstant(text: string): Instant | undefined {
  const [, year, month, day, hour, minute, second, zone] = SHAPE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isDayOfYear(Number(year), Number(month), Number(day))) return undefined;
  const midnight = daysSince1970(Number(year), Number(month), Number(day)) * MINUTES_A_DAY;
  if (hour === undefined) return fromCentralEurope(midnight + MINUTES_A_DAY);
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const local = midnight + Number(hour) * 60 + Number(minute) + Number(second ?? 0) / 60;
  if (zone === undefined) return fromCentralEurope(local);
  return local - minutesAhead(zone);
}

/** The same, for a text that was checked where it came in. @throws on a text that is no instant */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`not an ISO date or instant: ${text}`);
  return instant;
}

/** Date and minute of the day, 0 to 1439, that the clocks of Central Europe show at the instant. */
export function centralEuropeanTime(instant: Instant): { readonly date: string; readonly minute: number } {
  const whole = Math.floor(instant);
  const local = whole + (isSummerTime(whole) ? 120 : 60);
  const days = Math.floor(local / MINUTES_A_DAY);
  return { date: isoDate(days), minute: local - days * MINUTES_A_DAY };
}

const FULL_TIME_MINUTES = 120;
const EXTRA_TIME_MINUTES = 45;
const SHOOT_OUT_MINUTES = 15;

/**
 * When a match of the record was surely over: two hours after kick-off, 45 minutes more with extra time and 15 more
 * with a shoot-out, and no later than the end of its day, which is "as of" that date. Where no kick-off is known, and
 * after a second sitting, at the end of the day: the rest of the record on that evening must not lean on a result that
 * may not have been there yet.
 *
 * @param read `instantOf`; whoever has many rows of few days may have it remembered
 */
export function overByOf(
  row: Pick<ResultRow, 'date' | 'resumed' | 'kickOff' | 'afterExtraTime' | 'shootOut'>,
  read: (text: string) => Instant = instantOf,
): Instant {
  const endOfDay = read(row.resumed ?? row.date);
  if (row.kickOff === undefined || row.resumed !== undefined) return endOfDay;
  const over =
    read(`${row.date}T${row.kickOff}`) +
    FULL_TIME_MINUTES +
    (row.afterExtraTime ? EXTRA_TIME_MINUTES : 0) +
    (row.shootOut ? SHOOT_OUT_MINUTES : 0);
  return Math.min(over, endOfDay);
}

/** Days from 1 January 1970 in the Gregorian calendar: counts years from March, so that leap days come last. */
function daysSince1970(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function isoDate(days: number): string {
  const year = yearOf(days * MINUTES_A_DAY);
  let month = 12;
  while (daysSince1970(year, month, 1) > days) month -= 1;
  const day = days - daysSince1970(year, month, 1) + 1;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

function isDayOfYear(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? daysSince1970(year + 1, 1, 1) : daysSince1970(year, month + 1, 1);
  return daysSince1970(year, month, day) < next;
}

/** Central European time is one hour ahead of UTC, two in summer; summer time is that of today for every year. */
function fromCentralEurope(local: number): Instant {
  return isSummerTime(local - 120) ? local - 120 : local - 60;
}

/** From the last Sunday of March, 01:00 UTC, to that of October. */
function isSummerTime(instant: Instant): boolean {
  const year = yearOf(instant);
  return instant >= lastSunday(year, 3) && instant < lastSunday(year, 10);
}

function lastSunday(year: number, month: 3 | 10): Instant {
  const last = daysSince1970(year, month, 31);
  // 1 January 1970 was a Thursday.
  const weekday = (((last + 4) % 7) + 7) % 7;
  return (last - weekday) * MINUTES_A_DAY + 60;
}

function yearOf(instant: Instant): number {
  const days = Math.floor(instant / MINUTES_A_DAY);
  const guess = 1970 + Math.floor(days / 365.2425);
  return days < daysSince1970(guess, 1, 1)
    ? guess - 1
    : days >= daysSince1970(guess + 1, 1, 1)
      ? guess + 1
      : guess;
}

function minutesAhead(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
