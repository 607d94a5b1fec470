import { describe, expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

describe('chance that can be repeated', () => {
  const numbers = (seed: number, below: number, count: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: count }, () => random.below(below));
  };

  test('a seed gives the same numbers for ever: draws that were published can be made again', () => {
    expect(numbers(2026, 1000, 6)).toEqual([242, 266, 186, 385, 82, 21]);
  });

  test('every number comes as often as another', () => {
    const counts = Array.from({ length: 6 }, () => 0);
    for (const number of numbers(1, 6, 60_000)) counts[number] = (counts[number] ?? 0) + 1;
    // Chi-squared of five degrees of freedom; one in a thousand is beyond 20.5.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(20.5);
  });

  test('seeds that differ by 2^32 are different seeds', () => {
    expect(numbers(5, 1000, 4)).not.toEqual(numbers(5 + 2 ** 32, 1000, 4));
    expect(numbers(-5, 1000, 4)).toHaveLength(4);
  });

  test('a seed that is no whole number is a mistake', () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError);
  });
});
