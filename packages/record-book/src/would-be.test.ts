import { type Leg, tieAsItStands } from '@touchline/competition';
import { describe, expect, test } from 'vitest';
import { openRecordBook } from './record-book.ts';
import { club, clubsOf, tieOf } from './testing/ties.ts';
import { tieSideOf } from './tie-side.ts';
import { wouldBeFacts } from './would-be.ts';

const [ajax, lyon] = [club('ajax'), club('lyon')];
const clubs = clubsOf({ ajax: 'NED', lyon: 'FRA', psv: 'NED', genk: 'BEL', roma: 'ITA', lille: 'FRA' });

/** Twelve ties in which nobody turned a first leg round or won a second by three. */
const ties = [2012, 2013, 2014].flatMap((season) =>
  ['psv', 'genk', 'roma', 'lille'].map((visitors, index) =>
    tieOf({
      season,
      hosts: 'ajax',
      visitors,
      legs: [
        [2, 0],
        [0, 0],
      ],
      through: 'ajax',
      date: `${season + 1}-03-${10 + index}`,
    }),
  ),
);
const book = openRecordBook({ ties, clubs, coverage: [] });
const options = { asOf: '2016-03-08T20:30', nameOf: String };
const about = {
  competition: 'ucl',
  season: 2015,
  round: 'roundOf16',
  rows: ['one', 'two'],
  date: '2016-03-08',
};
const rules = { legs: 2, awayGoals: true, awayGoalsInExtraTime: true, extraTime: true } as const;

const first: Leg = {
  leg: 1,
  homeClub: ajax,
  awayClub: lyon,
  status: 'finished',
  stage: 'normalTime',
  score: [2, 0],
  at90: [2, 0],
};
const second = (leg: Partial<Leg>): Leg => ({
  leg: 2,
  homeClub: lyon,
  awayClub: ajax,
  status: 'live',
  stage: 'normalTime',
  score: [0, 0],
  ...leg,
});
const measuresOf = (legs: readonly Leg[], of = lyon) =>
  new Set(
    wouldBeFacts(book, { tie: tieAsItStands(legs, rules), about }, of, options).map(
      (fact) => fact.predicate.measure,
    ),
  );

describe('before the end only what can no longer fall is told', () => {
  test('a lost first leg and goals scored, but no margin that the next goal may undo', () => {
    expect(measuresOf([first, second({ score: [4, 0] })])).toEqual(
      new Set(['firstLegDeficit', 'secondLegGoals']),
    );
  });

  test('extra time once it is played', () => {
    expect(measuresOf([first, second({ score: [2, 0], at90: [2, 0], stage: 'extraTime' })])).toContain(
      'extraTime',
    );
  });

  test('nothing of a first leg that is still on', () => {
    const live: Leg = { ...first, status: 'live' };
    expect(measuresOf([live, second({ status: 'toCome' })])).toEqual(new Set());
  });

  test('nothing once the tie is decided', () => {
    expect(measuresOf([first, second({ status: 'finished', score: [3, 0], at90: [3, 0] })])).toEqual(
      new Set(),
    );
  });
});

test('tieSideOf: away goals count where the state counts them, and either club has its own side', () => {
  const state = tieAsItStands([first, second({ score: [1, 1] })], rules);
  expect(tieSideOf(state, lyon, about)).toMatchObject({
    club: lyon,
    opponent: ajax,
    awayGoals: true,
    twoLegged: true,
    outcome: 'open',
    legs: [
      { venue: 'away', goalsFor: 0, goalsAgainst: 2, finished: true },
      { venue: 'home', goalsFor: 1, goalsAgainst: 1, finished: false },
    ],
  });
  expect(tieSideOf(state, ajax, about).legs[0]).toMatchObject({
    venue: 'home',
    goalsFor: 2,
    goalsAgainst: 0,
  });
});
