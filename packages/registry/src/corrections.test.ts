import { describe, expect, test } from 'vitest';
import { applyCorrections } from './corrections.ts';
import type { ResultRow } from './results.ts';
import { club as clubOf } from './testing/ids.ts';

const row: ResultRow = {
  id: '2024-25/2025-02-19/psv-juventus',
  competition: 'ucl',
  season: 2024,
  stage: 'knockout',
  round: 'knockoutPlayoffs',
  leg: 2,
  date: '2025-02-19',
  home: clubOf('psv'),
  away: clubOf('juventus'),
  at90: [3, 1],
  status: 'played',
  source: 'openfootball',
};

const correction = (column: string, sourceValue: string, rightValue: string, id = row.id) => ({
  row: id,
  column,
  sourceValue,
  rightValue,
  reason: 'not marked',
});

describe('applyCorrections', () => {
  test('DATA-15: a missing extra time is put right in two values', () => {
    const { rows, stale } = applyCorrections(
      [row],
      [correction('at 90', '3-1', '2-1'), correction('after extra time', '', '3-1')],
    );
    expect(rows).toEqual([{ ...row, at90: [2, 1], afterExtraTime: [3, 1] }]);
    expect(stale).toEqual([]);
  });

  test('a value is taken away by an empty right value, and the id stays when the date moves', () => {
    const { rows } = applyCorrections(
      [row],
      [correction('leg', '2', ''), correction('date', '2025-02-19', '2025-02-20')],
    );
    const { leg: _leg, ...rest } = row;
    expect(rows).toEqual([{ ...rest, date: '2025-02-20' }]);
  });

  test('a source that says something else by now is named and left alone', () => {
    const mended = correction('at 90', '4-1', '2-1');
    const { rows, stale } = applyCorrections([row], [mended]);
    expect(rows).toEqual([row]);
    expect(stale).toEqual([{ correction: mended, expected: '4-1', found: '3-1' }]);
  });

  test('an unknown row, an unknown column and a value that cannot be are named', () => {
    const { rows, stale } = applyCorrections(
      [row],
      [
        correction('at 90', '3-1', '2-1', 'elsewhere'),
        correction('goals', '3-1', '2-1'),
        correction('at 90', '3-1', 'two'),
      ],
    );
    expect(rows).toEqual([row]);
    expect(stale.map(({ expected, found }) => [expected, found])).toEqual([
      ['a row elsewhere', 'none'],
      ['3-1', 'no such column'],
      ['a score like 2-1', 'two'],
    ]);
  });
});
