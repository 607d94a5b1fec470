import type { ResultRow, Score } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../../testing/groups.ts';
import { club } from '../../testing/results.ts';
import { tableAsItStands } from '../as-it-stands.ts';
import { finalTables } from '../final-tables.ts';
import { G6, G7 } from '../formats.ts';
import { ORDER_B1, ORDER_B2, ORDER_B4, ORDER_UNKNOWN } from '../ranking-orders.ts';
import type { TableQuery } from '../table.ts';
import type { TableRules } from '../table-rules.ts';
import { type ClubReach, type NeededResult, reachOf } from './reach.ts';

/** The rows with these results in place of the fixtures. */
function completed(rows: readonly ResultRow[], results: readonly NeededResult[]): readonly ResultRow[] {
  const scores = new Map(results.map(({ home, away, score }) => [`${home} ${away}`, score]));
  return rows.map((row) => {
    const at90 = row.status === 'fixture' ? scores.get(`${row.home} ${row.away}`) : undefined;
    return at90 ? { ...row, at90, status: 'played' } : row;
  });
}

function ranksAfter(query: TableQuery, results: readonly NeededResult[]): ReadonlyMap<string, number> {
  const { rows, final } = tableAsItStands({ rules: query.rules, rows: completed(query.rows, results) });
  expect(final).toBe(true);
  return new Map(rows.map((row) => [row.club, row.rank]));
}

const reachOfClub = (query: TableQuery, id: string): ClubReach => {
  const [only] = reachOf(query, [club(id)]) ?? [];
  if (!only) throw new Error(`${id} is not in the table, or its matches are not known`);
  return only;
};

const inShort = ({ best, worst, cuts }: ClubReach) =>
  [
    `${best.rank}-${worst.rank}`,
    ...cuts.map(({ top, state, pointsToBeSure: sure }) => `${top} ${state}${sure ? ` ${sure.points}` : ''}`),
  ].join(', ');

describe('what a club can still reach in a group', () => {
  // Before the last matchday: a 8 points, b and d 7, c 6.
  const rows = groupRows(`
    a 1-0 b
    b 1-1 a
    a 2-0 c
    c 1-0 b
    a 0-1 d
    b 2-0 c
    c 3-0 d
    d 0-2 b
    d 0-0 a
    d 1-0 c
    c v a
    b v d`);

  test('best and worst rank, with the certain, the possible and what is out, and the points that make it sure', () => {
    const query = { rules: { ...G6, ranking: ORDER_B2 }, rows };
    expect(
      Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, inShort(reachOfClub(query, id))])),
    ).toEqual({
      a: '1-3, 1 possible 3, 2 possible 1, 3 certain 0',
      b: '1-4, 1 possible, 2 possible 1, 3 possible 1',
      c: '1-4, 1 possible, 2 possible 3, 3 possible 3',
      d: '1-4, 1 possible, 2 possible 3, 3 possible 3',
    });
  });
});

describe('what a club can still reach, in short', () => {
  const rules: TableRules = {
    ...G7,
    clubs: 4,
    matchesEach: 1,
    places: [{ ranks: [1, 2], to: 'x', name: 'x' }],
  };

  test('UCL-LP-04: a match under way may end with any score from the one it has', () => {
    const rows = groupRows('a 1-0 b\nc v d');
    const live = [{ home: club('c'), away: club('d'), score: [2, 0] as const }];
    const query = { rules, rows, live };
    expect(
      Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, inShort(reachOfClub(query, id))])),
    ).toEqual({
      a: '1-2, 1 possible, 2 certain 0',
      b: '3-4, 1 out, 2 out',
      // A drawn match leaves c behind d by away goals.
      c: '1-4, 1 possible 3, 2 possible 3',
      d: '1-4, 1 possible 3, 2 possible 1',
    });
    for (const { best, worst } of reachOf(query) ?? []) {
      for (const { witness } of [best, worst]) {
        expect(witness).toHaveLength(1);
        expect(witness[0]?.score[0]).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('a lead of three goals may yet be won by one: no points make the leader sure of first place', () => {
    const rows = groupRows('a 2-0 b\nc v d');
    const query = { rules, rows, live: [{ home: club('c'), away: club('d'), score: [3, 0] as const }] };
    expect(inShort(reachOfClub(query, 'c'))).toBe('1-4, 1 possible, 2 possible 3');
  });

  test('a club with its matches behind it is compared goal by goal', () => {
    // b is level with a when it wins; only a win by two goals takes it past.
    const rows = groupRows('a 2-0 c\nb v d');
    const a = reachOfClub({ rules, rows }, 'a');
    expect([a.best.rank, a.worst.rank, a.worst.how]).toEqual([1, 2, 'exact']);
    const [needed] = a.worst.witness;
    expect(Math.abs((needed?.score[0] ?? 0) - (needed?.score[1] ?? 0))).toBeGreaterThanOrEqual(2);
  });

  test('once all is played nothing is open', () => {
    const reaches = reachOf({ rules, rows: groupRows('a 2-0 c\nb 1-0 d') }) ?? [];
    expect(reaches.map(({ club: id, best, worst }) => `${id} ${best.rank}-${worst.rank}`)).toEqual([
      'a 1-1',
      'b 2-2',
      'c 4-4',
      'd 3-3',
    ]);
  });

  test('nothing is said while the matches to come are not all known, or opponents of an excluded club get averages', () => {
    expect(reachOf({ rules, rows: groupRows('a 2-0 c') })).toBeUndefined();
    expect(
      reachOf({ rules: { ...rules, matchesEach: 2 }, rows: groupRows('a 2-0 c\nb v d') }),
    ).toBeUndefined();
    const rows = groupRows('a 2-0 c\nb v d');
    expect(reachOf({ rules: { ...rules, matchesEach: 2 }, rows, excluded: [club('d')] })).toBeUndefined();
    const live = [{ home: club('a'), away: club('c'), score: [0, 0] as const }];
    expect(reachOf({ rules, rows, live, excluded: [club('d')] })).toBeUndefined();
    const ended = reachOf({ rules, rows, excluded: [club('d')] }) ?? [];
    expect(ended.map(({ club: id, best, worst }) => `${id} ${best.rank}-${worst.rank}`)).toEqual([
      'a 1-1',
      'b 2-2',
      'c 3-3',
    ]);
  });
});

const pairs = (clubs: readonly string[]) =>
  clubs.flatMap((home) => clubs.filter((away) => away !== home).map((away) => [home, away] as const));

/** A double round robin of these clubs with small scores, of which some matches are still to come, and one may be under way. */
const tables = (clubs: readonly string[], rules: fc.Arbitrary<TableRules>, open: number) =>
  fc
    .record({
      rules,
      scores: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {
        minLength: clubs.length * (clubs.length - 1),
        maxLength: clubs.length * (clubs.length - 1),
      }),
      toCome: fc.subarray(pairs(clubs), { minLength: 1, maxLength: open }),
      isLive: fc.boolean(),
    })
    .map(
      ({ rules: of, scores, toCome, isLive }): TableQuery => ({
        rules: of,
        ...underWay(isLive ? toCome[0] : undefined, scores[0]),
        rows: pairs(clubs).flatMap(([home, away], index) => {
          const [forHome, forAway] = scores[index] ?? [0, 0];
          const isOpen = toCome.some(([host, guest]) => host === home && guest === away);
          return groupRows(isOpen ? `${home} v ${away}` : `${home} ${forHome}-${forAway} ${away}`);
        }),
      }),
    );

function underWay(
  match: readonly [string, string] | undefined,
  score: Score = [0, 0],
): Pick<TableQuery, 'live'> {
  return match ? { live: [{ home: club(match[0]), away: club(match[1]), score }] } : {};
}

/** Lists of results for the open matches: mostly plain, now and then a landslide. */
const completionsOf = (query: TableQuery) => {
  const fixtures = query.rows.filter((row) => row.status === 'fixture');
  const goals = fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(40) });
  return fc
    .array(fc.tuple(goals, goals), { minLength: fixtures.length, maxLength: fixtures.length })
    .map((scores) =>
      fixtures.map(({ home, away }, index): NeededResult => {
        const [forHome, forAway] = scores[index] ?? [0, 0];
        const running = query.live?.find((match) => match.home === home && match.away === away);
        const [hasHome, hasAway] = running?.score ?? [0, 0];
        return { home, away, score: [hasHome + forHome, hasAway + forAway] };
      }),
    );
};

function pointsFrom(
  results: readonly NeededResult[],
  id: string,
  { pointsForWin, pointsForDrawn }: TableRules,
): number {
  return results.reduce((sum, { home, away, score }) => {
    if (home !== id && away !== id) return sum;
    const margin = (score[0] - score[1]) * (home === id ? 1 : -1);
    return sum + (margin > 0 ? pointsForWin : margin === 0 ? pointsForDrawn : 0);
  }, 0);
}

const groupRules = fc
  .constantFrom(ORDER_B1, ORDER_B2, ORDER_B4, ORDER_UNKNOWN)
  .map((ranking): TableRules => ({ ...G6, ranking }));
const phaseRules = fc.constant<TableRules>({
  ...G7,
  clubs: 5,
  matchesEach: 8,
  places: [{ ranks: [1, 2], to: 'x', name: 'x' }],
});

describe.each([
  ['groups', tables(['a', 'b', 'c', 'd'], groupRules, 5)],
  ['a league phase', tables(['a', 'b', 'c', 'd', 'e'], phaseRules, 6)],
])('properties of %s', (_, queries) => {
  test('the witness of each bound leads to the rank that it says, and exact bounds are reached', () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const { club: id, best, worst } of reachOf(query) ?? []) {
          for (const bound of [best, worst]) {
            expect(ranksAfter(query, bound.witness).get(id)).toBe(bound.reached);
            if (bound.how === 'exact') expect(bound.reached).toBe(bound.rank);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every simulated final table is within the bounds, and what is certain, out or sure holds in it', () => {
    fc.assert(
      fc.property(
        queries.chain((query) =>
          fc.tuple(fc.constant(query), fc.array(completionsOf(query), { minLength: 20, maxLength: 20 })),
        ),
        ([query, completions]) => {
          const reaches = reachOf(query) ?? [];
          expect(reaches).toHaveLength(query.rules.clubs);
          for (const results of completions) {
            const ranks = ranksAfter(query, results);
            for (const { club: id, best, worst, cuts } of reaches) {
              const rank = ranks.get(id) ?? 0;
              expect(rank).toBeGreaterThanOrEqual(best.rank);
              expect(rank).toBeLessThanOrEqual(worst.rank);
              for (const { top, state, pointsToBeSure: sure } of cuts) {
                if (state === 'certain') expect(rank).toBeLessThanOrEqual(top);
                if (state === 'out') expect(rank).toBeGreaterThan(top);
                const isSure = sure !== undefined && pointsFrom(results, id, query.rules) >= sure.points;
                if (isSure) expect(rank).toBeLessThanOrEqual(top);
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the last matchday of a group', () => {
  const goals = fc.tuple(fc.nat(2), fc.nat(2));
  const lastMatchdays = fc
    .record({
      ranking: fc.constantFrom(ORDER_B1, ORDER_B2, ORDER_B4),
      scores: fc.array(goals, { minLength: 12, maxLength: 12 }),
    })
    .map(
      ({ ranking, scores }): TableQuery => ({
        rules: { ...G6, ranking },
        rows: pairs(['a', 'b', 'c', 'd']).flatMap(([home, away], index) => {
          const isOpen = `${home}${away}` === 'ab' || `${home}${away}` === 'cd';
          return groupRows(
            isOpen ? `${home} v ${away}` : `${home} ${(scores[index] ?? [0, 0]).join('-')} ${away}`,
          );
        }),
      }),
    );
  const SCORES = [0, 1, 2, 3, 4, 5, 9, 30];
  const PAIRS = SCORES.flatMap((home) => SCORES.map((away) => [home, away] as const));

  test('every bound is exact, and so is the need: enough suffices in every outcome, and with the next fewer some outcome fails', () => {
    fc.assert(
      fc.property(lastMatchdays, (query) => {
        const reaches = reachOf(query) ?? [];
        const simulated = finalTables(query);
        const outcomes = PAIRS.flatMap((first) => PAIRS.map((second) => [...first, ...second]));
        const worst = new Map<string, number>();
        for (const goalsOf of outcomes) {
          const order = [...simulated.rank(goalsOf)];
          simulated.open.forEach(({ home, away }, match) => {
            const margin = (goalsOf[2 * match] ?? 0) - (goalsOf[2 * match + 1] ?? 0);
            const points = margin > 0 ? [3, 0] : margin < 0 ? [0, 3] : [1, 1];
            [home, away].forEach((number, side) => {
              const key = `${simulated.clubs[number]} ${points[side]}`;
              worst.set(key, Math.max(worst.get(key) ?? 0, order.indexOf(number) + 1));
            });
          });
        }
        for (const { club: id, best, worst: lowest, cuts } of reaches) {
          expect([id, best.how, lowest.how]).toEqual([id, 'exact', 'exact']);
          for (const { top, pointsToBeSure: sure } of cuts) {
            if (!sure) continue;
            expect(sure.how).toBe('exact');
            for (const points of [0, 1, 3]) {
              const rank = worst.get(`${id} ${points}`) ?? 0;
              if (points >= sure.points) expect(rank).toBeLessThanOrEqual(top);
            }
            const fewer = sure.points === 3 ? 1 : 0;
            if (sure.points > 0) expect(worst.get(`${id} ${fewer}`)).toBeGreaterThan(top);
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
