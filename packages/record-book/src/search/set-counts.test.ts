import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSet } from '../columns/row-sets.ts';
import { countIn, countSince, newestIn, occasionsSince } from './set-counts.ts';
import type { Walk } from './walk.ts';

/** Pairs of rows, and for each row whether it is in the set and whether the context holds of it. */
const ROWS = 400;
const row = fc.record({ isIn: fc.boolean(), holds: fc.boolean() });
const record = fc.array(row, { minLength: ROWS, maxLength: ROWS });
/** Where a question stands: the rows over by then, the subject's own pair among them or none. */
const question = fc.record({ end: fc.nat(ROWS / 2), own: fc.nat(ROWS), from: fc.nat(ROWS) });

function wordsOf(rows: readonly boolean[]): Uint32Array {
  const words = new Uint32Array((rows.length >>> 5) + 1);
  rows.forEach((isIn, index) => {
    if (isIn) words[index >>> 5] = (words[index >>> 5] ?? 0) | (1 << (index & 31));
  });
  return words;
}

test('counts kept from one question to the next are those of a plain list, forwards and back in time', () => {
  fc.assert(
    fc.property(record, fc.array(question, { minLength: 1, maxLength: 12 }), (rows, questions) => {
      const set = new RowSet((words, from, to) => {
        for (let index = from; index < to; index++) {
          if (rows[index]?.isIn === true)
            words[index >>> 5] = (words[index >>> 5] ?? 0) | (1 << (index & 31));
        }
      });
      const context = { id: 1, sets: [wordsOf(rows.map(({ holds }) => holds))] };
      for (const { end: pairs, own: at, from } of questions) {
        const end = 2 * pairs;
        const own = (at & ~1) < end ? at & ~1 : -1;
        // Only what a count reads of a walk.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const walk = { end, own } as Walk;
        set.follow(Math.min(ROWS, end + 2 * (from % 9)));
        const plain = rows.flatMap(({ isIn, holds }, index) =>
          isIn && holds && index < end && (index & ~1) !== own ? [index] : [],
        );
        const { n, oldest, newest } = countIn(walk, set, context);
        expect([n, oldest, newest]).toEqual([plain.length, plain[0] ?? -1, plain.at(-1) ?? -1]);
        const later = plain.filter((index) => index >= from);
        expect(countSince(walk, set, context, from)).toBe(later.length);
        expect(occasionsSince(walk, set, context, from)).toBe(
          new Set(later.map((index) => index >>> 1)).size,
        );
        expect(newestIn(walk, set, context.sets, { after: from - 1, most: 5 })).toEqual(
          later.slice(-5).toReversed(),
        );
      }
    }),
    { numRuns: 500 },
  );
});
