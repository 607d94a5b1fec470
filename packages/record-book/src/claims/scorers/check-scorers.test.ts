import { type Club, type ClubId, type ResultRow } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { askRecord } from '../../query/ask.ts';
import { formatAsked } from '../../query/csv.ts';
import { openRecordBook } from '../../record-book.ts';
import { openScorerBook, type RecordedGoal } from '../../scorers/scorer-book.ts';
import { rowOf } from '../../testing/match-rows.ts';
import { club } from '../../testing/ties.ts';
import { checkClaim } from '../check.ts';

const CUP = 'Copa del Sol';
const match = (
  date: string,
  home: string,
  away: string,
  score: readonly [number, number],
  round = CUP,
): ResultRow => ({
  ...rowOf({ date, home, away, score, season: Number(date.slice(0, 4)) }),
  round,
});
const matches = [
  match('2010-06-11', 'peru', 'chile', [3, 1]),
  match('2012-06-11', 'chile', 'peru', [0, 4]),
  match('2014-06-11', 'bolivia', 'peru', [1, 2]),
  match('2016-06-11', 'chile', 'bolivia', [3, 0], 'Friendly'),
  match('2018-06-11', 'chile', 'bolivia', [4, 0]),
  // Nobody told who scored these.
  match('2020-06-11', 'bolivia', 'chile', [0, 3], 'Friendly'),
];
const goal = (
  row: number,
  of: string,
  scorer: string,
  ...minutes: readonly number[]
): readonly RecordedGoal[] =>
  minutes.map((minute) => ({
    match: matches[row]?.id ?? '',
    club: club(of),
    scorer,
    minute,
    ownGoal: false,
    penalty: false,
  }));
const goals = [
  ...goal(0, 'peru', 'Ana Ruiz', 1, 30, 60),
  ...goal(0, 'chile', 'Rosa Paz', 90),
  ...goal(1, 'peru', 'Ana Ruiz', 5, 6, 7),
  ...goal(1, 'peru', 'Eva Luna', 80),
  ...goal(2, 'bolivia', 'Inés Soto', 12),
  ...goal(2, 'peru', 'Ana Ruiz', 105),
  ...goal(2, 'peru', 'Eva Luna', 44),
  ...goal(3, 'chile', 'Rosa Paz', 3, 40, 41),
  ...goal(4, 'chile', 'Eva Rojas', 2, 3, 4, 5),
];
const competitions = [{ id: 'ucl', name: 'cup', firstSeason: 2010 }];
const book = openRecordBook({
  ties: [],
  matches,
  clubs: { get: () => undefined },
  coverage: [],
  competitions,
  scorers: openScorerBook({ matches, goals, competitionName: 'cup', firstSeason: 2010 }),
});
const teams = ['peru', 'chile', 'bolivia'].map((name): Club => {
  const title = name.replace(/^./, (first) => first.toUpperCase());
  return { id: club(name), name: title, shortName: title, association: '', aliases: [] };
});
const nameOf = (id: ClubId) => teams.find((team) => team.id === id)?.shortName ?? id;
const asked = { asOf: '2021-01-01', clubs: { clubs: teams }, competitions, nameOf };

function check(claim: string, asOf = asked.asOf) {
  const checked = checkClaim(claim, book, { ...asked, asOf });
  if (!checked.ok) throw new Error(`${claim}: ${checked.refusal.message}`);
  return checked;
}

describe('claims of players', () => {
  test.each([
    [
      'Not since Ana Ruiz in 2012 had a player scored a hat-trick in a Copa del Sol match',
      'true',
      'noneSince',
    ],
    [
      'Not since Ana Ruiz in 2010 had a player scored a hat-trick in a Copa del Sol match',
      'false',
      'overtaken',
    ],
    ['Not since Rosa Paz in 2010 had a player scored a hat-trick', 'false', 'precedentDidNot'],
    // Chile's three of 2020 may be one player's.
    ['Not since Ana Ruiz in 2012 had a player scored three or more goals in a match', 'false', 'overtaken'],
    ['Not since Rosa Paz in 2016 had a player scored a hat-trick', 'unknown', 'holes'],
    [
      'In our record, which lacks the scorers of 1 of these matches, not since Rosa Paz in 2016 had a player scored a hat-trick',
      'true',
      'noneSince',
    ],
    ['Not since Rosa Paz in 2016 had a player scored a hat-trick for Chile before 2020', 'true', 'noneSince'],
    ['No player has ever scored five goals in a match', 'true', 'holds'],
    ['No player has ever scored four goals in a match', 'false', 'hasHappened'],
    ['For the first time, a player scored four or more goals in a Copa del Sol match', 'true', 'holds'],
    ['Only for the third time had a player scored a hat-trick in a Copa del Sol match', 'true', 'holds'],
    ['Only for the second time had a player scored a hat-trick in a Copa del Sol match', 'false', 'count'],
    ['Ana Ruiz has scored seven goals for Peru', 'true', 'holds'],
    ['Ana Ruiz has scored eight goals for Peru', 'false', 'count'],
    ['Ana Ruiz has scored six goals for Peru', 'false', 'count'],
    // Three of Chile's are nobody's.
    ['Rosa Paz has scored five goals for Chile', 'unknown', 'holes'],
    ['Rosa Paz has scored at least four goals for Chile', 'true', 'holds'],
    ['Rosa Paz has scored two goals for Chile', 'false', 'count'],
    ['Ana Ruiz has scored two hat-tricks', 'true', 'holds'],
    ['Ana Ruiz scored a hat-trick against Chile in 2012', 'true', 'holds'],
    ['Ana Ruiz scored in the first minute', 'true', 'holds'],
    ['Ana Ruiz is the top scorer of the Copa del Sol', 'true', 'holds'],
    ['Eva Luna is the top scorer of Peru', 'false', 'count'],
    // Nor when they scored.
    ['No player has ever scored after 105 minutes', 'unknown', 'holes'],
    ['No player has ever scored after 104 minutes', 'false', 'hasHappened'],
  ] as const)('%s: %s', (claim, verdict, reason) => {
    expect([check(claim).verdict, check(claim).reason]).toEqual([verdict, reason]);
  });

  test('only what was over by then counts', () => {
    const claim = 'Only for the second time had a player scored a hat-trick in a Copa del Sol match';
    expect(check(claim, '2012-06-12').verdict).toBe('true');
  });

  test('evidence names the player', () => {
    expect(check('Ana Ruiz has scored two hat-tricks').evidence).toMatchObject([
      { player: 'Ana Ruiz', date: '2012-06-11', inShort: 'Ana Ruiz 3, 4-0' },
      { player: 'Ana Ruiz', date: '2010-06-11', inShort: 'Ana Ruiz 3, 3-1' },
    ]);
  });

  test('a first name alone is no player', () => {
    const checked = checkClaim('Not since Eva in 2012 had a player scored a hat-trick', book, asked);
    expect(checked.ok).toBe(false);
  });
});

describe('questions of players', () => {
  function ask(question: string, more: { readonly limit?: number; readonly sort?: 'oldest' | 'most' } = {}) {
    const answer = askRecord(question, book, { ...asked, ...more });
    if (!answer.ok) throw new Error(`${question}: ${answer.refusal.message}`);
    return answer;
  }
  const players = (question: string) => {
    const answer = ask(question);
    return answer.type === 'scorers'
      ? answer.scorers.map(({ player, goals: many }) => [player, many])
      : answer.type;
  };
  const feats = (...given: Parameters<typeof ask>) => {
    const answer = ask(...given);
    return answer.type === 'feats'
      ? answer.feats.map(({ player, date, value }) => [player, date, value])
      : answer.type;
  };

  test('top scorers, of all, of a cup, of a team', () => {
    expect(players('top scorers')).toEqual([
      ['Ana Ruiz', 7],
      ['Rosa Paz', 4],
      ['Eva Rojas', 4],
      ['Eva Luna', 2],
      ['Inés Soto', 1],
    ]);
    expect(players('top scorers in the Copa del Sol for Chile')).toEqual([
      ['Eva Rojas', 4],
      ['Rosa Paz', 1],
    ]);
    expect(ask('top scorers')).toMatchObject({
      total: 5,
      lacks: 'The record does not know all scorers of one of these matches.',
    });
    expect(ask('top scorers in the Copa del Sol')).not.toHaveProperty('lacks');
  });

  test('hat-tricks: the newest first, the first of them, the most goals', () => {
    expect(feats('hat-tricks')).toEqual([
      ['Eva Rojas', '2018-06-11', 4],
      ['Rosa Paz', '2016-06-11', 3],
      ['Ana Ruiz', '2012-06-11', 3],
      ['Ana Ruiz', '2010-06-11', 3],
    ]);
    expect(feats('first hat-trick since 2011')).toEqual([['Ana Ruiz', '2012-06-11', 3]]);
    expect(feats('last hat-trick for Peru')).toEqual([['Ana Ruiz', '2012-06-11', 3]]);
    expect(feats('four or more goals in a match')).toEqual([['Eva Rojas', '2018-06-11', 4]]);
    expect(feats('hat-tricks', { sort: 'most', limit: 1 })).toEqual([['Eva Rojas', '2018-06-11', 4]]);
  });

  test('the earliest and the latest goals, by the minute', () => {
    expect(feats('earliest goals', { limit: 2 })).toEqual([
      ['Ana Ruiz', '2010-06-11', 1],
      ['Eva Rojas', '2018-06-11', 2],
    ]);
    expect(feats('latest goal', { limit: 1 })).toEqual([['Ana Ruiz', '2014-06-11', 105]]);
    expect(feats('goals in the first minute')).toEqual([['Ana Ruiz', '2010-06-11', 1]]);
    expect(feats('goals by Eva Luna', { sort: 'oldest' })).toEqual([
      ['Eva Luna', '2012-06-11', 1],
      ['Eva Luna', '2014-06-11', 1],
    ]);
  });

  test('as CSV', () => {
    expect(formatAsked(ask('top scorers', { limit: 1 }), nameOf)).toBe(
      'player,clubs,goals,matches,first,last\nAna Ruiz,Peru,7,3,2010-06-11,2014-06-11\n',
    );
    expect(formatAsked(ask('first hat-trick since 2011'), nameOf)).toBe(
      [
        'player,date,season,round,club,opponent,score,value,rows',
        `Ana Ruiz,2012-06-11,2012,${CUP},Peru,Chile,"Ana Ruiz 3, 4-0",3,2012-06-11/chile-peru`,
        '',
      ].join('\n'),
    );
  });

  test('of a record without scorers it is said that there are none', () => {
    const bare = openRecordBook({
      ties: [],
      matches,
      clubs: { get: () => undefined },
      coverage: [],
      competitions,
    });
    expect(askRecord('top scorers', bare, asked)).toMatchObject({
      ok: false,
      refusal: { message: 'The record holds no goals with their scorers' },
    });
  });
});

describe('what is said of players and cannot be judged', () => {
  const refused = (claim: string, of = book) => {
    const checked = checkClaim(claim, of, asked);
    if (checked.ok) throw new Error(`${claim}: ${checked.because}`);
    return checked.refusal;
  };

  test('a scorer of whom no goal is told: what could be', () => {
    for (const claim of ['Rosa Paz', 'Rosa Paz has won the cup', 'Is Rosa Paz older']) {
      const { message, expected } = refused(claim);
      expect(message).toContain(claim.startsWith('Is') ? "don't know" : 'Rosa Paz is known as a scorer');
      if (!claim.startsWith('Is')) expect(expected).toContain('Rosa Paz has scored a hat-trick');
    }
  });

  test('somebody of whom there is no goal, and a record that has none', () => {
    expect(refused('Zubizarreta has scored two goals').message).toBe(
      'I don\'t know "Zubizarreta": no club or scorer of the record has that name',
    );
    const without = openRecordBook({
      ties: [],
      matches,
      clubs: { get: () => undefined },
      coverage: [],
      competitions,
    });
    expect(refused('Rosa Paz has scored two goals', without).message).toMatch(
      /no club of the record has that name, and it has no goals with their scorers$/,
    );
    expect(refused('No player has scored six goals in a match', without)).toMatchObject({
      message: expect.stringContaining('has no goals with their scorers'),
      expected: ['No team has ever scored six goals in a match'],
    });
  });

  test('what is wrong in a sentence of players is told of it, and not of one of teams', () => {
    const { word, expected } = refused('Ana Ruiz has scored three goals on the moon');
    expect({ word, expected }).toMatchObject({ word: 'moon' });
  });
});

describe('what a claim of players leaves open', () => {
  test('a bare number is exactly so many, and at least so many in another reading', () => {
    const { verdict, because, otherReadings } = check('Ana Ruiz has scored six goals for Peru');
    expect({ verdict, because }).toEqual({ verdict: 'false', because: 'Ana Ruiz has seven goals.' });
    expect(otherReadings).toMatchObject([
      { verdict: 'true', reading: { words: expect.stringMatching(/, six or more$/), departs: 'bound' } },
    ]);
  });

  test('what is not known of all matches is judged of those that are', () => {
    const { verdict, because, otherReadings } = check('Rosa Paz has scored five goals for Chile');
    expect(verdict).toBe('unknown');
    expect(because).toMatch(/so it cannot say\. As far as it knows, Rosa Paz has four goals\.$/);
    expect(otherReadings).toMatchObject([
      { verdict: 'false', reading: { words: expect.stringMatching(/, in our record$/), departs: 'reach' } },
    ]);
  });

  test.each([
    // Nobody told who scored three of Chile's against Bolivia in 2020; none of Peru's is open.
    ['Rosa Paz has never scored against Peru', 'false'],
    ['Rosa Paz scored against Bolivia', 'true'],
    ['Rosa Paz has never scored four goals in a match', 'true'],
    ['Rosa Paz scored once against Peru', 'true'],
    ['Rosa Paz has never scored a hat-trick against Peru', 'true'],
    ['Eva Luna has never scored a hat-trick', 'true'],
    ['Eva Luna scored twice', 'true'],
  ])('%s: %s', (claim, verdict) => {
    expect(check(claim).verdict).toBe(verdict);
  });

  test.each([
    ['A player has scored four goals in a match', 'true'],
    ['A player has scored five goals in a match', 'false'],
    ['Someone has scored a hat-trick against Bolivia', 'true'],
    // Nobody told who scored three of Chile's.
    ['A player scored a hat-trick in 2020', 'unknown'],
  ])('%s: %s', (claim, verdict) => {
    expect(check(claim).verdict).toBe(verdict);
  });
});

describe('a record that begins with the season 2011/12', () => {
  const rows = [
    rowOf({ date: '2011-09-13', home: 'peru', away: 'chile', score: [1, 0] }),
    rowOf({ date: '2012-09-18', home: 'chile', away: 'peru', score: [2, 0] }),
  ];
  const scored = [
    ['peru', 'Ana Ruiz', 0],
    ['chile', 'Rosa Paz', 1],
    ['chile', 'Rosa Paz', 1],
  ] as const;
  const late = openRecordBook({
    ties: [],
    matches: rows,
    clubs: { get: () => undefined },
    coverage: [],
    competitions: [{ id: 'ucl', name: 'cup' }],
    scorers: openScorerBook({
      matches: rows,
      goals: scored.map(([of, scorer, row]) => ({
        match: rows[row]?.id ?? '',
        club: club(of),
        scorer,
        minute: 10,
        ownGoal: false,
        penalty: false,
      })),
      competitionName: 'cup',
    }),
  });

  test.each([
    // The spring of 2011 is of the season before.
    ['No player has scored two goals in a match in 2011', 'unknown'],
    ['No player has scored two goals in a match in 2011/12', 'true'],
    ['No player has scored three goals in a match in 2012', 'true'],
    ['No player has scored three goals in a match since 2011', 'true'],
    ['No player has scored three goals in a match since 2010', 'unknown'],
  ])('%s: %s', (claim, verdict) => {
    expect(checkClaim(claim, late, asked)).toMatchObject({ verdict });
  });
});

test('who is called by one name alone is meant before those whose last name it is', () => {
  const pair = [match('2001-06-11', 'peru', 'chile', [1, 2])];
  const scored = ['Sol', 'Mar Sol'].map((scorer, index) => ({
    match: pair[0]?.id ?? '',
    club: club(index === 0 ? 'peru' : 'chile'),
    scorer,
    minute: 10 + index,
    ownGoal: false,
    penalty: false,
  }));
  const both = openRecordBook({
    ties: [],
    matches: pair,
    clubs: { get: () => undefined },
    coverage: [],
    competitions,
    scorers: openScorerBook({ matches: pair, goals: scored, competitionName: 'cup', firstSeason: 2001 }),
  });
  expect(checkClaim('Sol has scored one goal for Peru', both, asked)).toMatchObject({ verdict: 'true' });
});

test('one that is asked for is one, however many there are', () => {
  const list = askRecord('first hat-trick', book, asked);
  expect(list).toMatchObject({ total: 1, feats: [{ player: 'Ana Ruiz', date: '2010-06-11' }] });
  expect(askRecord('hat-tricks', book, { ...asked, limit: 1 })).toMatchObject({ total: 4 });
});

test('a club alone is no question: with whom it could stand', () => {
  const { refusal } = askRecord('Peru', book, asked) as { refusal: { expected: readonly string[] } };
  expect(refusal.expected).toContain('v and another club');
});
