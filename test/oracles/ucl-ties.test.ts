import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DecidedBy, type RecordedTie, regulationsOf, tiesOf } from '@touchline/competition';
import { readResults, toResults } from '@touchline/football-txt';
import { formatSeason, parseSeason } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { CLUBS, RESULTS } from './record.ts';

/**
 * Every knockout tie of the record through the rules of its season: the club that the tie engine sends through is the
 * club that plays in the next round, and the ways are counted in `ucl-ties.txt`. Then the same from the source's own
 * files, uncorrected: where they lead to something else is listed by name.
 */

const SOURCE = new URL('../../../shared/data/openfootball-champions-league/', import.meta.url);

const TABLE = new URL('ucl-ties.txt', import.meta.url);
const METHODS: readonly DecidedBy[] = [
  'aggregate',
  'awayGoals',
  'extraTime',
  'awayGoalsInExtraTime',
  'shootOut',
];

const TIES = tiesOf(RESULTS, regulationsOf);
const SEASONS = [...new Set(TIES.map(({ season }) => season))].sort((a, b) => a - b);
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

  test('no order of the rows changes a tie', () => {
    const inShort = (ties: readonly RecordedTie[]) =>
      ties.map(({ id, decided }) => [id, decided?.club, decided?.by, decided?.date].join(' ')).sort();
    expect(inShort(tiesOf(RESULTS.toReversed(), regulationsOf))).toEqual(inShort(TIES));
  });

  test('fifteen seasons, 241 ties', () => {
    expect([SEASONS.length, SEASONS[0], SEASONS.at(-1), TIES.length]).toEqual([15, 2011, 2025, 241]);
  });

  test.each(SEASONS.map((season) => [formatSeason(season), season] as const))(
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

  // As published; nobody plays a round after it.
  test.each([
    [2011, 'chelsea'],
    [2012, 'bayern-muenchen'],
    [2013, 'real-madrid'],
    [2014, 'barcelona'],
    [2015, 'real-madrid'],
    [2016, 'real-madrid'],
    [2017, 'real-madrid'],
    [2018, 'liverpool'],
    [2019, 'bayern-muenchen'],
    [2020, 'chelsea'],
    [2021, 'real-madrid'],
    [2022, 'manchester-city'],
    [2023, 'real-madrid'],
    [2024, 'paris-saint-germain'],
    [2025, 'paris-saint-germain'],
  ])('the final of %i was won by %s', (season, winner) => {
    const final = TIES.find((tie) => tie.season === season && tie.round === 'final');
    expect(final?.decided?.club).toBe(winner);
  });

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

describe.skipIf(!existsSync(SOURCE))(
  'the same from the uncorrected source (skipped when ../shared is not there)',
  () => {
    const read = existsSync(SOURCE) ? readdirSync(SOURCE).flatMap(readSeason) : [];
    const rows = read.flatMap((season) => season.rows);
    const ties = tiesOf(rows, regulationsOf);

    test('DATA-16: every spelling finds its club, Gruppe G is a group, and there is no tie more or less', () => {
      expect(read.map(({ issues }) => issues).flat()).toEqual([]);
      expect(read).toHaveLength(15);
      expect(rows.filter(({ round }) => round === 'groupG').every(({ stage }) => stage === 'group')).toBe(
        true,
      );
      expect(rows.some(({ round }) => round === 'groupG')).toBe(true);
      expect(ties.map(({ id }) => id)).toEqual(TIES.map(({ id }) => id));
    });

    test('DATA-15, DATA-17: what it leads to otherwise, by name: never another club, thrice another way', () => {
      const differing = ties.flatMap((tie, index) => {
        const [theirs, ours] = [tie.decided, TIES[index]?.decided];
        const same = theirs?.club === ours?.club && theirs?.by === ours?.by;
        return same ? [] : [[tie.id, theirs?.club, theirs?.by, ours?.club, ours?.by]];
      });
      expect(differing).toEqual([
        // No mark of extra time: the score at its end reads as that of ninety minutes.
        ['ucl/2024/knockoutPlayoffs/juventus/psv', 'psv', 'aggregate', 'psv', 'extraTime'],
        ['ucl/2024/semiFinal/barcelona/inter', 'inter', 'aggregate', 'inter', 'extraTime'],
        // The source was taken before it was played.
        [
          'ucl/2025/final/paris-saint-germain/arsenal',
          undefined,
          undefined,
          'paris-saint-germain',
          'shootOut',
        ],
      ]);
    });
  },
);

function readSeason(folder: string): readonly ReturnType<typeof toResults>[] {
  const season = parseSeason(folder);
  const file = new URL(`${folder}/cl.txt`, SOURCE);
  if (season === undefined || !existsSync(file)) return [];
  const { matches } = readResults(readFileSync(file, 'utf8'), { file: `${folder}/cl.txt` });
  return [toResults(matches, { clubs: CLUBS, competition: 'ucl', season, source: 'openfootball' })];
}

const decidedBeforeFinals = (...by: readonly DecidedBy[]): number =>
  TIES.filter(({ round, decided }) => round !== 'final' && decided && by.includes(decided.by)).length;

function tableOf(ties: readonly RecordedTie[]): string {
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
    ...SEASONS.map((season) =>
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
