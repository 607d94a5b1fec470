import { isTimed, PERIODS, TIMED_PERIODS } from '@touchline/laws';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, parseClock } from './clock-text.ts';
import { formatFields, parseFields } from './fields.ts';
import { formatRemark, type LogRemark, parseRemark } from './remark.ts';

const timed = fc.constantFrom(...TIMED_PERIODS);
const clocks = fc.oneof(
  fc.record({ period: timed, second: fc.integer({ min: 0, max: 14_400 }) }),
  fc.record({ period: timed, minute: fc.constantFrom('1', '45+2', '90', '120+11') }),
  fc.record({ period: timed, minute: fc.constantFrom('1', '90+8'), orLater: fc.constant(true as const) }),
  fc.constantFrom(...PERIODS.filter((period) => !isTimed(period))).map((period) => ({ period })),
);

const values = fc.oneof(
  fc.constantFrom('true', 'null', '12', '1e5', 'e12', '2026-02-17-a-b', 'a b', '', 'lorenzo-bernasconi'),
  fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.record({ player: fc.string() })),
);
const fields = fc.dictionary(fc.constantFrom('assist', 'text', 'minutes', 'side', 'on'), values, {
  noNullPrototype: true,
});
const changes = fc.record({ set: fields, gone: fc.uniqueArray(fc.constantFrom('captain', 'leg')) });

describe('what is written is read back as it was', () => {
  test('clocks', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        expect(parseClock(formatClock(clock))).toEqual(clock);
      }),
    );
  });

  test('fields, whatever their values', () => {
    fc.assert(
      fc.property(changes, (both) => {
        expect(parseFields(formatFields(both))).toEqual(both);
      }),
    );
  });

  test('comments, on one line', () => {
    const seq = fc.integer({ min: 1, max: 999_999 });
    const remarks: fc.Arbitrary<LogRemark> = fc.oneof(
      fc.record({
        type: fc.constant('log' as const),
        match: fc.string({ minLength: 1 }),
        by: fc.constantFrom('r', 'a b'),
        ids: fc.constant('r'),
      }),
      fc.record({
        type: fc.constant('name' as const),
        of: fc.constantFrom('person' as const, 'club' as const),
        name: fc.constantFrom('A B', 'Ö = Ü'),
        id: fc.constant('a-b'),
      }),
      fc.tuple(seq, changes).map(([place, both]) => ({
        type: 'held' as const,
        seq: place,
        key: 'goal home 90+3 a-b 2',
        ...both,
      })),
      fc
        .tuple(seq, changes)
        .map(([place, both]) => ({ type: 'added' as const, seq: place, entry: 'varDecision', ...both })),
      fc.constant({ type: 'absent' as const, key: 'end firstHalf' }),
    );
    fc.assert(
      fc.property(remarks, (remark) => {
        const text = formatRemark(remark);
        expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(parseRemark(text)).toEqual(remark);
      }),
    );
  });
});

describe('other comments', () => {
  test.each([' Matches 125', 'x', '::', ':', ' : 5 + note', ':-)'])('#%s is none of ours', (comment) => {
    expect(parseRemark(comment)).toBeUndefined();
  });

  test.each([
    ': 5',
    ': x y',
    ': 5 + ',
    ': 5 goal | a',
    ': log by=x',
    ': 5 + note text="a',
    ': 0 + note',
    ': - ',
  ])('#%s wants to be one and is not', (comment) => {
    expect(parseRemark(comment)).toBe('wrong');
  });

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseRemark(`: ${text}`)).not.toThrow();
      }),
    );
  });
});
