import type { ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { club, resultRow } from '../testing/results.ts';
import type { LeaguePhaseDrawRules } from './draw-rules.ts';
import { fixtureFindingSentence } from './fixture-findings.ts';
import { checkLeaguePhaseFixtures, type FixtureQuery } from './league-phase-fixtures.ts';

/** Two pots of three clubs, a and b; everybody meets the two others of its pot and two of the other. */
const RULES: LeaguePhaseDrawRules = { pots: 2, clubsOfEach: 3, opponentsOfEach: 2, mostOfOneAssociation: 2 };
const LIST = 'a1-a2 a2-a3 a3-a1 b1-b2 b2-b3 b3-b1 a1-b1 b1-a2 a2-b2 b2-a3 a3-b3 b3-a1';
const CODES: { readonly [name: string]: string } = {
  a1: 'ENG',
  a2: 'ESP',
  a3: 'GER',
  b1: 'FRA',
  b2: 'ITA',
  b3: 'POR',
};

const rowsOf = (list: string): readonly ResultRow[] =>
  list.split(' ').map((pair) => {
    const [home = '', away = ''] = pair.split('-');
    return resultRow(home, [0, 0], away);
  });
const said = (list: string, more: Partial<FixtureQuery> = {}, codes = CODES) =>
  checkLeaguePhaseFixtures({
    rows: rowsOf(list),
    pots: Object.keys(CODES).map((name) => ({ club: club(name), slot: name < 'b' ? 'pot.1' : 'pot.2' })),
    rules: RULES,
    associationOf: (name) => codes[name],
    ...more,
  }).map((finding) => `${finding.rule} ${fixtureFindingSentence(finding, (name) => name)}`);

describe('the fixtures of a league phase', () => {
  test('a list that keeps to all rules has no findings', () => {
    expect(said(LIST)).toEqual([]);
  });

  test('UCL-LP-01: a match too few, turned round, and played twice', () => {
    expect(said(LIST.replace(' b3-a1', '')).filter((line) => line.startsWith('UCL-LP-01'))).toEqual([
      'UCL-LP-01 a1: 1 away matches, not 2.',
      'UCL-LP-01 b3: 1 home matches, not 2.',
    ]);
    expect(said(LIST.replace('b3-a1', 'a1-b3'))).toContain('UCL-LP-01 a1: 3 home matches, not 2.');
    expect(said(LIST.replace('b3-a1', 'b1-a1'))).toContain('UCL-LP-01 a1 v b1: 2 times.');
    expect(said(`${LIST} c1-a1`)).toContain('UCL-LP-01 7 clubs, not 6.');
  });

  test('UCL-LP-02: two opponents of each pot, one at home and one away', () => {
    expect(said(LIST.replace('b3-a1', 'a1-b3'))).toEqual(
      expect.arrayContaining([
        'UCL-LP-02 a1: 2 of pot.2 at home, not 1.',
        'UCL-LP-02 a1: 0 of pot.2 away, not 1.',
      ]),
    );
  });

  test('UCL-LP-02: pots of one size, and a club in one of them', () => {
    const pots = Object.keys(CODES).map((name) => ({ club: club(name), slot: 'pot.1' }));
    expect(said(LIST, { pots: pots.slice(0, 5) })).toEqual(
      expect.arrayContaining([
        'UCL-LP-02 pot.1: 5 clubs, not 3.',
        'UCL-LP-02 pot.2: 0 clubs, not 3.',
        'UCL-LP-02 b3: in no pot.',
      ]),
    );
  });

  test('UEL-01: of one opponent a pot it does not matter where', () => {
    const rules = { ...RULES, opponentsOfEach: 1 };
    const pots = ['a1', 'a2', 'b1', 'b2'].map((name) => ({
      club: club(name),
      slot: name < 'b' ? 'pot.1' : 'pot.2',
    }));
    expect(said('a1-a2 b1-b2 b1-a1 a2-b2', { rules: { ...rules, clubsOfEach: 2 }, pots })).toEqual([
      'UCL-LP-01 b1: 2 home matches, not 1.',
      'UCL-LP-01 b1: 0 away matches, not 1.',
      'UCL-LP-01 b2: 0 home matches, not 1.',
      'UCL-LP-01 b2: 2 away matches, not 1.',
    ]);
  });

  test('UCL-LP-03: none of the own association, two at most of another, and none that is prohibited', () => {
    expect(said(LIST, {}, { ...CODES, b1: 'ENG' })).toEqual(['UCL-LP-03 a1 v b1: both of ENG.']);
    expect(said(LIST, {}, { ...CODES, a2: 'FRA', a3: 'FRA', b3: 'FRA' })).toContain(
      'UCL-LP-03 a1: 4 opponents of FRA, 2 at most.',
    );
    expect(said(LIST, { prohibited: [['FRA', 'ENG']] })).toEqual([
      'UCL-LP-03 a1 v b1: FRA and ENG are kept apart.',
    ]);
    const { b3: _, ...codes } = CODES;
    expect(said(LIST, {}, codes)).toEqual(['UCL-LP-03 b3: its association is not known.']);
  });
});
