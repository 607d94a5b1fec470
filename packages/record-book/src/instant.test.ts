import { expect, test } from 'vitest';
import { daysBetween, parseInstant, yearsBetween } from './instant.ts';

test('years and days between two instants are never negative', () => {
  const [early = 0, late = 0] = [parseInstant('2019-05-07'), parseInstant('2026-05-07')];
  expect(yearsBetween(early, late)).toBeCloseTo(7, 2);
  expect(yearsBetween(late, early)).toBe(0);
  expect(daysBetween(early, early + 1440)).toBe(1);
});
