import type { ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../testing/groups.ts';
import { club } from '../testing/results.ts';
import { tableAsItStands } from './as-it-stands.ts';
import { finalTables } from './final-tables.ts';
import { G6, G7 } from './formats.ts';
import { ORDER_B1, ORDER_B2, ORDER_B4 } from './ranking-orders.ts';
import { resultsSoFar } from './so-far.ts';

/** Ten clubs, of which every one meets the next four. */
const CLUBS = Array.from({ length: 10 }, (_, index) => `c${index}`);
const PAIRINGS = CLUBS.flatMap((home, index) =>
  [1, 2, 3, 4].map((step) => [home, CLUBS[(index + step) % CLUBS.length] ?? ''] as const),
);
const PHASE = { ...G7, clubs: 10, matchesEach: 8 };
const COEFFICIENTS = Object.fromEntries(CLUBS.map((id, index) => [club(id), index]));
const CARDS = Object.fromEntries(CLUBS.map((id, index) => [club(id), index % 3]));

const goals = (matches: number) => fc.array(fc.nat(2), { minLength: 2 * matches, maxLength: 2 * matches });
const scoreAt = (scores: readonly number[], match: number) =>
  [scores[2 * match] ?? 0, scores[2 * match + 1] ?? 0] as const;

function withScores(
  pairings: readonly (readonly [string, string])[],
  scores: readonly number[],
): readonly ResultRow[] {
  return pairings.flatMap(([home, away], match) =>
    groupRows(`${home} ${scoreAt(scores, match).join('-')} ${away}`),
  );
}

describe('final tables of a simulation', () => {
  test('UCL-RANK-a to UCL-RANK-j: they are those of the table itself, one after the other', () => {
    fc.assert(
      fc.property(
        goals(40),
        fc.array(goals(40), { minLength: 5, maxLength: 5 }),
        fc.nat(39),
        (first, seasons, known) => {
          const rows = resultsSoFar(withScores(PAIRINGS, first), (row) =>
            PAIRINGS.slice(0, known).some(([home, away]) => row.home === home && row.away === away),
          );
          const query = { rules: PHASE, rows, disciplinaryPoints: CARDS, clubCoefficients: COEFFICIENTS };
          const simulated = finalTables(query);
          for (const scores of seasons) {
            const order = [...simulated.rank(scores)].map((number) => simulated.clubs[number]);
            const results = new Map(
              simulated.open.map(({ home, away }, index) => [
                `${simulated.clubs[home]} ${simulated.clubs[away]}`,
                scoreAt(scores, index),
              ]),
            );
            const completed = rows.map((row): ResultRow => {
              const at90 = results.get(`${row.home} ${row.away}`);
              return at90 ? { ...row, at90, status: 'played' } : row;
            });
            expect(order).toEqual(tableAsItStands({ ...query, rows: completed }).rows.map((row) => row.club));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('other names change nothing in a league phase but the names', () => {
    const renamed = (id: string) => club(`x${9 - Number(id.slice(1))}`);
    fc.assert(
      fc.property(goals(40), (scores) => {
        const rows = withScores(PAIRINGS, scores);
        const others = rows.map((row) => ({ ...row, home: renamed(row.home), away: renamed(row.away) }));
        const ranks = (of: readonly ResultRow[]) =>
          new Map(
            tableAsItStands({ rules: PHASE, rows: of }).rows.map((row) => [String(row.club), row.rank]),
          );
        expect(new Map([...ranks(rows)].map(([id, rank]) => [String(renamed(id)), rank]))).toEqual(
          ranks(others),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('UCL-RANK-i, UCL-RANK-j: criteria from outside part clubs alike in everything', () => {
    const rows = groupRows('a v b\nc v d');
    const { rank, clubs } = finalTables({
      rules: { ...G7, clubs: 4, matchesEach: 1 },
      rows,
      disciplinaryPoints: { [club('a')]: 5, [club('b')]: 7, [club('c')]: 7, [club('d')]: 7 },
      clubCoefficients: { [club('a')]: 1, [club('b')]: 2, [club('c')]: 3, [club('d')]: 4 },
    });
    expect([...rank([0, 0, 0, 0])].map((number) => clubs[number])).toEqual(['a', 'd', 'c', 'b']);
  });

  test.each([ORDER_B1, ORDER_B2, ORDER_B4])('HIST-TB $id: head-to-head too', (ranking) => {
    const pairings = ['a', 'b', 'c', 'd'].flatMap((home) =>
      ['a', 'b', 'c', 'd'].filter((away) => away !== home).map((away) => [home, away] as const),
    );
    const rules = { ...G6, ranking };
    fc.assert(
      fc.property(goals(12), (scores) => {
        const rows = withScores(pairings, scores);
        const outside = {
          disciplinaryPoints: { [club('a')]: 2, [club('b')]: 2, [club('c')]: 1, [club('d')]: 1 },
          clubCoefficients: { [club('a')]: 1, [club('b')]: 2, [club('c')]: 3, [club('d')]: 4 },
        };
        const simulated = finalTables({ rules, rows: resultsSoFar(rows, () => false), ...outside });
        const order = [...simulated.rank(scores)].map((number) => simulated.clubs[number]);
        expect(order).toEqual(tableAsItStands({ rules, rows, ...outside }).rows.map((row) => row.club));
      }),
      { numRuns: 100 },
    );
  });
});
