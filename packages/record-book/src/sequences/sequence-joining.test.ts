import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { recordedMatchSide } from '../match-side.ts';
import { openRecordBook } from '../record-book.ts';
import { standingOf } from '../standing.ts';
import { couldStillJoin } from '../still-joining.ts';
import { rowOf } from '../testing/match-rows.ts';
import { clubs, coverage, EVERYTHING, seasonsBy } from '../testing/seasons.ts';
import { sequenceFacts } from './sequence-facts.ts';

const bookOf = (matches: readonly ResultRow[]) => openRecordBook({ ties: [], matches, clubs, coverage });
const factsOf = (rows: readonly ResultRow[], row: ResultRow): readonly Fact[] =>
  [row.home, row.away].flatMap((club) =>
    sequenceFacts(bookOf(rows), recordedMatchSide(row, club), {
      asOf: row.date,
      nameOf: String,
      floor: EVERYTHING,
      conditions: 4,
    }),
  );
/** Both sides of a match as it kicks off. */
const kickedOff = (row: ResultRow) =>
  [row.home, row.away].map((club) => ({
    ...recordedMatchSide({ ...row, at90: [0, 0] }, club),
    outcome: 'open' as const,
  }));
const SCORES = [0, 1, 2, 3].flatMap((home) => [0, 1, 2, 3].map((away) => [home, away] as const));

test('a side is named exactly when some score of its match would overtake the fact', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(seasonsBy(fc), (made) => {
      if (made === undefined) return;
      const played = made.rows
        .filter(({ status, stage }) => status === 'played' && stage !== 'qualifying')
        .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      const next = played.at(-1);
      const row = played.findLast(({ date }) => date < (next?.date ?? ''));
      if (next === undefined || row === undefined) return;
      // An awarded or abandoned match after it would answer for it.
      const before = made.rows.filter(({ date }) => date < next.date);
      const facts = factsOf(before, row).filter(
        (fact) => standingOf(fact, bookOf(before), next.date).status === 'stands',
      );
      const live = kickedOff(next);
      const ends = SCORES.map((at90) => {
        const { afterExtraTime: _, shootOut: __, ...plain } = next;
        return bookOf([...before, { ...plain, at90 }]);
      });
      for (const fact of facts) {
        const overtaking = new Set(
          ends.flatMap((book) => {
            const standing = standingOf(fact, book, next.date);
            return standing.status === 'superseded' ? standing.by.club : [];
          }),
        );
        const named = new Set(couldStillJoin(fact, bookOf(before), live).map(({ club }) => club));
        expect([fact.id, named]).toEqual([fact.id, overtaking]);
        if (named.size > 0) met.add(fact.family);
      }
    }),
    { numRuns: 25 },
  );
  expect([...met]).toEqual(expect.arrayContaining(['oneOfK', 'streak']));
});

test('a side that has let one in keeps no clean sheet, and one that is far from a total is not named', () => {
  const day = (month: number) => `2020-${String(month).padStart(2, '0')}-10`;
  const match = (month: number, home: string, away: string, score: readonly [number, number]) =>
    rowOf({ date: day(month), home, away, score, season: 2020 });
  const rows = [1, 2].flatMap((month) => [
    match(month, 'roma', 'lazio', [0, 0]),
    match(month, 'ajax', 'genk', [0, 0]),
  ]);
  const third = match(3, 'roma', 'genk', [1, 0]);
  const facts = factsOf([...rows, third], third);
  const fact = facts.find(({ id }) => id.startsWith('streak|') && /cleanSheet/i.test(id));
  if (fact === undefined) throw new Error('Three matches without a goal against make a run.');
  const [ajax] = kickedOff(match(4, 'ajax', 'lazio', [0, 0]));
  const book = bookOf([...rows, third]);
  const behind = ajax && { ...ajax, legs: [{ ...ajax.legs[0], goalsAgainst: 1 }] as const };
  const of = { ...fact, scope: { ...fact.scope, conditions: {} } };
  expect(couldStillJoin(of, book, [ajax!]).map(({ club }) => club)).toEqual(['ajax']);
  expect(couldStillJoin(of, book, [behind!])).toEqual([]);
});

test('the same two may meet again, on either ground', () => {
  const match = (date: string, home: string, score: readonly [number, number]) =>
    rowOf({ date, home, away: home === 'roma' ? 'ajax' : 'roma', score });
  const lost = Array.from({ length: 8 }, (_, index) =>
    match(`${2010 + index}-10-10`, index % 2 === 0 ? 'ajax' : 'roma', index % 2 === 0 ? [1, 0] : [0, 1]),
  );
  const won = match('2020-02-10', 'roma', [2, 0]);
  const rows = [...lost, won];
  const meetings = factsOf(rows, won).filter(({ family }) => family === 'headToHead');
  const again = kickedOff(match('2020-03-10', 'ajax', [0, 0]));
  const named = meetings.map((fact) => couldStillJoin(fact, bookOf(rows), again).map(({ club }) => club));
  expect(meetings.map(({ club }) => club)).toContain('roma');
  for (const [index, fact] of meetings.entries())
    expect([fact.id, named[index]]).toEqual([fact.id, fact.scope.conditions.venue ? [] : [fact.club]]);
});
