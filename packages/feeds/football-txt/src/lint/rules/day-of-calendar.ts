import { isoDate } from '../../dates.ts';
import type { LintRule } from '../rule.ts';
import { writtenDays } from '../written-days.ts';

/** A year in which every day of any calendar exists: a day without its year is wrong only if it is wrong always. */
const LEAP_YEAR = 2000;

export const dayOfCalendar: LintRule = {
  name: 'day-of-calendar',
  severity: 'error',
  summary: 'the calendar holds the day',
  check: ({ document, matches }) =>
    writtenDays(document, matches).flatMap(({ day }) => {
      const year = day.year ?? LEAP_YEAR;
      if (isoDate(year, day) !== undefined) return [];
      const written = `day ${day.day} of month ${day.month}`;
      const message = day.year === undefined ? `there is no ${written}` : `${day.year} has no ${written}`;
      return [{ at: day, message }];
    }),
};
