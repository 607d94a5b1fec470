import { describe, expect, test } from 'vitest';
import { regulationsById } from '../editions/catalogue.ts';
import { NO_AWAY_GOALS } from '../editions/tie-rules.ts';
import { groupQuery } from '../testing/bracket.ts';
import { club, drawRow, resultRow } from '../testing/results.ts';
import { tieAsItStands } from '../ties/as-it-stands.ts';
import { legOfResult } from '../ties/legs.ts';
import { bracketAsOf } from './bracket.ts';
import { opponentsOfAll, possibleOpponents } from './opponents.ts';
import { pathToFinal } from './path-to-final.ts';

const of2022 = { season: 2022 } as const;
const row = (drawn: string, slot: string, round: string, date: string) => ({
  ...drawRow(drawn, slot, round, date),
  ...of2022,
});

/** Runner-up n against winner n + 1, and the quarter- and semi-finals drawn on one day. */
const draws = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
    row(`r${n}`, `tie.${n}A`, 'roundOf16', '2022-11-07'),
    row(`w${(n % 8) + 1}`, `tie.${n}B`, 'roundOf16', '2022-11-07'),
  ]),
  ...['w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w1'].map((name, index) =>
    row(name, `tie.${Math.floor(index / 2) + 1}${'AB'[index % 2]}`, 'quarterFinal', '2023-03-17'),
  ),
  ...['w2', 'w4', 'w6', 'w8'].map((name, index) =>
    row(name, `tie.${Math.floor(index / 2) + 1}${'AB'[index % 2]}`, 'semiFinal', '2023-03-17'),
  ),
];

/** Every winner of a group wins its round of 16. */
const roundOf16 = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
  resultRow(`r${n}`, [0, 1], `w${(n % 8) + 1}`, {
    ...of2022,
    round: 'roundOf16',
    leg: 1,
    date: '2023-02-14',
  }),
  resultRow(`w${(n % 8) + 1}`, [1, 0], `r${n}`, {
    ...of2022,
    round: 'roundOf16',
    leg: 2,
    date: '2023-03-08',
  }),
]);
const played = (asOf: string) => ({
  ...groupQuery(asOf, { draws }),
  rows: [...groupQuery(asOf).rows, ...roundOf16],
});
const names = (clubs: readonly string[] | undefined) => clubs?.join(' ');

describe('section D3: rounds that are drawn one by one', () => {
  test('before the draw a group winner can meet every runner-up but that of its group', () => {
    expect(possibleOpponents({ ...groupQuery('2022-11-06'), club: club('w1') })).toEqual({
      club: 'w1',
      round: 'roundOf16',
      roundName: 'round of 16',
      opponents: ['r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'],
      decidedBy: 'regulations',
      drawDate: '2022-11-07',
    });
  });

  test('clubs of its own association are kept apart, and what would leave another without an opponent', () => {
    // The other runners-up of England can then not all be spared: r8 has only w1 left that is not English.
    const english = new Set(['r8', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']);
    const associationOf = (name: string) => (english.has(name) ? 'ENG' : name);
    const query = groupQuery('2022-11-06', { associationOf });
    expect(names(possibleOpponents({ ...query, club: club('r8') })?.opponents)).toBe('w1');
    expect(names(possibleOpponents({ ...query, club: club('w1') })?.opponents)).toBe('r8');
    expect(possibleOpponents({ ...query, club: club('r1') })?.opponents).not.toContain('w1');
  });

  test('until the groups are over nobody knows', () => {
    expect(bracketAsOf(groupQuery('2022-11-01'))?.ranked).toEqual([]);
    expect(possibleOpponents({ ...groupQuery('2022-11-01'), club: club('w1') })).toBeUndefined();
  });

  test('the draw names the slot and who hosts: the group winner the second leg', () => {
    const slot = bracketAsOf(groupQuery('2022-11-07', { draws }))?.slots[0];
    expect(slot).toMatchObject({ id: 'r16.1', sides: [{ club: 'w2' }, { club: 'r1' }], secondLegHost: 'w2' });
  });

  test('between round and draw everybody else of the round can come, an open tie with both its clubs', () => {
    const query = played('2023-03-01');
    const next = possibleOpponents({ ...query, club: club('w2') });
    expect(next).toMatchObject({ round: 'quarterFinal', decidedBy: 'regulations', drawDate: '2023-03-17' });
    expect(next?.opponents).toHaveLength(14);
    expect(next?.opponents).not.toContain('r1');
    const after = possibleOpponents({ ...played('2023-03-16'), club: club('w2') });
    expect(names(after?.opponents)).toBe('w1 w3 w4 w5 w6 w7 w8');
  });

  test('the quarter-final draw says who hosts; a semi-final drawn with it waits for its two winners', () => {
    const bracket = bracketAsOf(played('2023-03-17'));
    const slot = (id: string) => bracket?.slots.find((each) => each.id === id);
    expect(slot('qf.1')).toMatchObject({ sides: [{ club: 'w3' }, { club: 'w2' }], secondLegHost: 'w3' });
    expect(slot('sf.1')?.sides).toMatchObject([
      { from: 'qf.2', possible: ['w4', 'w5'] },
      { from: 'qf.1', possible: ['w2', 'w3'] },
    ]);
  });

  test('the way to the final: whom, by what, and where', () => {
    const path = pathToFinal({ ...played('2023-03-17'), club: club('w2') });
    expect(path).toMatchObject([
      { round: 'quarterFinal', opponents: ['w3'], decidedBy: 'draw', secondLegAtHome: 'no' },
      { round: 'semiFinal', opponents: ['w4', 'w5'], decidedBy: 'draw', secondLegAtHome: 'no' },
      { round: 'final', opponents: ['w1', 'w6', 'w7', 'w8'], decidedBy: 'draw', venue: 'neutral' },
    ]);
    expect(path?.[2]).not.toHaveProperty('secondLegAtHome');
  });

  test('before a draw two clubs of one tie cannot meet again later: only one comes so far', () => {
    const path = pathToFinal({ ...groupQuery('2022-11-07', { draws }), club: club('w2') });
    expect(path?.map(({ opponents }) => opponents.length)).toEqual([1, 14, 14, 14]);
    for (const { opponents } of path?.slice(1) ?? []) expect(opponents).not.toContain('r1');
  });

  test('a corrected round of 16 changes who comes to the quarter-final that was drawn, and to the semi-final', () => {
    const [first, second] = roundOf16.slice(0, 2).map((each) => legOfResult(each));
    if (!first || !second) throw new Error('two legs');
    const liveTies = [tieAsItStands([{ ...first, score: [3, 0], at90: [3, 0] }, second], NO_AWAY_GOALS)];
    const bracket = bracketAsOf({ ...played('2023-03-17'), liveTies });
    const slot = (id: string) => bracket?.slots.find((each) => each.id === id);
    expect(slot('qf.1')?.sides[1]).toMatchObject({ club: 'r1', from: 'r16.1' });
    expect(slot('sf.1')?.sides[1].possible).toEqual(['w3', 'r1']);
  });

  test('of all clubs at once the same as of each', () => {
    const query = played('2023-03-01');
    const bracket = bracketAsOf(query);
    if (!bracket) throw new Error('no bracket');
    const each = bracket.ranked.flatMap((name) => possibleOpponents({ ...query, club: name }) ?? []);
    expect(opponentsOfAll(bracket, query)).toEqual(each);
    // Nobody is out yet.
    expect(each.map(({ club: of }) => of)).toHaveLength(16);
  });
});

describe('where no table of the draws is held, matches name the places', () => {
  const query = { ...played('2023-03-10'), draws: [] };

  test('from the first of a pairing on; the group winner has its own place, whichever leg it had at home', () => {
    const swapped = query.rows.map((each) =>
      each.round === 'roundOf16' && [each.home, each.away].includes(club('w2'))
        ? { ...each, home: each.away, away: each.home }
        : each,
    );
    for (const rows of [query.rows, swapped]) {
      const slots = bracketAsOf({ ...query, rows })?.slots.slice(0, 8) ?? [];
      expect(slots.map(({ sides }) => `${sides[0].club} ${sides[1].club}`)).toEqual(
        [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `w${(n % 8) + 1} r${n}`),
      );
    }
    expect(bracketAsOf({ ...query, asOf: '2023-02-13' })?.slots[0]?.sides[0].possible).toHaveLength(8);
  });

  test('a bracket of 1968/69 begins with its quarter-finals, third match and all', () => {
    const regulations = regulationsById('ucl-1968-69');
    if (!regulations) throw new Error('no such edition');
    const of = { season: 1968, round: 'quarterFinal' } as const;
    const rows = [
      resultRow('ajax', [1, 3], 'benfica', { ...of, date: '1969-02-12' }),
      resultRow('benfica', [1, 3], 'ajax', { ...of, date: '1969-02-19' }),
      resultRow('ajax', [0, 0], 'benfica', { ...of, date: '1969-03-05', afterExtraTime: [3, 0] }),
      resultRow('milan', [0, 0], 'celtic', { ...of, date: '1969-02-19' }),
      resultRow('celtic', [0, 1], 'milan', { ...of, date: '1969-03-12' }),
    ];
    const on = { regulations, rows, draws: [] };
    const asOf = (date: string) => bracketAsOf({ ...on, asOf: date })?.slots.slice(0, 2);
    expect(asOf('1969-02-20')?.map(({ possibleWinners }) => possibleWinners)).toEqual([
      ['ajax', 'benfica'],
      ['milan', 'celtic'],
    ]);
    expect(asOf('1969-03-12')?.map(({ winner }) => winner)).toEqual(['ajax', 'milan']);
    const next = possibleOpponents({ ...on, asOf: '1969-03-12', club: club('ajax') });
    expect(next).toMatchObject({ round: 'semiFinal', opponents: ['milan'], decidedBy: 'regulations' });
  });

  test('HIST-GROUP G3: four groups lead to the quarter-finals, winners against runners-up of others', () => {
    const regulations = regulationsById('ucl-1995-96');
    if (!regulations?.groupStages) throw new Error('no groups in 1995/96');
    const groupStages = regulations.groupStages.map((stage) => ({ ...stage, matchesEach: 1 }));
    const rows = groupQuery('')
      .rows.filter((each) => each.round < 'groupE')
      .map((each) => ({ ...each, season: 1995, date: '1995-12-06' }));
    const on = { regulations: { ...regulations, groupStages }, rows, draws: [], asOf: '1995-12-07' };
    expect(possibleOpponents({ ...on, club: club('w1') })).toMatchObject({
      round: 'quarterFinal',
      opponents: ['r2', 'r3', 'r4'],
      decidedBy: 'regulations',
    });
  });
});
