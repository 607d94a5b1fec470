import { type ClubId, clubTable, parseClubs } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { openRecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { tieOf } from '../testing/ties.ts';
import { askRecord } from './ask.ts';
import { formatAsked } from './csv.ts';

const clubs = clubTable(
  parseClubs(
    `id,name,short name,association,city,colour,aliases,former names,former associations,successors,note
roma,AS Roma,Roma,ITA,,,,,,,
ajax,AFC Ajax,"Ajax, Amsterdam",NED,,,Ajax,,,,
psv,PSV,PSV,NED,,,,,,,
`,
  ).rows,
);
const competitions = [{ id: 'ucl', name: 'Champions League' }];
const coverage = [2022, 2023].flatMap((season) =>
  (['group', 'knockout'] as const).map((stage) => ({
    competition: 'ucl',
    stage,
    season,
    complete: season === 2023,
  })),
);
const book = openRecordBook({
  ties: [
    tieOf({
      season: 2022,
      hosts: 'ajax',
      visitors: 'roma',
      legs: [
        [2, 0],
        [3, 0],
      ],
      through: 'roma',
      date: '2023-03-14',
    }),
    tieOf({
      season: 2023,
      hosts: 'psv',
      visitors: 'roma',
      legs: [
        [1, 0],
        [1, 0],
      ],
      through: 'psv',
      by: 'shootOut',
      afterExtraTime: [1, 0],
      shootOut: [2, 4],
      date: '2024-03-12',
    }),
  ],
  matches: [
    rowOf({ date: '2022-10-04', home: 'roma', away: 'psv', score: [5, 0] }),
    rowOf({ date: '2023-10-03', home: 'ajax', away: 'roma', score: [3, 1] }),
    rowOf({ date: '2023-10-24', home: 'roma', away: 'ajax', score: [2, 2] }),
    rowOf({ date: '2023-11-07', home: 'ajax', away: 'psv', score: [1, 0] }),
  ],
  clubs,
  coverage,
  competitions,
});
const nameOf = (club: ClubId) => clubs.get(club)?.shortName ?? club;

function ask(question: string, more: Partial<Parameters<typeof askRecord>[2]> = {}) {
  const asked = askRecord(question, book, { asOf: '2024-05-31', clubs, competitions, nameOf, ...more });
  if (!asked.ok) throw new Error(`${question}: ${asked.refusal.message}`);
  return asked;
}
const rowsOf = (...given: Parameters<typeof ask>) => {
  const asked = ask(...given);
  if (!('rows' in asked)) throw new Error(`${asked.type} have no rows.`);
  return asked.rows.map(({ club, date, value }) => [club, date, value]);
};

describe('lists', () => {
  test('the newest first, the oldest first, the most first', () => {
    const newest = [
      ['ajax', '2023-11-07', 1],
      ['ajax', '2023-10-03', 2],
      ['roma', '2022-10-04', 5],
    ];
    expect(rowsOf('wins by one or more')).toEqual(newest);
    expect(rowsOf('wins by one or more', { sort: 'oldest' })).toEqual(newest.toReversed());
    expect(rowsOf('biggest wins')).toEqual([newest[2], newest[1], newest[0]]);
  });

  test('a limit shortens the list and not the count', () => {
    expect(ask('biggest wins', { limit: 1 })).toMatchObject({ total: 3, rows: [{ club: 'roma' }] });
  });

  test('what both sides do is listed once', () => {
    expect(ask('ties decided on penalties').total).toBe(1);
    expect(rowsOf('matches with four or more goals')).toEqual([
      ['roma', '2023-10-24', 4],
      ['ajax', '2023-10-03', 4],
      ['roma', '2022-10-04', 5],
    ]);
  });

  test('only what was over by then', () => {
    expect(ask('ties turned round after losing the first leg', { asOf: '2023-03-13' }).total).toBe(0);
    expect(ask('ties turned round after losing the first leg', { asOf: '2023-03-14' }).total).toBe(1);
  });

  test('what the record lacks of it is said', () => {
    const { lacks } = ask('finals');
    expect(lacks).toBe('The record lacks the knockout rounds of the Champions League in 2022/23.');
  });
});

test('runs, the longest first, and whether they go on', () => {
  expect(ask('longest unbeaten runs')).toMatchObject({
    type: 'runs',
    runs: [
      { club: 'ajax', length: 3, current: true },
      { club: 'roma', length: 1, current: true, first: { date: '2023-10-24' } },
      { club: 'roma', length: 1, current: false, first: { date: '2022-10-04' } },
    ],
  });
});

test('head-to-head, from the side of the club named first', () => {
  expect(ask('Ajax v Roma')).toMatchObject({
    type: 'headToHead',
    total: 2,
    balance: { won: 1, drawn: 1, lost: 0, goalsFor: 5, goalsAgainst: 3 },
  });
  expect(ask('Roma against Ajax at home')).toMatchObject({ total: 1, balance: { drawn: 1, goalsFor: 2 } });
});

describe('CSV', () => {
  test('of rows, with a cell quoted where it holds a comma', () => {
    expect(formatAsked(ask('biggest wins', { limit: 2 }), nameOf)).toBe(
      [
        'date,season,round,club,opponent,score,value,rows',
        '2022-10-04,2022,groupA,Roma,PSV,5-0,5,2022-10-04/roma-psv',
        '2023-10-03,2023,groupA,"Ajax, Amsterdam",Roma,3-1,2,2023-10-03/ajax-roma',
        '',
      ].join('\n'),
    );
  });

  test('of runs', () => {
    expect(formatAsked(ask('longest unbeaten runs', { limit: 1 }), nameOf)).toBe(
      'club,length,first,last,current\n"Ajax, Amsterdam",3,2023-10-03,2023-11-07,yes\n',
    );
  });
});

test('what is no question is refused with its place', () => {
  const asked = askRecord('ties lost narrowly', book, { asOf: '2024-05-31', clubs, competitions, nameOf });
  expect(asked).toEqual({
    ok: false,
    question: 'ties lost narrowly',
    refusal: {
      at: 10,
      word: 'narrowly',
      message: 'I don\'t know "narrowly"; did you mean a margin: "by one goal"?',
      expected: [],
    },
  });
});
