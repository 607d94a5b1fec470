import type { ResultRow, Score } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { club, rankedLeaguePhase, resultRow } from '../testing/results.ts';
import { G7 } from './formats.ts';
import { leaguePhaseTable, type TableOptions } from './league-phase-table.ts';
import type { LeaguePhaseRules } from './table-rules.ts';

const played = (home: string, score: Score, away: string, more: Partial<ResultRow> = {}) =>
  resultRow(home, score, away, { stage: 'leaguePhase', round: 'leaguePhase', ...more });

const phase = (clubs: number, matchesEach: number): LeaguePhaseRules => ({
  ...G7,
  clubs,
  matchesEach,
});

const order = (rows: readonly ResultRow[], options?: TableOptions) =>
  leaguePhaseTable(rows, 2025, options).map((row) => `${row.rank} ${row.club}`);

describe('league-phase table', () => {
  test('UCL-LP-04: three points a win, one a drawn match; fixtures, void and other matches do not count', () => {
    const [first] = leaguePhaseTable(
      [
        played('a', [2, 1], 'b'),
        played('c', [3, 3], 'a'),
        played('a', [9, 0], 'd', { status: 'fixture' }),
        played('a', [9, 0], 'd', { status: 'void' }),
        played('a', [9, 0], 'd', { season: 2024 }),
        resultRow('a', [9, 0], 'd'),
      ],
      2025,
    );
    expect(first).toMatchObject({
      club: 'a',
      rank: 1,
      played: 2,
      wins: 1,
      drawn: 1,
      losses: 0,
      goalsFor: 5,
      goalsAgainst: 4,
      goalDifference: 1,
      awayGoals: 3,
      awayWins: 0,
      points: 4,
      opponents: { points: 1, goalDifference: -1, goalsFor: 4 },
    });
  });

  test('UCL-RANK-a to UCL-RANK-c: difference, then goals, then away goals, never the match between the two', () => {
    expect(order([played('a', [1, 0], 'x'), played('b', [2, 0], 'y')]).slice(0, 2)).toEqual(['1 b', '2 a']);
    expect(order([played('a', [1, 0], 'x'), played('b', [2, 1], 'y')]).slice(0, 2)).toEqual(['1 b', '2 a']);
    expect(order([played('a', [1, 0], 'x'), played('y', [0, 1], 'b')]).slice(0, 2)).toEqual(['1 b', '2 a']);
  });

  // Both clubs: 4 points of three matches, goals 3-3, away goals 1; b has won away, a at home.
  const level = [
    played('a', [2, 0], 'x'),
    played('w', [1, 1], 'a'),
    played('a', [0, 2], 'v'),
    played('b', [2, 2], 'x'),
    played('w', [0, 1], 'b'),
    played('b', [0, 1], 'v'),
  ];

  test('AC-36, UCL-RANK-e: equal on points, difference, goals, away goals and wins, the away win decides', () => {
    expect(order(level).filter((line) => /[ab]$/.test(line))).toEqual(['2 b', '3 a']);
  });

  test('AC-36, UCL-RANK-02: before the last matchday clubs still level share a rank, listed by name', () => {
    const rows = [played('a', [1, 0], 'x'), played('b', [1, 0], 'y')];
    expect(order(rows)).toEqual(['1 a', '1 b', '3 x', '3 y']);
    expect(order(rows, { nameOf: (id) => (id === 'a' ? 'Zed' : id) })).toEqual(['1 b', '1 a', '3 x', '3 y']);
  });

  // a and b have the same figures; a has met x and u, b has met y and v.
  const alike = [
    played('a', [1, 0], 'x'),
    played('u', [0, 1], 'a'),
    played('b', [1, 0], 'y'),
    played('v', [0, 1], 'b'),
  ];

  test.each([
    ['UCL-RANK-f: the points', [played('y', [1, 0], 'x'), played('u', [0, 0], 'v')]],
    ['UCL-RANK-g: the goal difference', [played('y', [5, 0], 'x'), played('u', [1, 0], 'v')]],
    ['UCL-RANK-h: the goals', [played('y', [3, 3], 'v'), played('x', [0, 0], 'u')]],
  ])('%s of the opponents separate once all matches are played, not before', (_, others) => {
    const rows = [...alike, ...others];
    expect(order(rows, { rules: phase(6, 2) }).slice(0, 2)).toEqual(['1 b', '2 a']);
    expect(order(rows).slice(0, 2)).toEqual(['1 a', '1 b']);
  });

  test('UCL-RANK-i, UCL-RANK-j: fewer disciplinary points, then the higher coefficient, where they are given', () => {
    const rows = [played('a', [1, 1], 'b')];
    // The visitor's goal is an away goal, so only a goalless match leaves everything level.
    const goalless = [played('a', [0, 0], 'b')];
    const rules = phase(2, 1);
    expect(order(rows, { rules })).toEqual(['1 b', '2 a']);
    expect(order(goalless, { rules })).toEqual(['1 a', '1 b']);
    expect(order(goalless, { rules, disciplinaryPoints: { [club('a')]: 4, [club('b')]: 3 } })).toEqual([
      '1 b',
      '2 a',
    ]);
    const disciplinaryPoints = { [club('a')]: 4, [club('b')]: 4 };
    const clubCoefficients = { [club('a')]: 90.5, [club('b')]: 101 };
    expect(order(goalless, { rules, disciplinaryPoints, clubCoefficients })).toEqual(['1 b', '2 a']);
    expect(order(goalless, { rules, disciplinaryPoints, clubCoefficients: { [club('b')]: 101 } })).toEqual([
      '1 a',
      '1 b',
    ]);
    // Whether cards would have parted them before the coefficient is asked, nobody can say.
    expect(order(goalless, { rules, clubCoefficients })).toEqual(['1 a', '1 b']);
  });

  test('no order of entering results changes the table', () => {
    const rows = [...rankedLeaguePhase(), ...level];
    const table = leaguePhaseTable(rows, 2025);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(leaguePhaseTable(shuffled, 2025)).toEqual(table);
      }),
      { numRuns: 30 },
    );
  });
});
