import { expect, test } from 'vitest';
import { homeWinsShootOut } from './shoot-out.ts';

const after = (home: [scored: number, taken: number], away: [scored: number, taken: number]) =>
  homeWinsShootOut({ scored: { home: home[0], away: away[0] }, taken: { home: home[1], away: away[1] } });

test('before the first kick, and after equal kicks with equal success, it is even', () => {
  expect(after([0, 0], [0, 0])).toBeCloseTo(0.5, 12);
  expect(after([3, 4], [3, 4])).toBeCloseTo(0.5, 12);
  expect(after([6, 7], [6, 7])).toBeCloseTo(0.5, 12);
});

test('LAW-10-05, AC-23: 3 of 3 against 0 of 3 is won, against 1 of 3 not yet', () => {
  expect(after([3, 3], [0, 3])).toBeCloseTo(1, 12);
  expect(after([3, 3], [1, 3])).toBeLessThan(1);
  expect(after([3, 3], [1, 3])).toBeGreaterThan(0.9);
});

test('LAW-10-06, AC-24: in sudden death a lead after equal kicks has won, one kick more has not', () => {
  expect(after([5, 6], [4, 6])).toBeCloseTo(1, 12);
  expect(after([5, 6], [4, 5])).toBeGreaterThan(0.5);
  expect(after([5, 6], [4, 5])).toBeLessThan(1);
  expect(after([4, 6], [4, 5])).toBeLessThan(0.5);
});
