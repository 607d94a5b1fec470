import { type ClubId, clubTable, type PersonId, parseClubs } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { discoverFacts } from '../discover.ts';
import { askRecord } from '../query/ask.ts';
import { openRecordBook, sidesBefore } from '../record-book.ts';
import type { LogNumbers } from '../side.ts';
import { rowOf } from '../testing/match-rows.ts';
import { NO_FLOOR } from '../testing/no-floor.ts';
import { checkClaim } from './check.ts';

const clubs = clubTable(
  parseClubs(
    `id,name,short name,association,city,colour,aliases,former names,former associations,successors,note
roma,AS Roma,Roma,ITA,,,,,,,
ajax,AFC Ajax,Ajax,NED,,,,,,,
psv,PSV,PSV,NED,,,,,,,
`,
  ).rows,
);
const competitions = [{ id: 'ucl', name: 'Champions League', firstSeason: 2021 }];
/** 20 October 2021 was a Wednesday, 1 March and 19 October 2022 a Tuesday and a Wednesday, 18 October 2022 a Tuesday. */
const matches = [
  rowOf({ date: '2021-10-20', home: 'roma', away: 'ajax', score: [5, 0] }),
  rowOf({ date: '2022-03-01', home: 'psv', away: 'roma', score: [0, 1] }),
  rowOf({ date: '2022-10-18', home: 'ajax', away: 'psv', score: [4, 0] }),
  rowOf({ date: '2022-10-19', home: 'roma', away: 'psv', score: [5, 1] }),
  rowOf({ date: '2022-11-02', home: 'roma', away: 'ajax', score: [6, 0] }),
];
const NUMBERS = { worstDeficit: 0, reds: 0, benchReds: 0, addedTimeGoals: 0, ownGoalsFor: 0, mostByOne: 1 };
const palladino = 'raffaele-palladino' as PersonId;
/** Roma's last three matches were logged, and the sheet of the first of them named no coach. */
const logNumbers = (row: string, club: ClubId): LogNumbers | undefined => {
  if (club !== 'roma' || row.startsWith('2021')) return undefined;
  return row.startsWith('2022-1') ? { ...NUMBERS, coach: palladino } : NUMBERS;
};
const coverage = [2021, 2022].flatMap((season) =>
  (['group', 'knockout'] as const).map((stage) => ({ competition: 'ucl', stage, season, complete: true })),
);
const book = openRecordBook({ ties: [], matches, clubs, coverage, competitions, logNumbers });
const asked = {
  asOf: '2022-11-03',
  clubs,
  competitions,
  nameOf: (club: ClubId) => clubs.get(club)?.shortName ?? club,
  personNameOf: () => 'Palladino',
  personNamesOf: () => ['Raffaele Palladino', 'Palladino'],
};

function check(claim: string) {
  const checked = checkClaim(claim, book, asked);
  if (!checked.ok) throw new Error(`${claim}: ${checked.refusal.message}`);
  return checked;
}

describe('claims of a month, a day of the week, a coach', () => {
  test.each([
    ['Only two teams have won by four or more goals in October', 'true'],
    ['Only two teams have won by four or more goals in March', 'false'],
    ['Only one team has won by four or more goals on a Wednesday', 'true'],
    ['Only one team has won by four or more goals on a Tuesday', 'true'],
    ['No team has ever won by five or more goals on a Tuesday', 'true'],
    ['No team has ever won by five or more goals on Wednesdays', 'false'],
    ['Roma have won four matches in October', 'false'],
    ['Roma under Palladino have won a match by four or more goals', 'true'],
    // The other matches do not say whose they were: what none of them did none did under him.
    ['No team has ever drawn a match under Palladino', 'true'],
    ['No team has ever won by seven or more goals under Palladino', 'true'],
    ['Only one team has won by four or more goals under Palladino', 'unknown'],
  ] as const)('%s: %s', (claim, verdict) => {
    expect(check(claim).verdict).toBe(verdict);
  });

  test('the reading says them', () => {
    expect(check('Roma have won two matches in October').reading.words).toContain(
      'matches of Roma in October',
    );
    expect(check('Only one team has won by four or more goals on a Wednesday').reading.words).toContain(
      'on a Wednesday',
    );
    expect(check('No team has ever drawn a match under Palladino').reading.words).toContain(
      'under Palladino',
    );
  });

  test('a month with its year is the time of a case and no month of every year', () => {
    const checked = check('Not since Roma in October 2021 had a team won by four or more goals');
    expect(checked.reading.words).not.toContain('October');
  });
});

test('questions', () => {
  const ask = (question: string) => {
    const answer = askRecord(question, book, asked);
    if (!answer.ok || answer.type !== 'rows') throw new Error(question);
    return answer;
  };
  expect(ask('wins in October').rows.map(({ date }) => date)).toEqual([
    '2022-10-19',
    '2022-10-18',
    '2021-10-20',
  ]);
  expect(ask('wins on a Tuesday').rows.map(({ date }) => date)).toEqual(['2022-10-18', '2022-03-01']);
  const under = ask('wins under Raffaele Palladino');
  expect(under.rows.map(({ date }) => date)).toEqual(['2022-11-02', '2022-10-19']);
  expect(under.lacks).toBe('The record does not tell the coach of three of the rows in question.');
});

describe('facts of a coach', () => {
  /** With matches enough for five goals to be rare. */
  const others = Array.from({ length: 20 }, (_, day) =>
    rowOf({ date: `2021-11-${day + 10}`, home: 'ajax', away: 'psv', score: [1, 0] }),
  );
  const larger = openRecordBook({
    ties: [],
    matches: [...others, ...matches, rowOf({ date: '2022-10-25', home: 'psv', away: 'ajax', score: [5, 0] })],
    clubs,
    coverage,
    competitions,
    logNumbers,
  });
  const last = sidesBefore(larger, 'matchSide').at(-2);
  const facts = last
    ? discoverFacts(larger, last, {
        asOf: '2022-11-02',
        nameOf: asked.nameOf,
        personNameOf: asked.personNameOf,
        floor: { ...NO_FLOOR, outOf: 1 },
        conditions: 2,
        most: 500,
      })
    : [];
  const ofCoach = facts.filter(({ scope }) => scope.conditions.coach === palladino);

  test('are told with how many matches do not say whose they were', () => {
    expect(last?.club).toBe('roma');
    expect(ofCoach.length).toBeGreaterThan(0);
    for (const { coverage: told, wording, reservations, family } of ofCoach) {
      expect(told.complete).toBe(false);
      expect(told.note).toMatch(/without a log/);
      expect(wording.sentence).toMatch(/ under Palladino /);
      expect(reservations).toContain('recordIncomplete');
      expect(family).not.toBe('firstEver');
    }
  });
});
