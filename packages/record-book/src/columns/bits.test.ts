import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bits, bitsIn, inBoth } from './bits.ts';
import { ListSet, RowList } from './row-list.ts';

/** What is done to a set of rows: put in, taken out, and pairs opened or closed under it. */
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom('add', 'delete', 'open', 'close'),
    row: fc.nat(150),
  }),
  { maxLength: 80 },
);

/** The same done to a plain list of rows. */
function plainly(rows: readonly number[], deed: string, row: number): readonly number[] {
  const at = row & ~1;
  switch (deed) {
    case 'add':
      return [...new Set([...rows, row])];
    case 'delete':
      return rows.filter((one) => one !== row);
    case 'open':
      return rows.map((one) => (one >= at ? one + 2 : one));
    default:
      return rows.filter((one) => (one & ~1) !== at).map((one) => (one >= at ? one - 2 : one));
  }
}

test('a set of rows is what a plain list would be, pairs opened and closed under it included', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const bits = new Bits();
      let rows: readonly number[] = [];
      for (const { deed, row } of all) {
        if (deed === 'add') bits.add(row);
        else if (deed === 'delete') bits.delete(row);
        else if (deed === 'open') bits.openPair(row & ~1);
        else bits.closePair(row & ~1);
        rows = plainly(rows, deed, row);
      }
      const held = Array.from({ length: 32 * bits.words.length }, (_, row) => row).filter((row) =>
        bits.has(row),
      );
      expect(held).toEqual([...rows].sort((a, b) => a - b));
      expect(bits.words.reduce((sum, word) => sum + bitsIn(word), 0)).toBe(rows.length);
    }),
    { numRuns: 500 },
  );
});

describe('a list of rows', () => {
  test('stays in order whatever the order of putting in, and is renumbered from a row on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200)), fc.nat(100), (rows, from) => {
        const list = new RowList();
        for (const row of rows) list.add(row);
        const sorted = rows.toSorted((a, b) => a - b);
        expect(Array.from(list.rows.subarray(0, list.length))).toEqual(sorted);
        expect(list.below(from)).toBe(sorted.filter((row) => row < from).length);
        list.shift(from, 2);
        const moved = sorted.map((row) => (row >= from ? row + 2 : row));
        expect(Array.from(list.rows.subarray(0, list.length))).toEqual(moved);
        for (const row of moved) list.delete(row);
        expect(list.length).toBe(0);
      }),
    );
  });
});

test('rows in common are those of both plain lists between two rows, of a list that goes on growing too', () => {
  const rows = fc.uniqueArray(fc.nat(200), { maxLength: 120 }).map((some) => some.sort((a, b) => a - b));
  fc.assert(
    fc.property(rows, rows, fc.nat(210), fc.nat(210), fc.nat(120), (one, other, from, until, asked) => {
      const list = new RowList();
      const set = new ListSet(list);
      const others = new Bits();
      for (const row of other) others.add(row);
      one.forEach((row, index) => {
        if (index === asked) expect(set.words).toBeDefined();
        list.add(row);
      });
      const common = one.filter((row) => row >= from && row < until && other.includes(row));
      expect(inBoth(set.words, others.words, from, Math.max(from, until))).toBe(common.length);
    }),
    { numRuns: 1000 },
  );
});
