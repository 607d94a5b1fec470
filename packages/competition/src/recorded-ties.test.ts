import { describe, expect, test } from 'vitest';
import { regulationsOf } from './editions/catalogue.ts';
import { firstLegDeficit, tiesOf } from './recorded-ties.ts';
import { club, resultRow } from './testing/results.ts';

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
