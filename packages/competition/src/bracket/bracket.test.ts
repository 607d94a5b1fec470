import { describe, expect, test } from 'vitest';
import { NO_AWAY_GOALS } from '../editions/tie-rules.ts';
import { edition, IN_FEBRUARY, IN_JANUARY, query, tieRows } from '../testing/bracket.ts';
import { club } from '../testing/results.ts';
import { tieAsItStands } from '../ties/as-it-stands.ts';
import { legOfResult } from '../ties/legs.ts';
import { type BracketQuery, bracketAsOf } from './bracket.ts';
import { possibleOpponents } from './opponents.ts';

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

  test('UCL-AWARD-06, UCL-RANK-i: what is decided off the pitch changes the ranks, and with them the places', () => {
    const pair = (offPitch: BracketQuery['offPitch']) =>
      slot('silver.playoff.D', '2026-01-29', { draws: [], ...(offPitch && { offPitch }) })?.sides[0].possible;
    expect(pair(undefined)).toEqual(['c15', 'c16']);
    // All eighteen winners have three points: c15 falls behind them, and c16 and c17 move up.
    expect(pair({ adjustments: [{ club: club('c15'), points: -1 }] })).toEqual(['c16', 'c17']);
    const drawn = query('2026-01-29').rows.map((row) =>
      row.home === 'c16' || row.home === 'c17' ? { ...row, at90: [0, 0] as const } : row,
    );
    const level = (offPitch?: BracketQuery['offPitch']) =>
      bracketAsOf(query('2026-01-29', { draws: [], rows: drawn, ...(offPitch && { offPitch }) }))?.ranked;
    const cards = Object.fromEntries(
      Array.from({ length: 36 }, (_, index) => [club(`c${index + 1}`), index === 16 ? 1 : 2]),
    );
    // c17 and c16 drew at home and are alike in all that results give.
    expect(level()?.slice(16, 20)).toEqual(['c16', 'c17', 'c20', 'c21']);
    expect(level({ disciplinaryPoints: cards })?.slice(16, 20)).toEqual(['c17', 'c16', 'c20', 'c21']);
  });

  test('regulations without a bracket have none', () => {
    const { bracket: _, ...regulations } = edition('ucl-2025-26');
    expect(bracketAsOf(query(IN_FEBRUARY, { regulations }))).toBeUndefined();
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

  test('a prohibited pairing leaves each of four clubs one opponent', () => {
    const codes: { readonly [name: string]: string } = { c15: 'RUS', c17: 'UKR' };
    const more = {
      prohibited: [['UKR', 'RUS']],
      associationOf: (name: string) => codes[name] ?? 'ENG',
    } as const;
    expect(['c15', 'c16', 'c17', 'c18'].map((name) => next(name, '2026-01-29', more)?.opponents)).toEqual([
      ['c18'],
      ['c17'],
      ['c16'],
      ['c15'],
    ]);
    expect(next('c9', '2026-01-29', more)?.opponents).toEqual(['c23', 'c24']);
    expect(next('c1', '2026-02-12', more)?.opponents).toEqual(['c15', 'c16', 'c17', 'c18']);
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
