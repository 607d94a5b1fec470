import type { Coverage } from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import type { CompetitionAbout } from './competition-about.ts';
import { coverageOf } from './coverage.ts';
import { discoverFacts } from './discover.ts';
import { FLOOR } from './pruning.ts';
import { openRecordBook } from './record-book.ts';
import { bitOf } from './search/contexts.ts';
import { club, clubsOf, type ToldTie, tieOf } from './testing/ties.ts';
import { recordedSide, type TieOfRecord } from './tie-side.ts';

const clubs = clubsOf({ roma: 'ITA', ajax: 'NED', genk: 'BEL', lyon: 'FRA', psv: 'NED' });
const nameOf = String;

/** Six seasons in which Roma and Genk lose the first leg by two and go out; then Lyon turn it round. */
const seasons = [2012, 2013, 2014, 2015, 2016, 2017];
const lost = (season: number): readonly ToldTie[] => [
  {
    season,
    hosts: 'ajax',
    visitors: 'roma',
    legs: [
      [2, 0],
      [1, 0],
    ],
    through: 'ajax',
    date: `${season + 1}-03-10`,
  },
  {
    season,
    hosts: 'psv',
    visitors: 'genk',
    legs: [
      [2, 0],
      [0, 0],
    ],
    through: 'psv',
    date: `${season + 1}-03-11`,
  },
];
const turned: ToldTie = {
  season: 2018,
  hosts: 'ajax',
  visitors: 'lyon',
  legs: [
    [2, 0],
    [3, 0],
  ],
  through: 'lyon',
  date: '2019-03-12',
};
const ties: readonly TieOfRecord[] = [...seasons.flatMap(lost), turned].map(tieOf);

const covered = (incomplete: readonly number[] = []): readonly Coverage[] =>
  [...seasons, 2018].map((season) => ({
    competition: 'ucl',
    stage: 'knockout',
    season,
    complete: !incomplete.includes(season),
    ...(incomplete.includes(season) ? { note: 'two ties are lost' } : {}),
  }));

function factOf(coverage: readonly Coverage[], about: Partial<CompetitionAbout> = {}, record = ties) {
  const book = openRecordBook({
    ties: record,
    clubs,
    coverage,
    competitions: [{ id: 'ucl', name: 'Champions League', ...about }],
  });
  const last = tieOf(turned);
  if (!last.decided) throw new Error('The subject is decided.');
  const facts = discoverFacts(book, recordedSide({ ...last, decided: last.decided }, club('lyon')), {
    asOf: '2019-03-12',
    nameOf,
  });
  return facts.find(
    (fact) => fact.id.includes('firstLegDeficit>=2') && Object.keys(fact.scope.conditions).length === 0,
  );
}

describe('"first ever"', () => {
  test('is said where the record is whole from the first season of the competition', () => {
    expect(factOf(covered(), { firstSeason: 2012 })).toMatchObject({
      family: 'firstEver',
      n: 0,
      outOf: 12,
      coverage: { complete: true, from: 2012 },
    });
  });

  test('a hole in coverage blocks it', () => {
    const fact = factOf(covered([2015]), { firstSeason: 2012 });
    expect(fact).toMatchObject({
      family: 'firstInRecord',
      coverage: { complete: false, from: 2012, note: 'incomplete for 2015/16; two ties are lost' },
    });
    expect(fact?.wording.sentence).toBe(
      'For the first time in our record, which starts in 2012/13 and is incomplete for 2015/16, a team went through after losing the first leg of a Champions League knockout tie by two or more goals.',
    );
  });

  test('a season that no coverage row speaks of is a hole', () => {
    const known = covered().filter((row) => row.season !== 2014);
    expect(factOf(known, { firstSeason: 2012 })).toMatchObject({
      family: 'firstInRecord',
      coverage: { complete: false },
    });
  });

  test('a season covered in another stage or competition alone is a hole', () => {
    const elsewhere = covered().map((row) =>
      row.season === 2014 ? { ...row, stage: 'group' as const } : row,
    );
    expect(factOf(elsewhere, { firstSeason: 2012 })?.family).toBe('firstInRecord');
  });

  test('a competition older than the record, or of unknown age, blocks it', () => {
    expect(factOf(covered(), { firstSeason: 1955 })?.family).toBe('firstInRecord');
    expect(factOf(covered())?.family).toBe('firstInRecord');
  });
});

describe('the beginning of a scope', () => {
  const subject = recordedSide(
    {
      ...tieOf({ ...turned, season: 2018, awayGoals: false }),
      decided: { club: club('lyon'), by: 'aggregate' },
    },
    club('lyon'),
  );
  const changed = [...ties.slice(0, -1), tieOf({ ...turned, awayGoals: false })];
  const bookOf = (about: Partial<CompetitionAbout>, record: readonly TieOfRecord[] = ties) =>
    openRecordBook({
      ties: record,
      clubs,
      coverage: covered(),
      competitions: [{ id: 'ucl', name: 'Champions League', firstSeason: 1955, ...about }],
    });

  test('of a round younger than its competition is its own', () => {
    const round = bitOf('round');
    expect(coverageOf(bookOf({ roundsSince: { roundOf16: 2015 } }), subject, round)).toMatchObject({
      from: 2015,
      fromTheBeginning: true,
    });
    expect(coverageOf(bookOf({}), subject, round)).toMatchObject({ from: 2012, fromTheBeginning: false });
  });

  test('of an era is known only when the record holds the season before it under the other rule', () => {
    const era = bitOf('era');
    const under = { ...subject, awayGoals: true };
    expect(coverageOf(bookOf({}), under, era)).toMatchObject({ from: 2012, fromTheBeginning: false });
    expect(coverageOf(bookOf({}, changed), subject, era)).toMatchObject({
      from: 2018,
      fromTheBeginning: true,
    });
    const gap = changed.filter((tie) => tie.season !== 2017);
    expect(coverageOf(bookOf({}, gap), subject, era)).toMatchObject({ from: 2012, fromTheBeginning: false });
  });

  test('of a season is itself', () => {
    expect(coverageOf(bookOf({}), subject, bitOf('season'))).toMatchObject({
      from: 2018,
      fromTheBeginning: true,
    });
  });
});

test('a hole after the previous hit is said with "not since"; one before it is not', () => {
  const earlier = tieOf({ ...turned, season: 2014, date: '2015-03-17', hosts: 'genk', visitors: 'lyon' });
  const [after, before] = [[2016], [2012]].map((holes) =>
    factOf(covered(holes), { firstSeason: 2012 }, [...ties, earlier]),
  );
  expect(after?.previous?.date).toBe('2015-03-17');
  expect(after?.wording.sentence).toMatch(
    /^In our record, which is incomplete for 2016\/17, not since lyon in 2015/,
  );
  expect(before?.wording.sentence).toMatch(/^Not since lyon in 2015/);
  expect(before?.coverage.complete).toBe(false);
});

describe('a number that some rows do not tell', () => {
  /** Six seasons of half-time deficits that nobody made good; in one of them the half-time is not known. */
  const halves = (unknown: readonly number[]): readonly TieOfRecord[] =>
    [...seasons.flatMap(lost), turned].map((told) =>
      tieOf({ ...told, ...(unknown.includes(told.season) ? {} : { halfTime: [0, 0] as const }) }),
    );
  const factOfHalves = (unknown: readonly number[]) => {
    const record = halves(unknown);
    const book = openRecordBook({
      ties: record,
      clubs,
      coverage: covered(),
      competitions: [{ id: 'ucl', name: 'Champions League', firstSeason: 2012 }],
    });
    const last = record.at(-1);
    if (!last?.decided) throw new Error('The subject is decided.');
    const facts = discoverFacts(book, recordedSide({ ...last, decided: last.decided }, club('lyon')), {
      asOf: '2019-03-12',
      nameOf,
      floor: { ...FLOOR, outOf: 5 },
    });
    return facts.find(
      ({ predicate, scope }) =>
        predicate.measure === 'halfTimeDeficit' && Object.keys(scope.conditions).length === 0,
    );
  };

  test('blocks "first ever", is counted and is said', () => {
    expect(factOfHalves([])).toMatchObject({ family: 'firstEver', outOf: 12, coverage: { complete: true } });
    const fact = factOfHalves([2014]);
    expect(fact).toMatchObject({
      family: 'firstInRecord',
      outOf: 10,
      coverage: { complete: false, note: '2 without a half-time score' },
    });
    expect(fact?.wording.sentence).toContain('lacks the half-time score of two ties');
    expect(fact?.reservations).toContain('recordIncomplete');
  });
});
