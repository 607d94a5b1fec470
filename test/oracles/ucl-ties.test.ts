import { existsSync, readFileSync } from 'node:fs';
import { type DecidedBy, REGULATIONS, type RecordedTie, regulationsOf, tiesOf } from '@touchline/competition';
import { formatSeason } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { RESULTS } from './record.ts';

/**
 * Every knockout tie of the record through the rules of its season: the club that the tie engine sends through is the
 * club that plays in the next round, and the ways are counted in `ucl-ties.txt`.
 */

const TABLE = new URL('ucl-ties.txt', import.meta.url);
const METHODS: readonly DecidedBy[] = [
  'aggregate',
  'awayGoals',
  'extraTime',
  'awayGoalsInExtraTime',
  'shootOut',
];

const TIES = tiesOf(RESULTS, regulationsOf);
const roundsOf = (season: number) => regulationsOf('ucl', season)?.rounds.map(({ id }) => id) ?? [];

describe('oracle: knockout ties 2011/12 to 2025/26', () => {
  test('every knockout match of the record is in a tie, and no other is', () => {
    const inTies = TIES.flatMap((tie) => tie.rows.map((row) => row.id)).sort();
    expect(inTies).toEqual(
      RESULTS.filter((row) => row.stage === 'knockout')
        .map((row) => row.id)
        .sort(),
    );
  });

  test.each(REGULATIONS.map(({ season, id }) => [id, season] as const))(
    '%s: who goes through plays in the next round',
    (_, season) => {
      const ties = TIES.filter((tie) => tie.season === season);
      const rounds = roundsOf(season);
      expect(new Set(ties.map((tie) => tie.round))).toEqual(new Set(rounds));
      for (const tie of ties) {
        expect(tie.decided, tie.id).toBeDefined();
        const next = rounds[rounds.indexOf(tie.round) + 1];
        if (next === undefined) continue;
        const there = new Set(ties.filter((each) => each.round === next).flatMap((each) => each.tie.clubs));
        expect(
          tie.tie.clubs.filter((club) => there.has(club)),
          tie.id,
        ).toEqual([tie.decided?.club]);
      }
    },
  );

  test('HIST-AG-03: extra time was played exactly where the rules leave the tie level after ninety minutes', () => {
    for (const { id, rows, tie } of TIES) {
      const atNinety = tie.decided?.by === 'aggregate' || tie.decided?.by === 'awayGoals';
      expect(rows.at(-1)?.afterExtraTime === undefined, id).toBe(atNinety);
    }
  });

  test('the ways, by season', () => {
    const expected = existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '';
    expect(tableOf(TIES)).toBe(expected);
  });

  test('away goals decided 16 ties, kicks 9 before finals', () => {
    expect(decidedBeforeFinals('awayGoals', 'awayGoalsInExtraTime')).toBe(16);
    expect(decidedBeforeFinals('shootOut')).toBe(9);
  });
});

const decidedBeforeFinals = (...by: readonly DecidedBy[]): number =>
  TIES.filter(({ round, decided }) => round !== 'final' && decided && by.includes(decided.by)).length;

function tableOf(ties: readonly RecordedTie[]): string {
  const seasons = [...new Set(ties.map((tie) => tie.season))].sort((a, b) => a - b);
  const line = (name: string, of: readonly RecordedTie[]) =>
    row(
      name,
      [of.length, ...METHODS.map((by) => of.filter((tie) => tie.decided?.by === by).length)].map(String),
    );
  return [
    '# Champions League knockout ties by season and by the way they were decided, finals among them.',
    '# Source: data/results, run through the regulations of each season. Checked by ucl-ties.test.ts.',
    '# et: goals in extra time; ag-et: away goals in extra time.',
    row('season', ['ties', 'aggregate', 'away goals', 'et', 'ag-et', 'shoot-out']),
    ...seasons.map((season) =>
      line(
        formatSeason(season),
        ties.filter((tie) => tie.season === season),
      ),
    ),
    line('all', ties),
    '',
  ].join('\n');
}

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join('')}`;
