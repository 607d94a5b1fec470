import { type ClubId, clubTable, parseClubs } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askRecord } from '../query/ask.ts';
import { openRecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { tieOf } from '../testing/ties.ts';
import { checkClaim } from './check.ts';

const clubs = clubTable(
  parseClubs(
    `id,name,short name,association,city,colour,aliases,former names,former associations,successors,note
roma,AS Roma,Roma,ITA,,,,,,,
milan,AC Milan,Milan,ITA,,,,,,,
ajax,AFC Ajax,Ajax,NED,,,,,,,
psv,PSV,PSV,NED,,,,,,,
lyon,Lyon,Lyon,FRA,,,,,,,
`,
  ).rows,
);
const competitions = [
  { id: 'ucl', name: 'Champions League', firstSeason: 2022, roundsSince: { knockoutPlayoffs: 2024 } },
];
const seasons = [2022, 2023, 2024, 2025];
const coverage = seasons.flatMap((season) =>
  (['group', 'knockout'] as const).map((stage) => ({ competition: 'ucl', stage, season, complete: true })),
);

/** Comebacks from 0-2: Roma in 2023, Ajax (in a play-off) and Milan in 2025. */
const ties = [
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
    visitors: 'lyon',
    legs: [
      [1, 0],
      [0, 0],
    ],
    through: 'psv',
    date: '2024-03-12',
  }),
  tieOf({
    season: 2024,
    round: 'knockoutPlayoffs',
    hosts: 'roma',
    visitors: 'ajax',
    legs: [
      [2, 0],
      [3, 0],
    ],
    through: 'ajax',
    date: '2025-02-18',
  }),
  tieOf({
    season: 2024,
    hosts: 'lyon',
    visitors: 'milan',
    legs: [
      [2, 0],
      [4, 1],
    ],
    through: 'milan',
    date: '2025-03-11',
  }),
];
/** Roma 5-0 and Milan 5-0; Ajax win three in a row, then lose. */
const matches = [
  rowOf({ date: '2022-10-04', home: 'roma', away: 'psv', score: [5, 0] }),
  rowOf({ date: '2023-10-03', home: 'milan', away: 'lyon', score: [5, 0] }),
  rowOf({ date: '2023-10-24', home: 'ajax', away: 'lyon', score: [1, 0] }),
  rowOf({ date: '2023-11-07', home: 'psv', away: 'ajax', score: [0, 1] }),
  rowOf({ date: '2023-11-28', home: 'ajax', away: 'psv', score: [2, 1] }),
  rowOf({ date: '2024-10-01', home: 'roma', away: 'ajax', score: [3, 3] }),
];
const nameOf = (club: ClubId) => clubs.get(club)?.shortName ?? club;
const bookWith = (more: Partial<Parameters<typeof openRecordBook>[0]> = {}) =>
  openRecordBook({ ties, matches, clubs, coverage, competitions, ...more });

function check(claim: string, asOf = '2025-04-30', book = bookWith()) {
  const checked = checkClaim(claim, book, { asOf, clubs, competitions, nameOf });
  if (!checked.ok) throw new Error(`${claim}: ${checked.refusal.message}`);
  const readings = Object.fromEntries(
    checked.otherReadings.map(({ reading, verdict }) => [reading.departs ?? '', verdict]),
  );
  return { ...checked, readings };
}

const COMEBACK = 'gone through after losing the first leg by two or more';

describe('coming from behind', () => {
  const late = rowOf({ date: '2025-02-01', home: 'psv', away: 'lyon', score: [3, 2] });
  const turned = { ...late, halfTime: [0, 2] as const };
  const over = '2025-04-30';

  test('in a tie: behind after the first leg', () => {
    expect(check('Milan came from two goals down to go through', over).verdict).toBe('true');
    expect(check('No team has ever come from two goals down to go through', over).verdict).toBe('false');
  });

  test('in a match: a log tells it, and of half-time the score', () => {
    const claim = 'No team has ever come from two goals down to win';
    expect(check(claim, over).verdict).toBe('unknown');
    expect(check(claim, over).readings.tie).toBe('false');
    expect(check(claim, over, bookWith({ matches: [...matches, turned] }))).toMatchObject({
      verdict: 'false',
      counterExamples: [{ club: 'psv', date: '2025-02-01' }],
    });
    const atHalfTime = 'PSV came from two goals down at half-time to win';
    expect(check(atHalfTime, over, bookWith({ matches: [...matches, turned] })).verdict).toBe('true');
  });
});

describe('the seven ways of being false, on a record of ten rows', () => {
  test('scope silently widened', () => {
    const anyTeam = check(`Not since Roma in 2023 had a team ${COMEBACK}`);
    expect([anyTeam.verdict, anyTeam.readings.narrower]).toEqual(['false', 'true']);
    expect(check(`Not since Roma in 2023 had an Italian team ${COMEBACK}`).verdict).toBe('true');
    expect(check(`Not since Roma in 2023 had an Italian team in Europe ${COMEBACK}`)).toMatchObject({
      verdict: 'unknown',
      readings: { competition: 'true' },
    });
  });

  test('stale: true until the next, and by whom it was overtaken', () => {
    const claim = `Not since Roma in 2023 had a team ${COMEBACK}`;
    expect(check(claim, '2025-02-18').verdict).toBe('true');
    const stale = check(claim, '2025-03-11');
    expect([stale.verdict, stale.reason, stale.counterExamples[0]?.club]).toEqual([
      'false',
      'overtaken',
      'milan',
    ]);
  });

  test('off by one', () => {
    const asked = (ordinal: string) =>
      check(`Milan are only the ${ordinal} team to have ${COMEBACK}`).verdict;
    expect(['second', 'third', 'fourth'].map(asked)).toEqual(['false', 'true', 'false']);
  });

  test('play-offs counted or not', () => {
    const claim = `Only two teams have ${COMEBACK}`;
    expect(check(claim)).toMatchObject({ verdict: 'false', readings: { playoffs: 'true' } });
    expect(check(`${claim}, play-offs excluded`).verdict).toBe('true');
  });

  test('the runner-up called the extreme', () => {
    expect(check("Ajax's 2-1 against PSV in 2023 is the biggest win in a match")).toMatchObject({
      verdict: 'false',
      reason: 'surpassed',
      counterExamples: [{ club: 'milan' }, { club: 'roma' }],
    });
  });

  test('equalled, and called a record', () => {
    const asked = (joint: string) =>
      check(`Roma's 5-0 against PSV in 2022 is the ${joint} biggest win in a match`);
    expect([asked('').reason, asked('joint').verdict]).toEqual(['equalled', 'true']);
  });

  test('never: it has happened, or the record cannot say', () => {
    expect(check(`No Italian team has ever ${COMEBACK}`)).toMatchObject({
      verdict: 'false',
      reason: 'hasHappened',
    });
    expect(check(`No French team has ever ${COMEBACK}`).verdict).toBe('true');
    const hole = coverage.filter(({ season }) => season !== 2023);
    const holed = bookWith({ coverage: hole });
    expect(check(`No French team has ever ${COMEBACK}`, '2025-04-30', holed)).toMatchObject({
      verdict: 'unknown',
      reason: 'holes',
    });
    expect(check(`No Italian team has ever ${COMEBACK}`, '2025-04-30', holed).verdict).toBe('false');
  });
});

test('where the record holds qualifying, it counts in that reading alone', () => {
  const early = tieOf({
    season: 2024,
    round: 'thirdQualifyingRound',
    hosts: 'psv',
    visitors: 'lyon',
    legs: [
      [2, 0],
      [3, 0],
    ],
    through: 'lyon',
    date: '2024-08-13',
  });
  const qualifying = { ...early, rows: early.rows.map((row) => ({ ...row, stage: 'qualifying' as const })) };
  const held = seasons.map((season) => ({
    competition: 'ucl',
    stage: 'qualifying' as const,
    season,
    complete: true,
  }));
  const book = bookWith({ ties: [...ties, qualifying], coverage: [...coverage, ...held] });
  const claim = `Not since Roma in 2023 had a team ${COMEBACK}`;
  expect(check(claim, '2025-02-18', book)).toMatchObject({
    verdict: 'true',
    readings: { qualifying: 'false' },
  });
  expect(check(`${claim}, qualifying included`, '2025-02-18', book).verdict).toBe('false');
});

describe('runs and meetings', () => {
  test.each([
    ['Ajax have won their last three', '2023-12-01', 'true'],
    ['Ajax have won four in a row', '2023-12-01', 'false'],
    ['Ajax have won their last three', '2024-10-02', 'false'],
    ['Ajax have won three in a row', '2024-10-02', 'false'],
    ['Ajax won three matches in a row', '2024-10-02', 'true'],
    ['Ajax won four matches in a row in our record', '2024-10-02', 'false'],
    ['Ajax are unbeaten in four matches', '2024-10-02', 'true'],
    ["Ajax's longest winning run is 3", '2024-10-02', 'true'],
    ['No team has won four matches in a row', '2024-10-02', 'true'],
    ['Only for the second time had a team won two matches in a row', '2024-10-02', 'false'],
    ['Ajax have never lost to PSV: two meetings', '2024-10-02', 'true'],
    ['Ajax have never lost to PSV: three meetings', '2024-10-02', 'false'],
    ['Ajax have won 2 of their 2 matches against PSV', '2024-10-02', 'true'],
  ])('%s (%s): %s', (claim, asOf, verdict) => {
    expect(check(claim, asOf).verdict).toBe(verdict);
  });
});

test('a match that was not surely over is not known, on the day', () => {
  const late = [...matches, rowOf({ date: '2024-10-22', home: 'lyon', away: 'psv', score: [6, 0] })];
  const book = bookWith({ matches: late });
  const claim = 'For the first time, a French team won a match by six goals';
  expect(check(claim, '2024-10-22T21:00', book)).toMatchObject({ verdict: 'unknown', reason: 'notYetKnown' });
  expect(check(claim, '2024-10-21', book).verdict).toBe('false');
  expect(check(claim, '2024-10-22', book).verdict).toBe('true');
});

test('told of a case that the caller knows, it must be that one', () => {
  const claim = `Not since Roma in 2023 had a team ${COMEBACK}`;
  const told = (club: string, opponent: string, date: string) =>
    checkClaim(claim, bookWith(), {
      asOf: '2025-04-30',
      clubs,
      competitions,
      nameOf,
      toldOf: { club, opponent, date },
    });
  expect(told('ajax', 'roma', '2025-02-18')).toMatchObject({ verdict: 'true' });
  expect(told('milan', 'lyon', '2025-03-11')).toMatchObject({ verdict: 'false', reason: 'overtaken' });
  expect(told('psv', 'lyon', '2024-03-12')).toMatchObject({ verdict: 'false', reason: 'hasNotHappened' });
});

test('whatever is typed, there is a verdict or a refusal, of claims and of questions', () => {
  const book = bookWith();
  const words = fc.constantFrom(
    ...'not since roma in 2023 had a an italian team gone through after losing the first leg by two or more never no only third to won lost drawn , 4-1 5-0 2022/23 ajax psv v of and their last five matches ties biggest wins longest winning runs at home away against dutch teams have has been is are on penalties final since ever milan once 2+'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
  );
  const options = { asOf: '2025-04-30', clubs, competitions, nameOf };
  fc.assert(
    fc.property(texts, (text) => {
      const checked = checkClaim(text, book, options);
      if (checked.ok) expect(['true', 'false', 'unknown']).toContain(checked.verdict);
      else expect(checked.refusal.at).toBeLessThanOrEqual(text.length);
      const asked = askRecord(text, book, options);
      if (asked.ok) expect(asked.total).toBeGreaterThanOrEqual(0);
      else expect(asked.refusal.at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});
