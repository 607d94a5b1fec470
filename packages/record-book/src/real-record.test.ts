import { readdirSync, readFileSync } from 'node:fs';
import {
  type RecordedTie,
  regulationsOf,
  type TieState,
  tieAsItStands,
  tiesOf,
} from '@touchline/competition';
import {
  type ClubId,
  type Coverage,
  clubTable,
  parseClubs,
  parseCoverage,
  parseResults,
} from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { discoverFacts } from './discover.ts';
import type { Fact } from './fact.ts';
import { openRecordBook } from './record-book.ts';
import { standingOf } from './standing.ts';
import { askSlowly } from './testing/brute-force.ts';
import { NO_FLOOR } from './testing/no-floor.ts';
import { club } from './testing/ties.ts';
import { recordedSide, tieSideOf } from './tie-side.ts';
import { wouldBeFacts } from './would-be.ts';

const DATA = new URL('../../../data/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
const TABLES = readdirSync(new URL('results/', DATA)).filter((file) => file.startsWith('ucl-'));

const clubs = clubTable(parseClubs(read('clubs.csv')).rows);
const coverage: readonly Coverage[] = parseCoverage(read('coverage.csv')).rows;
const results = TABLES.flatMap((file) => parseResults(read(`results/${file}`)).rows);
const ties = tiesOf(results, regulationsOf);
const competitions = [
  { id: 'ucl', name: 'Champions League', firstSeason: 1955, roundsSince: { knockoutPlayoffs: 2024 } },
];
const bookOf = (some: readonly RecordedTie[]) =>
  openRecordBook({ ties: some, clubs, coverage, competitions });
const book = bookOf(ties);
const nameOf = (id: ClubId) => clubs.get(id)?.shortName ?? id;

const FINAL_WHISTLE = '2026-02-25T20:44:00+01:00';
const atalanta = club('atalanta');
const CLAIM = 'notSince|firstLegDeficit>=2,progressed|ucl|knockout';

/** The first tie as its live state would be: the two legs, and the rules they were played under. */
function firstTie(firstLeg: readonly [number, number], secondLeg: readonly [number, number]): TieState {
  const [home, away] = [club('borussia-dortmund'), atalanta];
  return tieAsItStands(
    [
      {
        leg: 1,
        homeClub: home,
        awayClub: away,
        status: 'finished',
        stage: 'normalTime',
        score: firstLeg,
        at90: firstLeg,
      },
      {
        leg: 2,
        homeClub: away,
        awayClub: home,
        status: 'finished',
        stage: 'normalTime',
        score: secondLeg,
        at90: secondLeg,
      },
    ],
    { legs: 2, awayGoals: false, awayGoalsInExtraTime: false, extraTime: true },
  );
}

const beforeSecondLeg = {
  competition: 'ucl',
  season: 2025,
  round: 'knockoutPlayoffs',
  rows: ['2026-02-17-borussia-dortmund-atalanta', '2026-02-25-atalanta-borussia-dortmund'],
  date: '2026-02-25',
} as const;
const about = { ...beforeSecondLeg, secondLegHalfTime: [2, 0] } as const;

function factsOfFirstTie(
  record = book,
  asOf = FINAL_WHISTLE,
  firstLeg: readonly [number, number] = [2, 0],
): readonly Fact[] {
  return discoverFacts(record, tieSideOf(firstTie(firstLeg, [4, 1]), atalanta, about), { asOf, nameOf });
}

function theFact(facts: readonly Fact[]): Fact {
  const fact = facts.find((one) => one.id === CLAIM);
  if (fact === undefined) throw new Error('The fact was not found.');
  return fact;
}

describe('the first tie, at the final whistle', () => {
  test('HIST-SCOPE-01: its fact is found by search, and is among the first three', () => {
    const facts = factsOfFirstTie();
    expect(facts.slice(0, 3).map((fact) => fact.id)).toContain(CLAIM);
    const fact = theFact(facts);
    expect(fact.previous).toMatchObject({
      club: 'liverpool',
      opponent: 'barcelona',
      season: 2018,
      round: 'semiFinal',
      date: '2019-05-07',
      inShort: '0-3, 4-0',
    });
    expect(fact).toMatchObject({
      family: 'notSince',
      mood: 'is',
      scope: { competition: 'ucl', stage: 'knockout', sinceSeason: 2011, conditions: {} },
      coverage: { complete: true, from: 2011 },
    });
    expect(fact.evidence).toHaveLength(fact.n);
    expect(fact.evidence[0]).toEqual(fact.previous);
  });

  test('its words are made from predicate and scope', () => {
    expect(theFact(factsOfFirstTie()).wording).toEqual({
      sentence:
        'Not since Liverpool in 2019 had a team gone through after losing the first leg of a Champions League knockout tie by two or more goals.',
      short: 'the first since Liverpool, semi-final 2019, after losing a first leg by two or more',
      scope: 'in Champions League knockout ties since 2011/12, play-offs included, qualifying not',
      reach:
        'Our record goes back to 2011/12 and takes in the knockout play-offs but not the qualifying rounds.',
      tally: '86 teams were in that position before; 12 went through.',
    });
  });

  test('nothing is told that happened lately, often, or that few could have done', () => {
    const facts = factsOfFirstTie().filter(({ family }) => family === 'notSince' || family === 'most');
    expect(facts.length).toBeLessThan(10);
    for (const { previous, n, outOf, wording } of facts) {
      expect([
        wording.sentence,
        (previous?.date ?? '') < '2024-02-26',
        n / outOf <= 0.15,
        outOf >= 10,
      ]).toEqual([wording.sentence, true, true, true]);
    }
  });

  test('the nearest counter-example went through after losing by one: Paris at Liverpool, March 2025', () => {
    expect(theFact(factsOfFirstTie()).counterExamples[0]).toMatchObject({
      club: 'paris-saint-germain',
      opponent: 'liverpool',
      date: '2025-03-11',
      inShort: '0-1, 1-0 after extra time, 4-1 on penalties',
    });
  });

  test('nothing is typed in: without Liverpool 2018/19 it is Juventus against Atlético', () => {
    const without = ties.filter(
      (tie) =>
        !(tie.season === 2018 && tie.round === 'semiFinal' && tie.tie.clubs.includes(club('liverpool'))),
    );
    expect(without).toHaveLength(ties.length - 1);
    expect(theFact(factsOfFirstTie(bookOf(without))).previous).toMatchObject({
      club: 'juventus',
      opponent: 'atletico-madrid',
      date: '2019-03-12',
    });
  });

  test('with a first-leg deficit of one it is not offered, nor anything that reaches back to Liverpool', () => {
    const facts = factsOfFirstTie(book, FINAL_WHISTLE, [1, 0]);
    expect(facts.length).toBeGreaterThan(0);
    expect(
      facts.filter(
        (fact) => fact.predicate.measure === 'firstLegDeficit' && (fact.predicate.atLeast ?? 1) >= 2,
      ),
    ).toEqual([]);
    expect(facts.filter((fact) => fact.previous?.date === '2019-05-07')).toEqual([]);
  });

  test('its own rows in the table are no precedent and no counter-example', () => {
    const later = factsOfFirstTie(book, '2026-02-26');
    expect(theFact(later).previous?.date).toBe('2019-05-07');
    const rows = later.flatMap((fact) =>
      [...fact.evidence, ...fact.counterExamples].flatMap((one) => one.rows),
    );
    expect(rows.filter((row) => row.includes('dortmund') && row.startsWith('2025-26'))).toEqual([]);
  });

  test('Juventus and Galatasaray, kicked off later that evening, do not count yet and do once they are over', () => {
    const atWhistle = theFact(factsOfFirstTie());
    const stillPlaying = theFact(factsOfFirstTie(book, '2026-02-25T23:44'));
    const over = theFact(factsOfFirstTie(book, '2026-02-25T23:45'));
    expect(stillPlaying.outOf).toBe(atWhistle.outOf);
    expect(over.outOf).toBe(atWhistle.outOf + 1);
    expect(over.n).toBe(atWhistle.n);
  });

  test('the row of the table makes the same facts as the live tie', () => {
    const tie = ties.find((one) => one.season === 2025 && one.tie.clubs.includes(atalanta));
    if (!tie?.decided) throw new Error('The first tie is not in the table.');
    const fromTable = discoverFacts(book, recordedSide({ ...tie, decided: tie.decided }, atalanta), {
      asOf: FINAL_WHISTLE,
      nameOf,
    });
    expect(fromTable).toEqual(factsOfFirstTie());
  });

  test('its would-be fact, told before the second leg, is the same question', () => {
    const [home, away] = [club('borussia-dortmund'), atalanta];
    const tie = tieAsItStands(
      [
        {
          leg: 1,
          homeClub: home,
          awayClub: away,
          status: 'finished',
          stage: 'normalTime',
          score: [2, 0],
          at90: [2, 0],
        },
        { leg: 2, homeClub: away, awayClub: home, status: 'toCome', stage: 'normalTime', score: [0, 0] },
      ],
      { legs: 2, awayGoals: false, awayGoalsInExtraTime: false, extraTime: true },
    );
    const options = { asOf: '2026-02-25T18:45', nameOf };
    const [first] = wouldBeFacts(book, { tie, about: beforeSecondLeg }, atalanta, options);
    expect(first).toMatchObject({ id: CLAIM, mood: 'wouldBe' });
    expect(first?.wording.sentence).toBe(
      'Atalanta would be the first team since Liverpool in 2019 to go through after losing the first leg of a Champions League knockout tie by two or more goals.',
    );
    const ofDortmund = wouldBeFacts(
      book,
      { tie, about: beforeSecondLeg },
      club('borussia-dortmund'),
      options,
    );
    expect(ofDortmund.filter((fact) => fact.predicate.measure === 'firstLegDeficit')).toEqual([]);
  });

  test('what would be is weighed by the chance of the club, narrowed once at most, and not told of a club as good as out', () => {
    const tie = firstTie([2, 0], [0, 0]);
    const [first, second] = tie.legs;
    if (!first || !second) throw new Error('The first tie has two legs.');
    const open = tieAsItStands([first, { ...second, status: 'live', score: [3, 0] }], {
      legs: 2,
      awayGoals: false,
      awayGoalsInExtraTime: false,
      extraTime: true,
    });
    const ask = (of: ClubId, chance?: number) =>
      wouldBeFacts(book, { tie: open, about }, of, {
        asOf: '2026-02-25T20:20',
        nameOf,
        ...(chance !== undefined && { chance }),
      });
    const [plain, halved] = [ask(atalanta), ask(atalanta, 0.5)];
    expect(plain.length).toBeGreaterThan(0);
    expect(halved.map(({ id, score }) => [id, score])).toEqual(
      plain.map(({ id, score }) => [id, expect.closeTo(score - 1)]),
    );
    for (const { scope } of plain) expect(Object.keys(scope.conditions).length).toBeLessThan(2);
    expect(ask(atalanta, 0.01)).toEqual([]);
  });
});

describe('what becomes of it', () => {
  const fact = theFact(factsOfFirstTie());

  test('it stands until 17 March 2026, and Sporting CP supersede it', () => {
    expect(standingOf(fact, book, FINAL_WHISTLE)).toEqual({ status: 'stands' });
    expect(standingOf(fact, book, '2026-03-16')).toEqual({ status: 'stands' });
    expect(standingOf(fact, book, '2026-03-17T21:29')).toEqual({ status: 'stands' });
    expect(standingOf(fact, book, '2026-03-18')).toMatchObject({
      status: 'superseded',
      by: {
        club: 'sporting-cp',
        opponent: 'bodo-glimt',
        date: '2026-03-17',
        inShort: '0-3, 5-0 after extra time',
      },
    });
  });

  test('it is withdrawn when the record loses the tie it reaches back to', () => {
    const without = ties.filter((tie) => !tie.rows.some((row) => row.id === fact.previous?.rows[0]));
    expect(standingOf(fact, bookOf(without), '2026-03-16')).toEqual({
      status: 'withdrawn',
      reason:
        'the record no longer holds the tie of 2019-05-07 that it reaches back to; the last before it was on 2019-03-12',
    });
  });
});

describe('the whole record', () => {
  const subjects = ties.flatMap((tie) =>
    tie.decided ? [recordedSide({ ...tie, decided: tie.decided }, tie.decided.club)] : [],
  );

  test('every fact of every tenth tie is what the slow evaluator finds', () => {
    let compared = 0;
    for (const subject of subjects.filter((_, index) => index % 10 === 0)) {
      for (const fact of discoverFacts(book, subject, { asOf: subject.date, nameOf, floor: NO_FLOOR })) {
        const question = { ...fact.predicate, conditions: fact.scope.conditions };
        const slow = askSlowly({ ties }, clubs, subject, question, `${subject.date}T24:00`);
        expect([fact.id, fact.n, fact.outOf]).toEqual([fact.id, slow.n, slow.outOf]);
        if (fact.family !== 'most')
          expect(fact.evidence.map((one) => `${one.rows.join()}|${one.club}`).sort()).toEqual(
            [...slow.hits].sort(),
          );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('all facts of a tie take a few milliseconds', () => {
    const asked = subjects.slice(-40);
    const ask = () =>
      asked.map((subject) => discoverFacts(book, subject, { asOf: subject.date, nameOf }).length);
    // Of the processor's time, in the quickest of a few rounds: what else the machine does is not asked after.
    const rounds = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      ask();
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...rounds) / asked.length).toBeLessThan(10);
  });
});
