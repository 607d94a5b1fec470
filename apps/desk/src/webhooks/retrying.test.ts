import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf, waitAfter } from './retrying.ts';

const away = { type: 'away', problem: '' } as const;

test('waits grow twofold to ten minutes, and chance takes up to a half off', () => {
  expect([1, 2, 3, 10, 11, 500].map((tries) => waitAfter(away, tries, 0))).toEqual([
    1000, 2000, 4000, 512_000, 600_000, 600_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, chance) => {
        const [wait, longest] = [waitAfter(away, tries, chance), waitAfter(away, tries, 0)];
        expect(wait).toBeGreaterThanOrEqual(longest / 2 - 1);
        expect(wait).toBeLessThanOrEqual(longest);
      },
    ),
  );
});

test('what the receiver asks for counts, up to an hour', () => {
  expect(waitAfter({ ...away, retryAfter: 30_000 }, 1, 0)).toBe(30_000);
  expect(waitAfter({ ...away, retryAfter: 30_000 }, 20, 0)).toBe(600_000);
  expect(waitAfter({ ...away, retryAfter: 9_000_000 }, 1, 0)).toBe(3_600_000);
});

test.each([
  [200, undefined, { type: 'taken' }],
  [204, undefined, { type: 'taken' }],
  [301, undefined, { type: 'refused', problem: '301: it points elsewhere' }],
  [400, undefined, { type: 'refused', problem: 'it answered 400' }],
  [410, undefined, { type: 'gone', problem: 'it answered 410' }],
  [429, '7', { type: 'away', problem: 'it answered 429', retryAfter: 7000 }],
  [500, undefined, { type: 'broken', problem: 'it answered 500' }],
  [503, 'Fri, 31 Dec 1999 23:59:59 GMT', { type: 'away', problem: 'it answered 503' }],
])('%i is %j', (status, retryAfter, outcome) => {
  expect(outcomeOf(status, retryAfter)).toEqual(outcome);
});
