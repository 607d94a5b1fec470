import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { regulationsOf } from '../editions/catalogue.ts';
import { club, resultRow } from '../testing/results.ts';
import { firstLegDeficit, tiesOf } from './recorded.ts';

const first = resultRow('borussia-dortmund', [2, 0], 'atalanta', { leg: 1, date: '2026-02-17' });
const second = resultRow('atalanta', [4, 1], 'borussia-dortmund', { leg: 2, date: '2026-02-25' });

describe('ties of the record', () => {
  test('UCL-TIE-01: two legs make one tie, whatever the order of the rows, decided on the date of the second', () => {
    const [tie, ...others] = tiesOf([second, first], regulationsOf);
    expect(others).toEqual([]);
    expect(tie).toMatchObject({
      id: 'ucl/2025/knockoutPlayoffs/borussia-dortmund/atalanta',
      rows: [first, second],
      decided: { club: 'atalanta', by: 'aggregate', date: '2026-02-25' },
    });
  });

  test('a final is a tie of one match; rows need no leg number', () => {
    const final = resultRow('psg', [1, 1], 'arsenal', {
      round: 'final',
      afterExtraTime: [1, 1],
      shootOut: [4, 3],
    });
    const [tie] = tiesOf([final], regulationsOf);
    expect(tie?.tie.legs).toHaveLength(1);
    expect(tie?.decided).toMatchObject({ club: 'psg', by: 'shootOut' });
  });

  test('DATA-09: two legs that carry the same number are told apart by date', () => {
    const [tie] = tiesOf([first, { ...second, leg: 1 }], regulationsOf);
    expect(tie?.decided?.club).toBe('atalanta');
  });

  test('a first leg alone leaves the tie open, a second alone makes none', () => {
    expect(tiesOf([first], regulationsOf)[0]?.tie.ifEndedNow).toEqual({ type: 'secondLegToCome' });
    expect(tiesOf([second], regulationsOf)).toEqual([]);
  });

  test('group and league-phase matches, void matches, rounds and seasons without rules make no tie', () => {
    const others = [
      { ...first, stage: 'group', round: 'groupA' } as const,
      { ...first, stage: 'leaguePhase', round: 'leaguePhase' } as const,
      { ...first, status: 'void' } as const,
      { ...first, round: 'firstQualifying' },
      { ...first, season: 1962 },
    ];
    for (const row of others) expect(tiesOf([row], regulationsOf)).toEqual([]);
  });

  test('the same clubs in two rounds or seasons are two ties', () => {
    const other = { ...first, season: 2024 };
    expect(tiesOf([first, second, other], regulationsOf)).toHaveLength(2);
  });

  test('DATA-15: a level tie whose row lacks its extra time stays undecided', () => {
    const [tie] = tiesOf([first, { ...second, at90: [3, 1] }], regulationsOf);
    expect(tie?.decided).toBeUndefined();
    expect(tie?.tie.ifEndedNow).toEqual({ type: 'extraTime' });
  });
});

describe('ties that went on, or were not played', () => {
  const season = { season: 1956, round: 'firstRound' } as const;
  const legs = [
    resultRow('dortmund', [4, 3], 'spora', { ...season, date: '1956-08-01' }),
    resultRow('spora', [2, 1], 'dortmund', { ...season, date: '1956-09-06' }),
  ];
  const third = resultRow('dortmund', [7, 0], 'spora', { ...season, date: '1956-09-16' });
  const decided = (...rows: readonly ResultRow[]) => tiesOf(rows, regulationsOf)[0]?.decided;

  test('HIST-1955-PLAYOFF: a third match is one whether or not its row says so, where the rules know it', () => {
    const expected = { club: 'dortmund', by: 'playoffMatch', date: '1956-09-16' };
    expect(decided(...legs, { ...third, further: 'playoffMatch' })).toEqual(expected);
    expect(decided(...legs, third)).toEqual(expected);
    expect(decided(...legs)).toBeUndefined();
    const today = [...legs, third].map((row): ResultRow => ({ ...row, season: 2025, round: 'roundOf16' }));
    expect(tiesOf(today, regulationsOf)[0]?.rows).toHaveLength(2);
  });

  test('HIST-BYE-01: a walkover of which no match was played is no tie; after a leg it is', () => {
    const { at90: _at90, ...unplayed } = legs[1] ?? third;
    const walkover: ResultRow = { ...unplayed, status: 'walkover', out: club('spora') };
    expect(tiesOf([walkover], regulationsOf)).toEqual([]);
    expect(decided(...legs.slice(0, 1), walkover)).toMatchObject({ club: 'dortmund', by: 'withdrawal' });
  });

  test('a club of another tie in lots or withdrawals is passed over', () => {
    const stray = { lots: club('c'), out: club('c') };
    expect(decided(...legs.map((row) => ({ ...row, ...stray })), third)?.by).toBe('playoffMatch');
  });
});

describe('the first leg', () => {
  test('who lost it by how many', () => {
    const tie = tiesOf([first, second], regulationsOf)[0]?.tie;
    expect(tie && firstLegDeficit(tie, club('atalanta'))).toBe(2);
    expect(tie && firstLegDeficit(tie, club('borussia-dortmund'))).toBe(0);
  });

  test('a single match has none, nor a tie before it', () => {
    const final = tiesOf([resultRow('a', [2, 0], 'b', { round: 'final' })], regulationsOf)[0]?.tie;
    expect(final && firstLegDeficit(final, club('b'))).toBeUndefined();
    const toCome = tiesOf([{ ...first, status: 'fixture' }], regulationsOf)[0]?.tie;
    expect(toCome && firstLegDeficit(toCome, club('atalanta'))).toBeUndefined();
  });
});
