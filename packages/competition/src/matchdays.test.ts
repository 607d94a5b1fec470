import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { matchdaysOf } from './matchdays.ts';
import { resultRow } from './testing/results.ts';

const match = (home: string, away: string, date: string, more: Partial<ResultRow> = {}) =>
  resultRow(home, [0, 0], away, { date, stage: 'group', round: 'groupA', ...more });

describe('matchdaysOf', () => {
  test('a match is the nth of its clubs, whatever the order of the rows', () => {
    const rows = [
      match('a', 'c', '2015-09-30'),
      match('a', 'b', '2015-09-15'),
      match('c', 'd', '2015-09-16'),
      match('b', 'd', '2015-09-30'),
    ];
    expect([...matchdaysOf(rows)].map(([{ id }, matchday]) => [id, matchday])).toEqual([
      ['2015-09-15/a-b', 1],
      ['2015-09-16/c-d', 1],
      ['2015-09-30/a-c', 2],
      ['2015-09-30/b-d', 2],
    ]);
  });

  test('the number in the row goes first; knockout matches have none', () => {
    const rows = [
      match('a', 'b', '2025-09-15', { matchday: 7 }),
      match('a', 'c', '2025-09-16', { stage: 'knockout', round: 'final' }),
    ];
    expect([...matchdaysOf(rows).values()]).toEqual([7]);
  });
});
