import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from './calendar.ts';

const A_DAY = 86_400_000;

test('the day of the week is the calendar’s', () => {
  const days = fc.integer({ min: Date.UTC(1872, 0, 1) / A_DAY, max: Date.UTC(2399, 11, 31) / A_DAY });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * A_DAY);
      expect(weekdayOf(date.toISOString().slice(0, 10))).toBe(String(date.getUTCDay() || 7));
    }),
    { numRuns: 2000 },
  );
});
