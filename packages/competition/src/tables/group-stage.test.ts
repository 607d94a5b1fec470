import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../testing/groups.ts';
import { club } from '../testing/results.ts';
import { separationOf, tableAsItStands } from './as-it-stands.ts';
import { G4, G6 } from './formats.ts';
import { groupTables } from './group-stage.ts';
import { ORDER_B1, ORDER_B2, ORDER_B3, ORDER_B4, ORDER_UNKNOWN } from './ranking-orders.ts';
import { resultsSoFar } from './so-far.ts';
import type { TableQuery, TableState } from './table.ts';
import type { GroupStageRules, RankingOrder } from './table-rules.ts';
import { whereTheyGo } from './where-they-go.ts';
import { separationInWords } from './words.ts';

const by = (ranking: RankingOrder): GroupStageRules => ({ ...G6, ranking });
const order = ({ rows }: TableState) => rows.map((row) => `${row.rank} ${row.club}`).join(', ');
const why = (query: TableQuery, a: string, b: string) => {
  const separation = separationOf(query, club(a), club(b));
  return separation && `${separation.upper}: ${separationInWords(separation, (id) => id)}`;
};

describe('orders of criteria in groups', () => {
  // a, b and c beat each other at home, d always.
  const circle = groupRows(`
    a 4-0 b
    b 4-0 a
    b 2-1 c
    c 2-1 b
    a 3-2 c
    c 3-2 a
    a 1-0 d
    d 0-1 a
    b 1-0 d
    d 0-1 b
    c 1-0 d
    d 0-1 c`);

  test('HIST-TB B1, B2: among three level clubs B1 asks for away goals where B2 asks for goals', () => {
    const b1 = { rules: by(ORDER_B1), rows: circle };
    const b2 = { rules: by(ORDER_B2), rows: circle };
    expect(order(tableAsItStands(b1))).toBe('1 c, 2 a, 3 b, 4 d');
    expect(order(tableAsItStands(b2))).toBe('1 a, 2 c, 3 b, 4 d');
    expect(why(b1, 'a', 'c')).toBe(
      'c: level on 12 points, and on 6 points and a goal difference of 0 in the matches among a, b and c; above on away goals in these, 3 to 2',
    );
    expect(why(b2, 'a', 'c')).toContain('; above on goals in these, 9 to 8');
  });

  // All on 12; among the three b and c are alike in everything, and b has the better of their own two matches.
  const alike = groupRows(`
    a 3-0 b
    b 1-0 a
    a 2-0 c
    c 2-0 a
    b 2-0 c
    c 1-0 b
    a 1-0 d
    d 0-1 a
    b 1-0 d
    d 0-1 b
    c 5-0 d
    d 0-1 c`);

  test('HIST-TB B2: the criteria are asked again of those still level, among these alone', () => {
    const b2 = { rules: by(ORDER_B2), rows: alike };
    expect(order(tableAsItStands({ rules: by(ORDER_B1), rows: alike }))).toBe('1 a, 2 c, 3 b, 4 d');
    expect(order(tableAsItStands(b2))).toBe('1 a, 2 b, 3 c, 4 d');
    expect(why(b2, 'c', 'b')).toBe(
      'b: level on 12 points, and on 6 points, −1, 3 goals and 0 away goals in the matches among a, b and c, and on 3 points in their own matches; above on goal difference in these, +1 to −1',
    );
  });

  test('HIST-TB B4: away goals in their own matches count no more', () => {
    const rows = groupRows(`
      a 1-1 b
      b 2-2 a
      a 1-0 c
      b 3-0 c`);
    expect(order(tableAsItStands({ rules: by(ORDER_B3), rows }))).toBe('1 a, 2 b, 3 c');
    expect(order(tableAsItStands({ rules: by(ORDER_B4), rows }))).toBe('1 b, 2 a, 3 c');
    expect(why({ rules: by(ORDER_B4), rows }, 'a', 'b')).toContain(
      '; above on goal difference in all matches, +3 to +1',
    );
  });

  test('HIST-TB B3: after the goals of all matches come away goals, and in the end disciplinary points', () => {
    const b3 = { rules: by(ORDER_B3), rows: groupRows('a 0-0 b\nb 0-0 a') };
    const cards = { [club('a')]: 5, [club('b')]: 4 };
    expect(order(tableAsItStands(b3))).toBe('1 a, 1 b');
    expect(order(tableAsItStands({ ...b3, disciplinaryPoints: cards }))).toBe('1 b, 2 a');
    expect(why({ ...b3, disciplinaryPoints: cards }, 'a', 'b')).toContain(
      ', and on a goal difference of 0, 0 goals, 0 away goals, 0 wins and 0 away wins in all matches; above on disciplinary points, 4 to 5',
    );
    const away = groupRows('a 0-0 b\nb 0-0 a\nc 1-1 a\nb 1-1 d');
    expect(order(tableAsItStands({ rules: by(ORDER_B2), rows: away }))).toMatch(/^1 a, 1 b/);
    expect(order(tableAsItStands({ rules: by(ORDER_B3), rows: away }))).toMatch(/^1 a, 2 b/);
  });
});

describe('a group stage', () => {
  test('groups without letters are found by who meets whom, and numbered', () => {
    const rows = [
      ...groupRows('z 1-0 y\nb 2-2 a\nc 0-1 d', { round: 'group' }),
      ...groupRows('a 1-0 c', { round: 'group' }),
    ];
    const tables = groupTables({ rules: G6, rows });
    expect(tables.map((table) => `${table.group}: ${order(table)}`)).toEqual([
      'group1: 1 a, 2 d, 3 b, 4 c',
      'group2: 1 z, 2 y',
    ]);
  });

  test('live scores stand in place of fixtures, each in its own group', () => {
    const rows = [...groupRows('a v b'), ...groupRows('c v d', { round: 'groupB' })];
    const live = [{ home: club('c'), away: club('d'), score: [0, 2] as const }];
    const [first, second] = groupTables({ rules: G6, rows, live });
    expect(first?.rows.map((row) => row.played)).toEqual([0, 0]);
    expect(second?.rows).toMatchObject([
      { club: 'd', rank: 1, points: 3, live: true },
      { club: 'c', rank: 2, points: 0, live: true },
    ]);
  });

  test('HIST-GROUP G6: two go to the round of 16, the third to the Europa League or UEFA Cup, the last is out', () => {
    const tables = groupTables({ rules: G6, rows: groupRows('a 3-0 d\nb 2-0 c') });
    expect(
      whereTheyGo(tables, G6).map(({ club: id, places, out }) => [id, ...places.map(({ to }) => to), out]),
    ).toEqual([
      ['a', 'roundOf16', false],
      ['b', 'roundOf16', false],
      ['c', 'uefaCup', false],
      ['d', true],
    ]);
  });

  test('clubs that nothing separates may have either place', () => {
    const tables = groupTables({ rules: by(ORDER_UNKNOWN), rows: groupRows('a 1-0 d\nb 1-1 c') });
    expect(
      whereTheyGo(tables, G6).map(({ club: id, places, out }) => [id, ...places.map(({ to }) => to), out]),
    ).toEqual([
      ['a', 'roundOf16', false],
      ['b', 'roundOf16', 'uefaCup', false],
      ['c', 'roundOf16', 'uefaCup', false],
      ['d', true],
    ]);
  });

  test('HIST-GROUP G4: of six runners-up the best two go on, by points and goal difference', () => {
    const rows = (defeats: readonly number[]) =>
      defeats.flatMap((goals, index) =>
        groupRows(`w${index} ${goals}-0 r${index}`, { round: `group${'ABCDEF'[index] ?? ''}` }),
      );
    const runnersUp = (defeats: readonly number[]) =>
      whereTheyGo(groupTables({ rules: G4, rows: rows(defeats) }), G4)
        .filter(({ club: id }) => id.startsWith('r'))
        .map(({ places, out }) => (places.length === 0 ? 'out' : out ? 'open' : 'through'));
    expect(runnersUp([3, 1, 2, 4, 5, 6])).toEqual(['out', 'through', 'through', 'out', 'out', 'out']);
    expect(runnersUp([3, 1, 3, 4, 5, 6])).toEqual(['open', 'through', 'open', 'out', 'out', 'out']);
  });

  test('results not known yet are fixtures again', () => {
    const rows = groupRows('a 3-0 b\nb 2-1 a');
    const before = resultsSoFar(rows, (row) => row.home === 'a');
    expect(before.map(({ status, at90 }) => [status, at90])).toEqual([
      ['played', [3, 0]],
      ['fixture', undefined],
    ]);
    expect(tableAsItStands({ rules: G6, rows: before }).rows).toMatchObject([
      { club: 'a', played: 1, toPlay: 5 },
      { club: 'b', played: 1, toPlay: 5 },
    ]);
  });
});

describe('properties of groups', () => {
  const goals = fc.integer({ min: 0, max: 2 });
  const pairs = ['a', 'b', 'c', 'd'].flatMap((home) =>
    ['a', 'b', 'c', 'd'].filter((away) => away !== home).map((away) => [home, away] as const),
  );
  const groups = fc
    .tuple(
      fc.array(fc.tuple(goals, goals), { minLength: 12, maxLength: 12 }),
      fc.subarray(pairs, { minLength: 2 }),
    )
    .map(([scores, played]) =>
      played.flatMap(([home, away], index) => {
        const [forHome, forAway] = scores[index] ?? [0, 0];
        return groupRows(`${home} ${forHome}-${forAway} ${away}`);
      }),
    );
  const orders = fc.constantFrom(ORDER_UNKNOWN, ORDER_B1, ORDER_B2, ORDER_B3, ORDER_B4);
  const ranks = (state: TableState) => new Map(state.rows.map((row) => [String(row.club), row.rank]));

  test('what separates two clubs agrees with their ranks, and clubs that nothing separates share one', () => {
    fc.assert(
      fc.property(groups, orders, (rows, ranking) => {
        const query = { rules: by(ranking), rows };
        const table = tableAsItStands(query);
        for (const upper of table.rows) {
          for (const lower of table.rows) {
            const separation = separationOf(query, upper.club, lower.club);
            if (upper.rank < lower.rank) expect(separation?.upper).toBe(upper.club);
            if (upper.rank === lower.rank) expect(separation).toBeUndefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no order of entering results changes a table', () => {
    fc.assert(
      fc.property(
        groups.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        orders,
        ([rows, shuffled], ranking) => {
          expect(tableAsItStands({ rules: by(ranking), rows: shuffled })).toEqual(
            tableAsItStands({ rules: by(ranking), rows }),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('other names change nothing but the names', () => {
    const other: { readonly [id: string]: string } = { a: 'z', b: 'y', c: 'x', d: 'w' };
    fc.assert(
      fc.property(groups, orders, (rows, ranking) => {
        const renamed = rows.map((row) => ({
          ...row,
          home: club(other[row.home] ?? ''),
          away: club(other[row.away] ?? ''),
        }));
        const before = ranks(tableAsItStands({ rules: by(ranking), rows }));
        const after = ranks(tableAsItStands({ rules: by(ranking), rows: renamed }));
        expect(new Map([...before].map(([id, rank]) => [other[id], rank]))).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });
});
