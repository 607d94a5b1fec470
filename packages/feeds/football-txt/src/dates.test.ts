import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, readDate, weekdayOf } from './dates.ts';

describe('readDate', () => {
  test('with and without weekday and year', () => {
    expect(readDate('Tue Jan/20 2026')).toEqual({ weekday: 'Tue', month: 1, day: 20, year: 2026 });
    expect(readDate('Wed Sep/7')).toEqual({ weekday: 'Wed', month: 9, day: 7 });
    expect(readDate('Sep/7')).toEqual({ month: 9, day: 7 });
  });

  test.each(['Tue Jan 20', 'Tue Foo/20', 'Jan/', 'Tue', 'Tue Jan/20 26'])('%s is no date', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

test('a day that the calendar does not hold has no date', () => {
  expect(isoDate(2024, { month: 2, day: 29 })).toBe('2024-02-29');
  expect(isoDate(2026, { month: 2, day: 29 })).toBeUndefined();
  expect(isoDate(1900, { month: 2, day: 29 })).toBeUndefined();
  expect(isoDate(2026, { month: 4, day: 31 })).toBeUndefined();
  expect(isoDate(2026, { month: 4, day: 0 })).toBeUndefined();
});

test('the weekday is that of the calendar on every day from 1850 to 2150', () => {
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(weekdayOf(date.getUTCFullYear(), day)).toBe(names[date.getUTCDay()]);
      expect(isoDate(date.getUTCFullYear(), day)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
