const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A date line: the weekday and the year are not always written. */
export interface RawDate {
  readonly weekday?: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

/** Reads `Wed Sep/17` or `Tue Jan/20 2026`; `undefined` when the text is no date of that form. */
export function readDate(text: string): RawDate | undefined {
  const found = /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat) )?([A-Z][a-z]{2})\/(\d{1,2})(?: (\d{4}))?$/.exec(text);
  const month = MONTHS.findIndex((name) => name === found?.[2]) + 1;
  if (found === null || month === 0) return undefined;
  const [, weekday, , day, year] = found;
  return {
    ...(weekday !== undefined && { weekday }),
    month,
    day: Number(day),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** ISO date of a day; `undefined` when the calendar does not hold it. */
export function isoDate(year: number, { month, day }: RawDate): string | undefined {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0)) return undefined;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `Tue` for a day of the Gregorian calendar. */
export function weekdayOf(year: number, { month, day }: RawDate): string {
  // Zeller's way: the year begins in March, so that the leap day is its last.
  const shifted = month < 3 ? year - 1 : year;
  const monthTerm = Math.floor((13 * (((month + 9) % 12) + 1) - 1) / 5);
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return WEEKDAYS[(((day + monthTerm + shifted + leaps) % 7) + 7) % 7] ?? 'Sun';
}

const two = (value: number): string => String(value).padStart(2, '0');
