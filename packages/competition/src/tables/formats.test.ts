import { expect, test } from 'vitest';
import { regulationsOf } from '../editions/catalogue.ts';
import type { TableRules } from './table-rules.ts';

/** `8 groups of 4, 3 points, B2, roundOf16 1-2, europaLeague 3-3`. */
function inShort(season: number): readonly string[] {
  const { groupStages = [], leaguePhase } = regulationsOf('ucl', season) ?? {};
  return [
    ...groupStages.map((stage) => `${stage.format} ${stage.groups} groups of ${tableInShort(stage)}`),
    ...(leaguePhase ? [tableInShort(leaguePhase)] : []),
  ];
}

function tableInShort({ clubs, matchesEach, pointsForWin, ranking, places }: TableRules): string {
  const goOn = places.map(
    ({ to, ranks, best }) => `${best ? `best ${best.clubs} ` : ''}${ranks.join('-')} ${to}`,
  );
  return [`${clubs}`, `${matchesEach} matches`, `${pointsForWin} points`, ranking.id, ...goOn].join(', ');
}

test.each<[string, readonly number[], readonly string[]]>([
  ['before groups', [1955, 1990], []],
  ['G1', [1991, 1992], ['G1 2 groups of 4, 6 matches, 2 points, B?, 1-1 final']],
  ['G2', [1993], ['G2 2 groups of 4, 6 matches, 2 points, B?, 1-2 semiFinal']],
  ['G3 with two points', [1994], ['G3 4 groups of 4, 6 matches, 2 points, B1, 1-2 quarterFinal']],
  ['G3', [1995, 1996], ['G3 4 groups of 4, 6 matches, 3 points, B1, 1-2 quarterFinal']],
  [
    'G4',
    [1997, 1998],
    ['G4 6 groups of 4, 6 matches, 3 points, B1, 1-1 quarterFinal, best 2 2-2 quarterFinal'],
  ],
  [
    'G5',
    [1999, 2002],
    [
      'G5 8 groups of 4, 6 matches, 3 points, B1, 1-2 secondGroupStage, 3-3 uefaCup',
      'G5 4 groups of 4, 6 matches, 3 points, B1, 1-2 quarterFinal',
    ],
  ],
  ['G6', [2003, 2008], ['G6 8 groups of 4, 6 matches, 3 points, B1, 1-2 roundOf16, 3-3 uefaCup']],
  ['G6, B1', [2009, 2011], ['G6 8 groups of 4, 6 matches, 3 points, B1, 1-2 roundOf16, 3-3 europaLeague']],
  ['G6, B2', [2012, 2017], ['G6 8 groups of 4, 6 matches, 3 points, B2, 1-2 roundOf16, 3-3 europaLeague']],
  ['G6, B3', [2018, 2020], ['G6 8 groups of 4, 6 matches, 3 points, B3, 1-2 roundOf16, 3-3 europaLeague']],
  ['G6, B4', [2021, 2023], ['G6 8 groups of 4, 6 matches, 3 points, B4, 1-2 roundOf16, 3-3 europaLeague']],
  ['G7', [2024, 2026], ['36, 8 matches, 3 points, B5, 1-8 roundOf16, 9-24 knockoutPlayoffs']],
])('HIST-GROUP, HIST-TB: %s', (_, seasons, stages) => {
  for (const season of seasons) expect(inShort(season)).toEqual(stages);
});

test('UEL-01, UEL-02: eight matches in the Europa League, six in the Conference League, ranked alike', () => {
  const uel = regulationsOf('uel', 2025)?.leaguePhase;
  const uecl = regulationsOf('uecl', 2025)?.leaguePhase;
  expect(uel).toEqual(regulationsOf('ucl', 2025)?.leaguePhase);
  expect(uecl).toEqual({ ...uel, matchesEach: 6 });
});

test('HIST-TB: what is only believed of an order is told with the edition', () => {
  const told = (season: number) =>
    regulationsOf('ucl', season)?.believed.some(({ about }) => about === 'groupStages.ranking');
  expect(
    [1991, 1993, 1994, 1995, 2010, 2012, 2013, 2017, 2018, 2020].filter((season) => !told(season)),
  ).toEqual([]);
  expect([1990, 1996, 2009, 2021, 2024].filter(told)).toEqual([]);
});
