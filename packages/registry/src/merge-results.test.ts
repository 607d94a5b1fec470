import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clubTable } from './club-table.ts';
import type { Club } from './clubs.ts';
import { checkResults } from './integrity.ts';
import { mergeResults } from './merge-results.ts';
import { resultId } from './result-id.ts';
import type { ResultRow } from './results.ts';
import { club as clubOf } from './testing/ids.ts';

const NAMES = ['ajax', 'psv', 'feyenoord', 'az'].map(clubOf);
const clubs = clubTable(
  NAMES.map((id): Club => ({ id, name: id, shortName: id, association: 'NED', aliases: [] })),
);
const [ajax, psv] = NAMES as [Club['id'], Club['id']];

const withId = (row: Omit<ResultRow, 'id'>): ResultRow => ({ ...row, id: resultId(row) });
const first: ResultRow = withId({
  competition: 'ucl',
  season: 2025,
  stage: 'knockout',
  round: 'roundOf16',
  leg: 1,
  date: '2026-03-10',
  home: ajax,
  away: psv,
  at90: [1, 0],
  status: 'played',
  source: 'ours',
});
const second = withId({ ...first, leg: 2, date: '2026-03-17', home: psv, away: ajax });
const { at90: _at90, ...unscored } = first;

describe('mergeResults', () => {
  test('a match that the record does not have is added; the second time it is known', () => {
    expect(mergeResults([first], [second], clubs)).toEqual({
      added: [second],
      doubted: [],
      refused: [],
      known: 0,
    });
    expect(mergeResults([first, second], [second], clubs)).toMatchObject({ added: [], known: 1 });
  });

  test('another score is doubted and named, and the record keeps its own', () => {
    const other: ResultRow = { ...first, at90: [2, 0], source: 'theirs', sourceLine: 7 };
    expect(mergeResults([first], [other], clubs)).toEqual({
      added: [],
      doubted: [
        {
          row: other,
          own: first,
          because: 'differs',
          differences: [{ column: 'at 90', own: '1-0', incoming: '2-0' }],
        },
      ],
      refused: [],
      known: 0,
    });
  });

  test('a value that the record lacks is shown as such; one that the file lacks is no news', () => {
    const fuller: ResultRow = { ...first, halfTime: [0, 0] };
    expect(mergeResults([first], [fuller], clubs).doubted).toMatchObject([
      { because: 'saysMore', differences: [{ column: 'half-time', own: '', incoming: '0-0' }] },
    ]);
    expect(mergeResults([fuller], [first], clubs)).toMatchObject({ doubted: [], known: 1 });
  });

  test('a match on another day, or with the sides changed about, may be the same match', () => {
    const moved = withId({ ...first, date: '2026-03-11' });
    const turned = withId({ ...first, home: psv, away: ajax });
    expect(mergeResults([first], [moved, turned], clubs).doubted.map(({ because }) => because)).toEqual([
      'sameMatch',
      'sameMatch',
    ]);
  });

  test('a row that cannot be true is refused, and so is one whose club nobody knows', () => {
    const late: ResultRow = { ...first, halfTime: [2, 0] };
    const strange = withId({ ...first, away: clubOf('ajaks') });
    expect(mergeResults([], [late, strange], clubs).refused.map(({ because }) => because)).toMatchObject([
      { type: 'impossibleScore', because: 'halfTimeAboveFullTime' },
      { type: 'unknownClub', club: 'ajaks', near: ['ajax'] },
    ]);
  });

  test('two rows of one match in the same import: said twice it is one, said two ways it is none', () => {
    expect(mergeResults([], [first, first], clubs)).toMatchObject({ added: [first], known: 1 });
    const other: ResultRow = { ...first, at90: [0, 0] };
    const { added, refused } = mergeResults([], [first, other], clubs);
    expect(added).toEqual([]);
    expect(refused.map(({ row, because }) => [row.at90, because.type])).toEqual([
      [[1, 0], 'contradicted'],
      [[0, 0], 'contradicted'],
    ]);
  });

  test('an id that another match has is refused', () => {
    const stolen: ResultRow = { ...second, id: first.id };
    expect(mergeResults([first], [stolen], clubs).refused).toMatchObject([
      { because: { type: 'duplicateId', entry: first.id } },
    ]);
  });

  test('HIST-X-1971-1: a void match stands beside the one that replaced it', () => {
    const annulled: ResultRow = { ...first, id: 'void', status: 'void', at90: [7, 1] };
    expect(mergeResults([first], [annulled], clubs)).toMatchObject({ added: [annulled], doubted: [] });
  });

  test('a fixture that came true is doubted, not written over', () => {
    const fixture: ResultRow = { ...unscored, status: 'fixture' };
    expect(mergeResults([fixture], [first], clubs)).toMatchObject({
      added: [],
      doubted: [{ because: 'differs', own: fixture }],
    });
  });

  test('for any rows: each is added, doubted, refused or known; doing it again adds nothing', () => {
    const goals = fc.integer({ min: 0, max: 3 });
    const row = fc
      .record({
        date: fc.constantFrom('2026-03-10', '2026-03-11', '2026-03-17'),
        home: fc.constantFrom(...NAMES),
        away: fc.constantFrom(...NAMES),
        round: fc.constantFrom('roundOf16', 'final'),
        at90: fc.tuple(goals, goals),
        halfTime: fc.tuple(goals, goals),
        status: fc.constantFrom<ResultRow['status']>('played', 'void', 'awarded', 'fixture'),
      })
      .map((change) => withId({ ...first, ...change }));
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (own, incoming) => {
        const record = mergeResults([], own, clubs).added;
        const { added, doubted, refused, known } = mergeResults(record, incoming, clubs);
        expect(added.length + doubted.length + refused.length + known).toBe(incoming.length);
        expect(checkResults([...record, ...added], clubs).filter(({ type }) => type === 'sameMatch')).toEqual(
          [],
        );
        const again = mergeResults([...record, ...added], incoming, clubs);
        expect(again.added).toEqual([]);
      }),
    );
  });
});
