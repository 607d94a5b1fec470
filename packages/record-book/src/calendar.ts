/** Before each month, so many days further in the week than at the year's beginning. January and February are of the year before. */
const SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** Day of the week of an ISO date, `1` Monday to `7` Sunday. @see Sakamoto's method (Gregorian calendar) */
export function weekdayOf(isoDate: string): string {
  const month = Number(isoDate.slice(5, 7));
  const year = Number(isoDate.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const fromSunday = (year + leaps + (SHIFTS[month - 1] ?? 0) + Number(isoDate.slice(8, 10))) % 7;
  return String(fromSunday === 0 ? 7 : fromSunday);
}

/** Month of an ISO date: `02`. */
export const monthIn = (isoDate: string): string => isoDate.slice(5, 7);
