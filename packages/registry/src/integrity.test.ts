import { describe, expect, test } from 'vitest';
import { clubTable } from './club-table.ts';
import type { Club } from './clubs.ts';
import { checkClubs, checkDraws, checkPeople, checkResults } from './integrity.ts';
import type { ResultRow } from './results.ts';
import { club as clubOf, person as personOf } from './testing/ids.ts';

const ajax: Club = {
  id: clubOf('ajax'),
  name: 'AFC Ajax',
  shortName: 'Ajax',
  association: 'NED',
  aliases: [],
};
const psv: Club = { ...ajax, id: clubOf('psv'), name: 'PSV Eindhoven', shortName: 'PSV' };
const clubs = clubTable([ajax, psv]);

const row: ResultRow = {
  id: 'a',
  competition: 'ucl',
  season: 2025,
  stage: 'knockout',
  round: 'roundOf16',
  date: '2026-03-10',
  home: ajax.id,
  away: psv.id,
  at90: [1, 0],
  status: 'played',
  source: 's',
};

const namesUpTo = (to: number) => [
  { name: 'One', to },
  { name: 'Two', from: 1950, to: 1960 },
];

describe('the tables hold together', () => {
  test('a sound row and its second leg give no findings', () => {
    const second: ResultRow = { ...row, id: 'b', date: '2026-03-17', home: psv.id, away: ajax.id };
    expect(checkResults([row, second], clubs)).toEqual([]);
  });

  test('an unknown club is named with near ones', () => {
    expect(checkResults([{ ...row, home: clubOf('ajaks') }], clubs)).toEqual([
      { type: 'unknownClub', entry: 'a', club: 'ajaks', near: ['ajax'] },
    ]);
  });

  test('an id that stands twice and a second row of a match are two things', () => {
    const elsewhere: ResultRow = { ...row, date: '2026-01-01', round: 'final' };
    expect(checkResults([row, elsewhere], clubs)).toEqual([{ type: 'duplicateId', entry: 'a' }]);
    const moved: ResultRow = { ...row, id: 'b', date: '2026-03-11' };
    expect(checkResults([row, moved], clubs)).toEqual([{ type: 'sameMatch', entry: 'b', other: 'a' }]);
    const swapped: ResultRow = { ...row, id: 'b', home: psv.id, away: ajax.id };
    expect(checkResults([row, swapped], clubs)).toEqual([{ type: 'sameMatch', entry: 'b', other: 'a' }]);
  });

  test('HIST-X-1971-1: a void match may stand beside the one that replaced it', () => {
    expect(
      checkResults(
        [
          { ...row, status: 'void' },
          { ...row, id: 'b' },
        ],
        clubs,
      ),
    ).toEqual([]);
  });

  test.each([
    ['halfTimeAboveFullTime', { halfTime: [0, 1] }],
    ['fullTimeAboveExtraTime', { afterExtraTime: [0, 2] }],
    ['shootOutLevel', { shootOut: [4, 4] }],
    ['scoreNotPlayed', { status: 'fixture' }],
    ['scoreNotPlayed', { status: 'walkover' }],
    ['awardedWithoutResult', { status: 'awarded' }],
    ['resultNotAwarded', { official: [3, 0] }],
  ] as [string, Partial<ResultRow>][])('a score that cannot be: %s', (because, change) => {
    expect(checkResults([{ ...row, ...change }], clubs)).toEqual([
      { type: 'impossibleScore', entry: 'a', because },
    ]);
  });

  test('a match that was played has a score, and a club does not meet itself', () => {
    const { at90: _at90, ...bare } = row;
    expect(checkResults([bare], clubs)).toMatchObject([{ because: 'playedWithoutScore' }]);
    expect(checkResults([{ ...row, away: ajax.id }], clubs)).toMatchObject([{ type: 'ownOpponent' }]);
  });

  test('HIST-TIE: lots and withdrawals name a club of the match; a third match and replays stand beside the legs', () => {
    const stranger = clubOf('feyenoord');
    expect(checkResults([{ ...row, lots: stranger }], clubs)).toEqual([
      { type: 'notOfTheMatch', entry: 'a', club: stranger },
    ]);
    expect(checkResults([{ ...row, lots: row.home }], clubs)).toEqual([]);
    expect(checkResults([{ ...row, out: row.away }], clubs)).toEqual([]);
    const again = (id: string, date: string): ResultRow => ({ ...row, id, date });
    expect(checkResults([row, again('b', '1970-01-02')], clubs)).toMatchObject([{ type: 'sameMatch' }]);
    const third: ResultRow = { ...again('b', '1970-01-02'), further: 'playoffMatch' };
    expect(checkResults([row, third, { ...third, id: 'c', date: '1970-01-03' }], clubs)).toMatchObject([
      { type: 'sameMatch', entry: 'c', other: 'b' },
    ]);
    const replays = ['1970-01-02', '1970-01-03'].map(
      (date): ResultRow => ({ ...again(date, date), further: 'replay' }),
    );
    expect(checkResults([row, ...replays], clubs)).toEqual([]);
  });

  test('clubs of one association do not share a name', () => {
    const double: Club = {
      ...psv,
      id: clubOf('psv-2'),
      name: 'PSV 2',
      shortName: 'PSV 2',
      aliases: ['P.S.V.', 'psv'],
    };
    expect(checkClubs([ajax, psv, double])).toEqual([
      { type: 'sharedName', entry: 'psv-2', name: 'psv', other: 'psv' },
    ]);
    expect(checkClubs([psv, { ...double, association: 'BEL' }])).toEqual([]);
    expect(checkClubs([ajax, ajax])).toContainEqual({ type: 'duplicateId', entry: 'ajax' });
  });

  test('a successor is a club of the table and not the club itself; years do not overlap', () => {
    const gone: Club = { ...psv, id: clubOf('dws'), name: 'DWS', shortName: 'DWS' };
    expect(checkClubs([ajax, { ...gone, successors: [{ club: ajax.id, year: 1972 }] }])).toEqual([]);
    expect(checkClubs([{ ...gone, successors: [{ club: ajax.id }] }])).toMatchObject([
      { type: 'unknownClub', entry: 'dws', club: 'ajax' },
    ]);
    expect(checkClubs([{ ...gone, successors: [{ club: gone.id }] }])).toMatchObject([
      { type: 'unknownClub' },
    ]);
    expect(checkClubs([{ ...gone, formerNames: namesUpTo(1950) }])).toEqual([]);
    expect(checkClubs([{ ...gone, formerNames: namesUpTo(1951) }])).toEqual([
      { type: 'yearsOutOfOrder', entry: 'dws' },
    ]);
  });

  test('people and draws name known clubs', () => {
    const nobody = clubOf('nowhere');
    const someone = {
      id: personOf('x'),
      name: 'X',
      lastName: 'X',
      clubs: [{ club: nobody }, { club: ajax.id }],
    };
    expect(checkPeople([someone], clubs)).toEqual([
      { type: 'unknownClub', entry: 'x', club: nobody, near: [] },
    ]);
    const draw = {
      competition: 'ucl',
      season: 2025,
      date: '2026-02-27',
      round: 'roundOf16',
      slot: 'blue.D',
      source: 's',
    };
    expect(checkDraws([{ ...draw, club: ajax.id }], clubs)).toEqual([]);
    expect(checkDraws([{ ...draw, club: nobody }], clubs)).toMatchObject([{ entry: '2026-02-27 blue.D' }]);
  });
});
