import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { prominentRuns, undominated } from './prominent-runs.ts';

/** Every stretch there is, as long as it can be made, that no other beats: the slow way. */
function slowly(values: readonly number[]) {
  const all = values.flatMap((_, first) =>
    values.slice(first).map((__, more) => {
      const part = values.slice(first, first + more + 1);
      return { first, last: first + more, length: part.length, least: Math.min(...part) };
    }),
  );
  return all.filter(
    (one) =>
      !all.some(
        (other) =>
          other.length >= one.length &&
          other.least >= one.least &&
          (other.length > one.length || other.least > one.least),
      ),
  );
}

const byPlace = (a: { first: number; last: number }, b: { first: number; last: number }) =>
  a.first - b.first || a.last - b.last;

test('the prominent runs of a sequence are all that nothing beats', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 40 }), (values) => {
      expect([...prominentRuns(values)].sort(byPlace)).toEqual(slowly(values).sort(byPlace));
    }),
    { numRuns: 2000 },
  );
});

test('two or more in nine matches running, three or more in four', () => {
  const runs = prominentRuns([0, 2, 2, 3, 3, 4, 3, 2, 2, 2, 1, 5]);
  expect(runs).toEqual([
    { first: 0, last: 11, length: 12, least: 0 },
    { first: 1, last: 11, length: 11, least: 1 },
    { first: 1, last: 9, length: 9, least: 2 },
    { first: 3, last: 6, length: 4, least: 3 },
    { first: 11, last: 11, length: 1, least: 5 },
  ]);
});

test('of equal runs of several sequences both are kept', () => {
  const [a, b, c] = [
    { length: 3, least: 2, of: 'a' },
    { length: 3, least: 2, of: 'b' },
    { length: 3, least: 1, of: 'c' },
  ];
  expect(undominated([c, a, b].flatMap((one) => one ?? []))).toEqual([a, b]);
});
