import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseResults, type ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitStrengths } from './strengths.ts';
import { club } from './testing/in-play.ts';

const CLUBS = ['a', 'b', 'c', 'd'].map(club);
const [A = club('a'), B = club('b')] = CLUBS;

const goals = fc.nat(5);
const day = fc.integer({ min: 10, max: 28 }).map((date) => `2020-03-${date}`);
const aRow: fc.Arbitrary<ResultRow> = fc
  .record({
    home: fc.constantFrom(...CLUBS),
    away: fc.constantFrom(...CLUBS),
    date: day,
    at90: fc.tuple(goals, goals),
    neutral: fc.boolean(),
    stage: fc.constantFrom('group' as const, 'knockout' as const),
  })
  .map((row) => ({
    ...row,
    id: `${row.date}/${row.home}-${row.away}-${row.at90.join('-')}-${row.neutral}-${row.stage}`,
    competition: 'test',
    season: 2019,
    round: 'roundOf16',
    status: 'played',
    source: 'test',
  }));
const rows = fc.array(aRow, { maxLength: 30 });

const played = (
  home: string,
  at90: readonly [number, number],
  away: string,
  more: Partial<ResultRow> = {},
): ResultRow => ({
  id: `${home}-${away}`,
  competition: 'test',
  season: 2019,
  stage: 'knockout',
  round: 'roundOf16',
  date: '2020-03-10',
  home: club(home),
  away: club(away),
  at90,
  status: 'played',
  source: 'test',
  ...more,
});

/** What one match does to the distance between its clubs. */
function gain(row: ResultRow): number {
  const { rating } = fitStrengths([row], { before: '2021-01-01' });
  return rating(A) - rating(B);
}

describe('any table', () => {
  test('a match on the day or later changes nothing', () => {
    fc.assert(
      fc.property(rows, day, (table, before) => {
        const all = fitStrengths(table, { before });
        const earlier = fitStrengths(
          table.filter(({ date }) => date < before),
          { before },
        );
        expect(all.goalModel).toEqual(earlier.goalModel);
        expect(all.matches).toBe(earlier.matches);
        for (const each of CLUBS) expect(all.rating(each)).toBe(earlier.rating(each));
      }),
    );
  });

  test('the order of the rows plays no part', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const forwards = fitStrengths(table, { before: '2021-01-01' });
        const backwards = fitStrengths(table.toReversed(), { before: '2021-01-01' });
        for (const each of CLUBS) expect(backwards.rating(each)).toBeCloseTo(forwards.rating(each), 9);
      }),
    );
  });

  test('rates are above 0 and finite, and on neutral ground the same from either side', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const { rates } = fitStrengths(table, { before: '2021-01-01' });
        const here = rates(A, B, { neutral: true });
        const there = rates(B, A, { neutral: true });
        expect(here.home).toBeCloseTo(there.away, 12);
        for (const rate of [...Object.values(here), ...Object.values(rates(A, B))]) {
          expect(rate).toBeGreaterThan(0);
          expect(rate).toBeLessThan(Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('ratings', () => {
  test('an empty table knows no difference between clubs', () => {
    const { rates, rating, matches } = fitStrengths([], { before: '2026-01-01' });
    expect(matches).toBe(0);
    expect(rating(A)).toBe(rating(B));
    expect(rates(A, B).home).toBeCloseTo(1.35, 6);
    expect(rates(A, B)).toEqual(rates(B, A));
  });

  test('who wins gains, more by three goals than by one, and more away than at home', () => {
    expect(gain(played('a', [1, 0], 'b'))).toBeGreaterThan(0);
    expect(gain(played('a', [3, 0], 'b'))).toBeGreaterThan(gain(played('a', [1, 0], 'b')));
    expect(gain(played('b', [0, 1], 'a'))).toBeGreaterThan(gain(played('a', [1, 0], 'b')));
    expect(gain(played('a', [1, 0], 'b', { neutral: true }))).toBeGreaterThan(gain(played('a', [1, 0], 'b')));
  });

  test('GOAL-06: neither extra time nor a shoot-out is a goal', () => {
    const drawn = played('a', [1, 1], 'b');
    const decidedLater = { ...drawn, afterExtraTime: [3, 1] as const, shootOut: [5, 4] as const };
    expect(gain(decidedLater)).toBe(gain(drawn));
  });

  test('a match that was not played counts for nothing', () => {
    for (const status of ['fixture', 'awarded', 'void'] as const) {
      expect(fitStrengths([played('a', [3, 0], 'b', { status })], { before: '2021-01-01' }).matches).toBe(0);
    }
  });

  test('what a club won is worth less a season later', () => {
    const won = played('a', [3, 0], 'b');
    const elsewhere = played('c', [1, 1], 'd', { date: '2020-10-20', season: 2020 });
    const before = '2021-01-01';
    expect(fitStrengths([won, elsewhere], { before }).rating(A)).toBeLessThan(
      fitStrengths([won], { before }).rating(A),
    );
  });
});

const results = fileURLToPath(new URL('../../../data/results/', import.meta.url));

describe.skipIf(!existsSync(results))('our own table', () => {
  const table = readdirSync(results)
    .filter((name) => /^ucl-.*\.csv$/.test(name))
    .flatMap((name) => parseResults(readFileSync(results + name, 'utf8')).rows);
  const strengths = fitStrengths(table, { before: '2026-02-17' });

  test('the fitted model says what football is like: hosts score more, the stronger side scores more', () => {
    const { base, home, slope } = strengths.goalModel;
    expect(strengths.matches).toBeGreaterThan(1500);
    expect(Math.exp(base)).toBeGreaterThan(1);
    expect(Math.exp(base)).toBeLessThan(2);
    expect(home).toBeGreaterThan(0);
    expect(home).toBeLessThan(0.4);
    expect(slope).toBeGreaterThan(0.3);
  });

  test('a club that won the competition of late is rated above one that lost all its matches', () => {
    expect(strengths.rating(club('paris-saint-germain'))).toBeGreaterThan(strengths.rating(club('kairat')));
  });
});
