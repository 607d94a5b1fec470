import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../testing/groups.ts';
import { club, rankedLeaguePhase } from '../testing/results.ts';
import { separationOf, tableAsItStands } from './as-it-stands.ts';
import { G7 } from './formats.ts';
import { reachOf } from './reach/reach.ts';
import { resultsSoFar } from './so-far.ts';
import type { LiveScore, TableQuery } from './table.ts';
import { separationInWords } from './words.ts';

const rules = { ...G7, matchesEach: 1 };
const ONE_NIGHT = rankedLeaguePhase();
const asFixtures = (rows: readonly ResultRow[]): readonly ResultRow[] => resultsSoFar(rows, () => false);
const asLive = (rows: readonly ResultRow[]): readonly LiveScore[] =>
  rows.map(({ home, away, at90 = [0, 0] }) => ({ home, away, score: at90 }));

describe('UCL-LP-04: while up to 18 matches run at once', () => {
  test('the scores of the moment make the table that they would make if it all ended now', () => {
    const running = tableAsItStands({ rules, rows: asFixtures(ONE_NIGHT), live: asLive(ONE_NIGHT) });
    const ended = tableAsItStands({ rules, rows: ONE_NIGHT });
    expect(running.rows).toEqual(ended.rows.map((row) => ({ ...row, live: true })));
    expect([running.final, ended.final]).toEqual([false, true]);
  });

  test('a live score goes before the row of its match, even one with a result', () => {
    const [first] = ONE_NIGHT;
    if (!first) throw new Error('no match');
    const live = [{ home: first.home, away: first.away, score: [0, 1] as const }];
    const { rows } = tableAsItStands({ rules, rows: ONE_NIGHT, live });
    expect(rows.find((row) => row.club === first.home)).toMatchObject({ points: 0, played: 1, live: true });
    expect(rows).toHaveLength(36);
  });

  test('a match put off and its new date are one match to come, a void one and its replay one result', () => {
    const twice = [
      ...groupRows('a v b', { status: 'postponed' }),
      ...groupRows('a v b', { date: '2026-01-20' }),
      ...groupRows('c 3-0 d (void)\nc 0-0 d'),
    ];
    const phase = { ...G7, clubs: 4, matchesEach: 1 };
    expect(
      tableAsItStands({ rules: phase, rows: twice }).rows.map((row) => [row.club, row.played, row.points]),
    ).toEqual([
      ['c', 1, 1],
      ['d', 1, 1],
      ['a', 0, 0],
      ['b', 0, 0],
    ]);
    expect(reachOf({ rules: phase, rows: twice })?.map(({ openMatches }) => openMatches)).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test('UCL-RANK-02: all criteria open once no match of the phase is still to begin', () => {
    const [first, ...others] = ONE_NIGHT;
    if (!first) throw new Error('no match');
    const rows = asFixtures(ONE_NIGHT);
    expect(tableAsItStands({ rules, rows, live: asLive(others) }).criteria).toBe('provisional');
    expect(tableAsItStands({ rules, rows, live: asLive(ONE_NIGHT) }).criteria).toBe('all');
  });
});

describe('decisions off the pitch', () => {
  const phase = { ...G7, clubs: 4, matchesEach: 3 };

  test('UCL-AWARD-06: points taken or given by decision are in the points and told apart', () => {
    const rows = groupRows('a 1-0 b\nc 1-0 d');
    const adjustments = [
      { club: club('a'), points: -2 },
      { club: club('a'), points: -1 },
      { club: club('nobody'), points: 5 },
    ];
    const table = tableAsItStands({ rules: phase, rows, adjustments });
    expect(table.rows.find((row) => row.club === 'a')).toMatchObject({ points: 0, wins: 1, adjustment: -3 });
    expect(table.rows.map((row) => row.club)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('UCL-RANK-05: an awarded match counts with its official score', () => {
    const [row] = groupRows('a 1-4 b');
    if (!row) throw new Error('no row');
    const table = tableAsItStands({ rules: phase, rows: [{ ...row, status: 'awarded', official: [3, 0] }] });
    expect(table.rows[0]).toMatchObject({ club: 'a', points: 3, goalDifference: 3 });
  });

  // Home sides took 3, 1 and 0 points of three matches, away sides 0, 1 and 3.
  const excluded: TableQuery = {
    rules: phase,
    excluded: [club('d')],
    rows: groupRows(`
      a 2-0 b
      b 1-1 c
      d 0-1 a
      c v d
      d v b
      c v a`),
  };

  test('UCL-RANK-05: a club excluded comes last, what it played stands, and others get averages for the rest', () => {
    const table = tableAsItStands(excluded);
    expect(table.rows.map((row) => [row.club, row.points, row.adjustment, row.toPlay, row.excluded])).toEqual(
      [
        ['a', 6, undefined, 1, undefined],
        ['c', 1 + 4 / 3, 4 / 3, 1, undefined],
        ['b', 1 + 4 / 3, 4 / 3, 0, undefined],
        ['d', 0, undefined, 0, true],
      ],
    );
    expect(table.final).toBe(false);
    const ended = tableAsItStands({
      ...excluded,
      live: [{ home: club('c'), away: club('a'), score: [0, 0] }],
    });
    expect(ended.criteria).toBe('all');
  });

  test('nothing separates a club from itself or from one that is not in the table', () => {
    expect(separationOf(excluded, club('a'), club('a'))).toBeUndefined();
    expect(separationOf(excluded, club('a'), club('x'))).toBeUndefined();
  });
});

describe('what separates two clubs', () => {
  test('AC-36, UCL-RANK-e: every figure they are level on, and the first that they are not', () => {
    const rows = groupRows(`
      a 2-0 x
      w 1-1 a
      b 2-2 x
      w 0-2 b`);
    const query = { rules: G7, rows };
    const separation = separationOf(query, club('a'), club('b'));
    expect(separation).toMatchObject({ upper: 'b', lower: 'a', by: 'goals', values: [4, 3] });
    const row = tableAsItStands(query).rows.find(({ club: id }) => id === 'a');
    expect(row?.separation).toEqual(separation);
    expect(separation && separationInWords(separation, (id) => id)).toBe(
      'level on 4 points and +2; above on goals, 4 to 3',
    );
  });

  test('where points say it, the row tells nothing, and it can still be asked', () => {
    const query = { rules: G7, rows: groupRows('a 2-0 b') };
    expect(tableAsItStands(query).rows.some((row) => row.separation)).toBe(false);
    const separation = separationOf(query, club('b'), club('a'));
    expect(separation && separationInWords(separation, (id) => id)).toBe('above on points, 3 to 0');
  });
});
