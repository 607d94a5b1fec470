import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extraTimeLeft, normalTimeLeft } from './share-left.ts';

const second = fc.double({ min: 0, max: 3600, noNaN: true });

test('all of normal time is left before it and none after', () => {
  expect(normalTimeLeft({ period: 'pre' })).toBeCloseTo(1, 12);
  expect(normalTimeLeft({ period: 'firstHalf', second: 0 })).toBeCloseTo(1, 12);
  for (const period of ['fullTime', 'etBreak', 'etFirst', 'kicks'] as const) {
    expect(normalTimeLeft({ period, second: 0 })).toBe(0);
  }
});

test('more goals fall in the second half than in the first', () => {
  expect(normalTimeLeft({ period: 'halfTime' })).toBeGreaterThan(0.53);
  expect(normalTimeLeft({ period: 'halfTime' })).toBeLessThan(0.58);
});

test('as time goes on, less is left', () => {
  fc.assert(
    fc.property(fc.constantFrom('firstHalf', 'secondHalf'), second, second, (period, a, b) => {
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
      expect(normalTimeLeft({ period, second: later })).toBeLessThanOrEqual(
        normalTimeLeft({ period, second: earlier }) + 1e-12,
      );
    }),
  );
});

const left = (minutes: number) =>
  normalTimeLeft({ period: 'secondHalf', second: minutes * 60 }, { secondHalf: 3 });

test('LAW-7-ADDED-02: the board is a minimum, so a little is left however far beyond it the clock is', () => {
  expect(left(46)).toBeGreaterThan(left(48));
  expect(left(48)).toBeGreaterThan(0);
  expect(left(55)).toBe(left(48));
});

test('the whole of extra time is left in the break before it, half of it at its half-time', () => {
  expect(extraTimeLeft({ period: 'etBreak' })).toBeCloseTo(1, 12);
  expect(extraTimeLeft({ period: 'secondHalf', second: 60 })).toBeCloseTo(1, 12);
  expect(extraTimeLeft({ period: 'etHalfTime' })).toBeCloseTo(0.5, 12);
  expect(extraTimeLeft({ period: 'kicksBreak' })).toBe(0);
});
