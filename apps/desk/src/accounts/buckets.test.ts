import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Buckets } from './buckets.ts';

describe('token buckets', () => {
  test('so many at once, then one every so often, each name by itself', () => {
    let now = 0;
    const buckets = new Buckets({ atOnce: 2, refill: 1500 }, () => now);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 2]);
    expect(buckets.take('b')).toBe(0);
    now = 1499;
    expect(buckets.take('a')).toBe(1);
    now = 1500;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2]);
    now = 1_000_000;
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 2]);
  });

  test('a clock that is set back gives nothing away', () => {
    let now = 10_000;
    const buckets = new Buckets({ atOnce: 1, refill: 1000 }, () => now);
    expect(buckets.take('a')).toBe(0);
    now = 0;
    expect(buckets.take('a')).toBe(1);
  });

  test('never more than were there at once and have come since, and who waits as told is let in', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 2000 }),
        waits,
        (atOnce, refill, steps) => {
          let now = 0;
          let taken = 0;
          const buckets = new Buckets({ atOnce, refill }, () => now);
          for (const step of steps) {
            now += step;
            const wait = buckets.take('a');
            if (wait === 0) taken += 1;
            else {
              now += wait * 1000;
              expect(buckets.take('a')).toBe(0);
              taken += 1;
            }
            expect(taken).toBeLessThanOrEqual(atOnce + now / refill + 1e-6);
          }
        },
      ),
    );
  });

  test('a flood of names takes no memory without end', () => {
    const buckets = new Buckets({ atOnce: 1, refill: 1_000_000 }, () => 0);
    buckets.take('first');
    for (let index = 0; index < 9_999; index += 1) buckets.take(`name ${index}`);
    expect(buckets.take('first')).toBeGreaterThan(0);
    for (let index = 0; index < 10_000; index += 1) buckets.take(`more ${index}`);
    expect(buckets.take('first')).toBe(0);
  });
});
