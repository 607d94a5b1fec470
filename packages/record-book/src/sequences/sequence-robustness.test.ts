import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { recordedMatchSide } from '../match-side.ts';
import { openRecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { associationOf, clubs, coverage, EVERYTHING, seasonsBy } from '../testing/seasons.ts';
import { nearSlowly, turnSlowly } from '../testing/slow-turns.ts';
import { club } from '../testing/ties.ts';
import { sequenceFacts } from './sequence-facts.ts';

const COMPETITIONS: readonly [string, ...string[]] = ['ucl', 'ucl', 'ucl', 'ucl', 'uel'];

/** Seasons whose qualifying the record holds whole, or none. */
const qualifyingIn = (from: number | undefined): ReadonlySet<number> =>
  new Set(from === undefined ? [] : Array.from({ length: 2030 - from }, (_, index) => from + index));

function factsOf(
  rows: readonly ResultRow[],
  row: ResultRow,
  of: string,
  seasons: ReadonlySet<number> = new Set(),
): readonly Fact[] {
  const qualifying = [...seasons].map((season) => ({
    competition: 'ucl',
    stage: 'qualifying' as const,
    season,
    complete: true,
  }));
  const book = openRecordBook({
    ties: [],
    matches: rows,
    clubs,
    coverage: [...coverage, ...qualifying],
  });
  return sequenceFacts(book, recordedMatchSide(row, club(of)), {
    asOf: row.date,
    nameOf: String,
    floor: EVERYTHING,
    conditions: 4,
  });
}

describe('a fact of a sequence, asked again with each of its parts changed', () => {
  test('answers as the slow evaluator does', () => {
    const met = new Map<string, Set<string>>();
    const compared = new Map<string, number>();
    const shownOf = new Set<string>();
    fc.assert(
      fc.property(seasonsBy(fc, COMPETITIONS), fc.constantFrom(undefined, 2000, 2011), (made, from) => {
        if (made === undefined) return;
        const seasons = qualifyingIn(made.row.competition === 'ucl' ? from : undefined);
        const record = { rows: made.rows, associationOf, qualifyingIn: seasons };
        for (const of of [made.row.home, made.row.away]) {
          for (const fact of factsOf(made.rows, made.row, of, seasons)) {
            const cells = fact.robustness?.cells ?? [];
            const told = cells.map(({ change, answer }) => [change, answer]);
            const slow = cells.map(({ change }) => [change, turnSlowly(record, fact, change)]);
            expect([fact.id, told]).toEqual([fact.id, slow]);
            const near = nearSlowly(record, fact);
            const shown = fact.counterExamples.map(({ rows: [id] }) => id);
            if (near) expect([fact.id, shown]).toEqual([fact.id, near]);
            if (near && near.length > 0) shownOf.add(fact.family);
            for (const { change, answer } of cells) {
              const key = `${fact.family} ${change}`;
              met.set(key, (met.get(key) ?? new Set()).add(answer));
            }
            compared.set(fact.family, (compared.get(fact.family) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(compared.get('streak')).toBeGreaterThan(500);
    expect([...shownOf].toSorted()).toEqual(['headToHead', 'oneOfK']);
    const both = [...met].filter(([, answers]) => answers.has('holds') && answers.has('fails'));
    expect(both.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'streak oneLess',
        'streak drawsCounted',
        'streak without:venue',
        'streak without:stage',
        'streak competition',
        'streak qualifying',
        'streak seasonLater',
        'headToHead competition',
        'headToHead qualifying',
        'oneOfK oneLess',
        'oneOfK competition',
        'oneOfK qualifying',
        'oneOfK seasonLater',
      ]),
    );
  });

  test('has the reservations that follow from its cells, and shows only what lies outside it', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(seasonsBy(fc, COMPETITIONS), (made) => {
        if (made === undefined) return;
        for (const fact of factsOf(made.rows, made.row, made.row.home)) {
          const { robustness, surprise, reservations = [], family, coverage: covered } = fact;
          for (const one of reservations) met.add(`${family} ${one}`);
          expect(reservations.includes('trueOnlyAsChosen')).toBe(robustness?.share === 0);
          expect(reservations.includes('oddDay')).toBe(family === 'anniversary');
          expect(reservations.includes('recordIncomplete')).toBe(!covered.complete);
          expect(reservations.includes('oneOfMany')).toBe((surprise?.bits ?? 0) < (surprise?.wanted ?? 0));
          const shown = fact.counterExamples.map(({ rows, club: of }) => `${rows.join()}|${of}`);
          expect(shown.length).toBeLessThanOrEqual(3);
          const evidence = new Set(fact.evidence.map(({ rows, club: of }) => `${rows.join()}|${of}`));
          if (family !== 'headToHead') expect(shown.filter((one) => evidence.has(one))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    expect([...met]).toEqual(
      expect.arrayContaining(['streak oneOfMany', 'oneOfK oneOfMany', 'headToHead oneOfMany']),
    );
  });
});

describe('by name', () => {
  const cells = (fact: Fact | undefined) =>
    Object.fromEntries(
      fact?.robustness?.cells.map(({ change, answer, by }) => [change, by?.date ?? answer]) ?? [],
    );
  const meeting = (date: string, more: Partial<Parameters<typeof rowOf>[0]> = {}) =>
    rowOf({ date, home: 'roma', away: 'lyon', score: [1, 1], ...more });

  test('a first win in five meetings, but for a shoot-out, a win in another competition and one away', () => {
    const rows = [
      meeting('2011-02-01'),
      meeting('2012-02-01', { score: [2, 2], afterExtraTime: [2, 2], shootOut: [4, 2], stage: 'knockout' }),
      meeting('2013-02-01', { competition: 'uel', score: [3, 0] }),
      meeting('2014-02-01', { home: 'lyon', away: 'roma', score: [0, 1] }),
      meeting('2015-02-01', { score: [0, 2] }),
      meeting('2016-02-01', { score: [2, 0] }),
    ];
    const last = rows.at(-1);
    const facts = last ? factsOf(rows, last, 'roma') : [];
    const atHome = facts.find(
      ({ family, scope, predicate }) =>
        family === 'headToHead' && scope.conditions.venue === 'home' && predicate.outcome === 'won',
    );
    expect(cells(atHome)).toEqual({
      'without:venue': '2014-02-01',
      competition: '2013-02-01',
      qualifying: 'notInRecord',
      shootOutsCounted: '2012-02-01',
      seasonEarlier: 'notInRecord',
      seasonLater: 'holds',
      dayEarlier: 'holds',
      dayLater: 'holds',
    });
    expect(atHome?.counterExamples.map(({ date, inShort }) => [date, inShort])).toEqual([
      ['2014-02-01', '1-0'],
      ['2013-02-01', '3-0'],
      ['2012-02-01', '2-2 after extra time, 4-2 on penalties'],
    ]);
  });

  test('a run that another got as far in on the same day, and a third the day after', () => {
    const wins = (home: string, month: number, dates: readonly number[]) =>
      dates.map((day) =>
        rowOf({ date: `2012-0${month}-${String(day).padStart(2, '0')}`, home, away: 'psv', score: [1, 0] }),
      );
    const rows = [
      ...wins('milan', 2, [1, 11, 25]),
      ...wins('roma', 2, [3, 13, 25]),
      ...wins('lyon', 2, [5, 15, 26]),
    ];
    const own = rows.find(({ home, date }) => home === 'roma' && date === '2012-02-25');
    const run = own && factsOf(rows, own, 'roma').find(({ id }) => id === 'streak|wonInARow>=3|ucl|roma');
    expect(cells(run)).toMatchObject({
      dayEarlier: '2012-02-25',
      dayLater: '2012-02-26',
      oneLess: 'doesNotApply',
      drawsCounted: 'doesNotApply',
      competition: 'notInRecord',
      qualifying: 'notInRecord',
    });
  });

  test('ten years to the day: no other day is, and the same day of other years is shown beside it', () => {
    const rows = [
      meeting('2010-11-03', { score: [5, 0] }),
      meeting('2014-11-03', { score: [0, 4] }),
      meeting('2015-11-02', { score: [4, 0] }),
      meeting('2020-11-03', { score: [1, 0] }),
    ];
    const last = rows.at(-1);
    const day = last && factsOf(rows, last, 'roma').find(({ family }) => family === 'anniversary');
    expect(day?.wording.sentence).toMatch(/^Ten years ago to the day/);
    expect(cells(day)).toEqual({
      competition: 'notInRecord',
      seasonEarlier: 'notInRecord',
      seasonLater: '2010-11-03',
      dayEarlier: '2010-11-03',
      dayLater: '2010-11-03',
    });
    expect(day?.counterExamples.map(({ date }) => date)).toEqual(['2014-11-03']);
    expect(day?.reservations).toEqual(expect.arrayContaining(['trueOnlyAsChosen', 'oddDay']));
  });

  test('a total shows the clubs that came nearest, and fails one goal lower by the latest of them', () => {
    const goals = (home: string, year: number, many: number) =>
      rowOf({ date: `20${year}-09-01`, home, away: 'psv', score: [many, 0] });
    const rows = [
      goals('milan', 11, 40),
      ...['lyon', 'lille', 'ajax'].map((home, index) => goals(home, 12 + index, 49 - index)),
      goals('roma', 15, 48),
      goals('roma', 16, 2),
    ];
    const last = rows.at(-1);
    const fifty =
      last && factsOf(rows, last, 'roma').find(({ predicate }) => predicate.measure === 'totalGoals');
    expect(fifty?.wording.sentence).toMatch(/^roma are the first team/);
    expect(cells(fifty)).toMatchObject({ oneLess: '2012-09-01', seasonLater: 'holds', dayLater: 'holds' });
    expect(fifty?.counterExamples.map(({ club: of }) => of)).toEqual(['lyon']);
  });
});
