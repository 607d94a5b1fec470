import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalDistribution } from './poisson.ts';

test('the chances sum to 1 and have the expected mean', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (expected) => {
      const chances = goalDistribution(expected);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      expect(chances.reduce((sum, chance, goals) => sum + goals * chance, 0)).toBeCloseTo(expected, 5);
      expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what is no expectation is none', () => {
  expect(goalDistribution(-1)).toEqual([1]);
  expect(goalDistribution(Number.NaN)).toEqual([1]);
  expect(goalDistribution(Number.POSITIVE_INFINITY).length).toBeLessThan(100);
});
