import type { ClubId, ResultRow } from '@touchline/registry';
import { expect, test } from 'vitest';
import { checkClaim } from '../claims/check.ts';
import { discoverFacts } from '../discover.ts';
import { recordedMatchSide } from '../match-side.ts';
import { askRecord } from '../query/ask.ts';
import { openRecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { EVERYTHING } from '../testing/seasons.ts';

const matches = Array.from({ length: 24 }, (_, index): ResultRow => {
  const year = 2000 + Math.floor(index / 2);
  const date = `${year}-0${3 + (index % 2)}-10`;
  return rowOf({
    date,
    season: year,
    home: 'peru',
    away: 'chile',
    score: index === 23 ? [5, 0] : [index % 3, 1],
  });
});
const bookOf = (calendarYears?: true) =>
  openRecordBook({
    ties: [],
    matches,
    clubs: { get: () => undefined },
    // 2003 is not held.
    coverage: [...new Set(matches.map(({ season }) => season))].flatMap((season) =>
      (['group', 'knockout'] as const).map((stage) => ({
        competition: 'ucl',
        stage,
        season,
        complete: season !== 2003,
      })),
    ),
    competitions: [{ id: 'ucl', name: 'Copa', ...(calendarYears && { calendarYears }) }],
  });
const last = matches.at(-1);
const clubs = { clubs: [] };
const competitions = [{ id: 'ucl', name: 'Copa' }];

/** All that a reader is told of a record: facts with scope, reach and coverage, a claim, a list. */
function words(calendarYears?: true): string {
  const book = bookOf(calendarYears);
  if (last === undefined) throw new Error('no match');
  const nameOf = (club: ClubId) => club;
  const facts = [last.home, last.away].flatMap((club) =>
    discoverFacts(book, recordedMatchSide(last, club), {
      asOf: '2011-04-10',
      nameOf,
      floor: EVERYTHING,
      most: 300,
    }),
  );
  expect(new Set(facts.map(({ family }) => family)).size).toBeGreaterThan(3);
  const asked = { asOf: '2011-12-31', clubs, competitions, nameOf };
  const told = [
    ...facts.map(({ wording, coverage }) => ({ wording, coverage })),
    checkClaim('No team has won by nine goals since 2002 in our record', book, asked),
    askRecord('wins by five or more goals since 2002', book, asked),
  ];
  return JSON.stringify(told);
}

test('a competition of calendar years is told by them, and no season of two years stands in its words', () => {
  expect(words()).toMatch(/2000\/01/);
  expect(words()).toMatch(/2003\/04/);
  expect(words(true)).not.toMatch(/\d{4}\/\d{2}/);
  expect(words(true)).toMatch(/incomplete for 2003[^/]/);
});
