import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { type BracketQuery, bracketAsOf } from './bracket.ts';
import { regulationsById } from './editions/catalogue.ts';
import { NO_AWAY_GOALS } from './editions/tie-rules.ts';
import { legOfResult } from './legs.ts';
import { possibleOpponents } from './opponents.ts';
import type { Regulations } from './regulations.ts';
import { club, drawRow, rankedLeaguePhase, resultRow } from './testing/results.ts';
import { tieAsItStands } from './tie-as-it-stands.ts';

/** An edition whose league phase is over after one match each. */
function edition(id: string): Regulations {
  const regulations = regulationsById(id);
  if (!regulations?.leaguePhase) throw new Error(`${id} has no league phase`);
  return { ...regulations, season: 2025, leaguePhase: { ...regulations.leaguePhase, matchesEach: 1 } };
}

const IN_JANUARY = '2026-01-30';
const IN_FEBRUARY = '2026-02-27';

/** The seeded club first; it wins 3-0 on aggregate, or loses so. */
function tieRows(
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
const query = (asOf: string, more: Partial<BracketQuery> = {}): BracketQuery => ({
  regulations: edition('ucl-2025-26'),
  rows,
  draws,
  asOf,
  ...more,
});
const slot = (id: string, asOf: string, more?: Partial<BracketQuery>) =>
  bracketAsOf(query(asOf, more))?.slots.find((each) => each.id === id);
const next = (name: string, asOf: string, more?: Partial<BracketQuery>) =>
  possibleOpponents({ ...query(asOf, more), club: club(name) });

describe('the bracket as of a date', () => {
  test('AC-35, UCL-KO-06: the 14th that beat the 4th has the second leg at home against the 5th', () => {
    expect(slot('silver.qf.1', '2026-03-20')).toMatchObject({
      sides: [{ club: 'c14' }, { club: 'c5' }],
      secondLegHost: 'c14',
    });
  });

  test('AC-35: under the regulations of 2024/25 the draw says who hosts', () => {
    const regulations = edition('ucl-2024-25');
    expect(slot('silver.qf.1', '2026-03-20', { regulations })?.sides[0].club).toBe('c14');
    expect(slot('silver.qf.1', '2026-03-20', { regulations })).not.toHaveProperty('secondLegHost');
    expect(slot('silver.r16.B', '2026-03-20', { regulations })?.secondLegHost).toBe('c4');
  });

  test('UCL-KO-01: the partner of a drawn club is in the other half without being named', () => {
    expect(slot('silver.playoff.D', IN_JANUARY)?.sides.map((side) => side.club)).toEqual(['c16', 'c18']);
  });

  test('before the draw a place knows both clubs of its pair, before the ranks are final nobody', () => {
    expect(slot('silver.playoff.D', '2026-01-29')?.sides.map((side) => side.possible)).toEqual([
      ['c15', 'c16'],
      ['c17', 'c18'],
    ]);
    expect(slot('silver.playoff.D', '2026-01-27')?.sides.map((side) => side.possible)).toEqual([[], []]);
  });

  test('results of later dates do not count; between the legs both clubs may come out', () => {
    expect(slot('blue.playoff.D', '2026-02-12')).toMatchObject({ possibleWinners: ['c15', 'c17'] });
    expect(slot('blue.playoff.D', '2026-02-12')?.tie?.ifEndedNow).toEqual({ type: 'secondLegToCome' });
    expect(slot('blue.playoff.D', '2026-02-18')).toMatchObject({ winner: 'c15', possibleWinners: ['c15'] });
  });

  test('regulations without a bracket have none', () => {
    expect(
      bracketAsOf({
        regulations: regulationsById('ucl-2019-20') ?? edition('ucl-2025-26'),
        rows,
        draws,
        asOf: IN_FEBRUARY,
      }),
    ).toBeUndefined();
  });
});

describe('possible opponents', () => {
  test('AC-37: 15th v 17th in blue: the 1st or the 2nd before the draw, the one drawn into blue from its date on', () => {
    const before = {
      round: 'roundOf16',
      roundName: 'round of 16',
      opponents: ['c1', 'c2'],
      decidedBy: 'seeds',
      drawDate: IN_FEBRUARY,
    };
    for (const name of ['c15', 'c17']) expect(next(name, '2026-02-17')).toEqual({ club: name, ...before });
    expect(next('c15', '2026-02-26')).toEqual({ club: 'c15', ...before });
    expect(next('c15', '2026-02-27')).toEqual({
      club: 'c15',
      ...before,
      opponents: ['c2'],
      decidedBy: 'draw',
    });
    expect(next('c17', '2026-02-26')).toBeUndefined();
  });

  test('before its first tie a club meets that one: by seeds before the January draw, by name after it', () => {
    expect(next('c15', '2026-01-29')).toMatchObject({
      round: 'knockoutPlayoffs',
      opponents: ['c17', 'c18'],
      decidedBy: 'seeds',
    });
    expect(next('c15', IN_JANUARY)).toMatchObject({
      round: 'knockoutPlayoffs',
      opponents: ['c17'],
      decidedBy: 'draw',
    });
    expect(next('c15', '2026-01-20')).toBeUndefined();
  });

  test('a seeded club waits for two ties of two halves until it is drawn', () => {
    expect(next('c1', '2026-02-12')?.opponents).toEqual(['c15', 'c16', 'c17', 'c18']);
    expect(next('c1', '2026-02-19')?.opponents).toEqual(['c15', 'c16', 'c18']);
    expect(next('c1', IN_FEBRUARY)?.opponents).toEqual(['c16', 'c18']);
  });

  test('after the draw two opponents mean that their own tie is open', () => {
    expect(next('c14', '2026-03-12')).toMatchObject({
      round: 'quarterFinal',
      opponents: ['c5', 'c12'],
      decidedBy: 'draw',
    });
  });

  describe('with a tie that is better known than the table', () => {
    const [first, second] = tieRows('knockoutPlayoffs', '2026-02', 'c15', 'c17', 'seeded').map((row) =>
      legOfResult(row),
    );
    if (!first || !second) throw new Error('two legs');

    test('gone to extra time: both clubs are still to meet the 1st or the 2nd', () => {
      const open = tieAsItStands(
        [first, { ...second, status: 'live', stage: 'extraTime', score: [0, 1], at90: [0, 1] }],
        NO_AWAY_GOALS,
      );
      const liveTies = [open];
      for (const name of ['c15', 'c17'])
        expect(next(name, '2026-02-18', { liveTies })?.opponents).toEqual(['c1', 'c2']);
      expect(slot('blue.playoff.D', '2026-02-18', { liveTies })).not.toHaveProperty('winner');
    });

    test('turned round by a correction: the other club stands in every later slot', () => {
      const liveTies = [tieAsItStands([first, { ...second, score: [0, 2], at90: [0, 2] }], NO_AWAY_GOALS)];
      expect(next('c17', IN_FEBRUARY, { liveTies })?.opponents).toEqual(['c2']);
      expect(next('c15', IN_FEBRUARY, { liveTies })).toBeUndefined();
      expect(slot('blue.r16.D', IN_FEBRUARY, { liveTies })?.sides[1].club).toBe('c17');
    });

    test('a tie of the table whose clubs can no longer meet is left out', () => {
      const [away, home] = tieRows('knockoutPlayoffs', '2026-02', 'c14', 'c19', 'unseeded').map((row) =>
        legOfResult(row),
      );
      if (!away || !home) throw new Error('two legs');
      const liveTies = [tieAsItStands([away, home], NO_AWAY_GOALS)];
      expect(slot('silver.r16.B', '2026-03-20', { liveTies })).not.toHaveProperty('tie');
      expect(slot('silver.qf.1', '2026-03-20', { liveTies })?.sides[0].possible).toEqual(['c4', 'c19']);
    });

    test('being played before the table has a row of it, it is the tie the club is in', () => {
      const playing = tieAsItStands([{ ...first, status: 'live' }], NO_AWAY_GOALS);
      expect(next('c15', '2026-02-09')?.round).toBe('knockoutPlayoffs');
      expect(next('c15', '2026-02-09', { liveTies: [playing] })?.round).toBe('roundOf16');
    });
  });
});
