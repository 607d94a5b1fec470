export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** From Monday on. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const yearOf = (isoDate: string) => Number(isoDate.slice(0, 4));
/** `February`, of an ISO date; empty when it is none. */
export const monthOf = (isoDate: string): string => MONTHS[Number(isoDate.slice(5, 7)) - 1] ?? '';

/**
 * When something was, as near as a reader needs it on a given day: `on 17 March` in the same year, `in March 2025` the
 * year before, else `in 2019`.
 */
export function whenSeenFrom(isoDate: string, today: string): string {
  const years = yearOf(today) - yearOf(isoDate);
  if (years === 0) return `on ${Number(isoDate.slice(8, 10))} ${monthOf(isoDate)}`;
  if (years === 1) return `in ${monthOf(isoDate)} ${yearOf(isoDate)}`;
  return `in ${yearOf(isoDate)}`;
}

/** `2019`. */
export const yearIn = (isoDate: string): string => isoDate.slice(0, 4);
