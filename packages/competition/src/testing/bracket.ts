import type { ResultRow } from '@touchline/registry';
import type { BracketQuery } from '../bracket/bracket.ts';
import { regulationsById } from '../editions/catalogue.ts';
import type { Regulations } from '../regulations.ts';
import { drawRow, rankedLeaguePhase, resultRow } from './results.ts';

/** A knockout phase of 2025/26 among `c1` to `c24`, named by their ranks, some of it played. */

/** An edition whose league phase is over after one match each. */
export function edition(id: string): Regulations {
  const regulations = regulationsById(id);
  if (!regulations?.leaguePhase) throw new Error(`${id} has no league phase`);
  return { ...regulations, season: 2025, leaguePhase: { ...regulations.leaguePhase, matchesEach: 1 } };
}

export const IN_JANUARY = '2026-01-30';
export const IN_FEBRUARY = '2026-02-27';

/** The seeded club first; it wins 3-0 on aggregate, or loses so. */
export function tieRows(
  round: string,
  date: string,
  seeded: string,
  unseeded: string,
  through: 'seeded' | 'unseeded',
): readonly ResultRow[] {
  return [
    resultRow(unseeded, through === 'unseeded' ? [2, 0] : [0, 1], seeded, {
      round,
      leg: 1,
      date: `${date}-10`,
    }),
    resultRow(seeded, through === 'unseeded' ? [0, 1] : [2, 0], unseeded, {
      round,
      leg: 2,
      date: `${date}-18`,
    }),
  ];
}

// 15 v 17 in blue, and the places of the silver half that the quarter-final 1 hangs on.
const draws = [
  ...['c15', 'c17'].map((each) => drawRow(each, 'blue.D', 'knockoutPlayoffs', IN_JANUARY)),
  ...['c14', 'c19'].map((each) => drawRow(each, 'silver.B', 'knockoutPlayoffs', IN_JANUARY)),
  ...['c12', 'c21'].map((each) => drawRow(each, 'silver.A', 'knockoutPlayoffs', IN_JANUARY)),
  drawRow('c1', 'silver.D', 'roundOf16', IN_FEBRUARY),
  drawRow('c2', 'blue.D', 'roundOf16', IN_FEBRUARY),
  drawRow('c4', 'silver.B', 'roundOf16', IN_FEBRUARY),
  drawRow('c5', 'silver.A', 'roundOf16', IN_FEBRUARY),
];
const rows = [
  ...rankedLeaguePhase(),
  ...tieRows('knockoutPlayoffs', '2026-02', 'c15', 'c17', 'seeded'),
  ...tieRows('knockoutPlayoffs', '2026-02', 'c14', 'c19', 'seeded'),
  ...tieRows('knockoutPlayoffs', '2026-02', 'c12', 'c21', 'seeded'),
  ...tieRows('roundOf16', '2026-03', 'c4', 'c14', 'unseeded'),
  ...tieRows('roundOf16', '2026-03', 'c5', 'c12', 'seeded'),
];
export const query = (asOf: string, more: Partial<BracketQuery> = {}): BracketQuery => ({
  regulations: edition('ucl-2025-26'),
  rows,
  draws,
  asOf,
  ...more,
});

/** Sixteen clubs of eight groups, `w1` to `w8` before `r1` to `r8`, after one match each: for the season 2022/23. */
export function groupQuery(asOf: string, more: Partial<BracketQuery> = {}): BracketQuery {
  const regulations = regulationsById('ucl-2022-23');
  if (!regulations?.groupStages) throw new Error('no groups in 2022/23');
  const groupStages = regulations.groupStages.map((stage) => ({ ...stage, matchesEach: 1 }));
  return {
    regulations: { ...regulations, groupStages },
    rows: Array.from({ length: 8 }, (_, index) => groupRows(index + 1)).flat(),
    draws: [],
    asOf,
    ...more,
  };
}

/** The winner by two goals, the runner-up by one. */
function groupRows(group: number): readonly ResultRow[] {
  const of = {
    season: 2022,
    stage: 'group',
    round: `group${'ABCDEFGH'[group - 1]}`,
    date: '2022-11-02',
  } as const;
  return [resultRow(`w${group}`, [2, 0], `x${group}`, of), resultRow(`r${group}`, [1, 0], `y${group}`, of)];
}
