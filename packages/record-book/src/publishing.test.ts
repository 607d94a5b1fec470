import { describe, expect, test } from 'vitest';
import { informationOf, reservationsOf, wantedOf } from './publishing.ts';

const sound = {
  robustness: { cells: [], share: 0.5 },
  conditions: 2,
  surprise: { bits: 12, wanted: 9 },
  complete: true,
  oddDay: false,
};

test('a fact that is sound, broad and rare enough may go out unseen', () => {
  expect(reservationsOf(sound)).toEqual([]);
});

describe('it may not', () => {
  test.each([
    [{ robustness: { cells: [], share: 0 } }, 'trueOnlyAsChosen'],
    [{ conditions: 3 }, 'narrow'],
    [{ surprise: { bits: 8.9, wanted: 9 } }, 'oneOfMany'],
    [{ oddDay: true }, 'oddDay'],
    [{ complete: false }, 'recordIncomplete'],
  ] as const)('%j', (change, reason) => {
    expect(reservationsOf({ ...sound, ...change })).toEqual([reason]);
  });
});

test('what one in eight did has about three bits; each doubling of the claims weighed asks for one more', () => {
  expect(informationOf(12, 99)).toBeCloseTo(3);
  expect(informationOf(0, 7)).toBe(4);
  expect([wantedOf(1), wantedOf(2), wantedOf(64)]).toEqual([2, 3, 8]);
});
