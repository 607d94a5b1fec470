import { readdirSync, readFileSync } from 'node:fs';
import { clubTable, parseClubs, parseCoverage, parseResults, type ResultRow } from '@touchline/registry';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMatchOfRecord, recordedMatchSide } from '../match-side.ts';
import { openRecordBook, type RecordBook } from '../record-book.ts';
import { rowOf } from '../testing/match-rows.ts';
import { clubs, EVERYTHING } from '../testing/seasons.ts';
import { anniversariesSlowly } from '../testing/slow-anniversaries.ts';
import { anniversaryFacts } from './anniversary-facts.ts';
import { askedOf } from './asked.ts';

const FIRST = 1999;
const YEARS = 18;
/** Days on which much falls: the turn of the year, and one that three years of four do not have. */
const DAYS = ['01-01', '02-25', '02-29', '03-01', '05-28', '12-31'];
const CLUBS = ['roma', 'milan', 'lyon', 'lille', 'ajax', 'psv'];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** On each day of each year up to three matches: no club plays twice on a day. */
const playedOn = fc.record({
  year: fc.integer({ min: FIRST, max: FIRST + YEARS }),
  day: fc.constantFrom(...DAYS),
  order: fc.shuffledSubarray(CLUBS, { minLength: 2, maxLength: 6 }),
  scores: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 3, maxLength: 3 }),
  stage: fc.constantFrom('group', 'group', 'knockout', 'qualifying'),
  round: fc.constantFrom('groupA', 'final', 'quarterFinal'),
  status: fc.constantFrom('played', 'played', 'played', 'played', 'void', 'awarded'),
  competition: fc.constantFrom('ucl', 'ucl', 'ucl', 'uel'),
  kickOff: fc.constantFrom(undefined, '12:00', '21:00', '23:30'),
});
const records = fc.uniqueArray(playedOn, {
  selector: ({ year, day }) => `${year}-${day}`,
  minLength: 30,
  maxLength: 110,
});

const rowsOf = (days: readonly (typeof playedOn extends fc.Arbitrary<infer D> ? D : never)[]): ResultRow[] =>
  days
    .filter(({ year, day }) => day !== '02-29' || isLeap(year))
    .flatMap(({ year, day, order, scores, kickOff, ...more }) =>
      [0, 2, 4].flatMap((at) => {
        const [home, away, score] = [order[at], order[at + 1], scores[at / 2]];
        if (home === undefined || away === undefined || score === undefined) return [];
        const told = { date: `${year}-${day}`, home, away, score, ...more };
        const official = more.status === 'awarded' ? { official: [3, 0] as const } : {};
        return [{ ...rowOf({ ...told, ...official }), ...(kickOff && { kickOff }) }];
      }),
    );

/** What the book tells of the days, in the slow evaluator's shape. */
function toldOf(book: RecordBook, row: ResultRow, of: ResultRow['home'], nameOf: (id: string) => string) {
  const asked = askedOf(book, recordedMatchSide(row, of), { asOf: row.date, nameOf, floor: EVERYTHING });
  return (asked === undefined ? [] : anniversaryFacts(asked))
    .map((found) => ({ ...found.make(), years: found.predicate.atLeast ?? 0 }))
    .sort((a, b) => a.years - b.years);
}

function compare(book: RecordBook, rows: readonly ResultRow[], row: ResultRow, nameOf = String): number {
  let told = 0;
  for (const of of [row.home, row.away]) {
    const facts = toldOf(book, row, of, nameOf);
    const slow = anniversariesSlowly(rows, row, of);
    expect(facts.map(({ years, previous, outOf }) => ({ years, row: previous?.rows[0], outOf }))).toEqual(
      slow.map(({ years, row: id, outOf }) => ({ years, row: id, outOf })),
    );
    facts.forEach(({ wording, robustness, counterExamples }, index) => {
      const cells = new Map(robustness?.cells.map(({ change, answer }) => [change, answer]));
      const beside = [cells.get('dayEarlier') === 'holds', cells.get('dayLater') === 'holds'];
      expect([wording.short, ...beside]).toEqual([
        wording.short,
        slow[index]?.dayEarlier,
        slow[index]?.dayLater,
      ]);
      expect(counterExamples.map(({ rows: [id] }) => id)).toEqual(slow[index]?.near);
      expect(wording.sentence).toContain(VERBS[slow[index]?.outcome ?? ''] ?? 'no verb');
      expect(wording.sentence).toContain(slow[index]?.score);
    });
    told += facts.length;
  }
  return told;
}

const VERBS: { readonly [outcome: string]: string } = { won: ' beat ', drawn: ' drew ', lost: ' lost ' };

test('of thousands of records made up, the days remembered are those that the slow evaluator finds', () => {
  let [told, asked] = [0, 0];
  const coverage = ['ucl', 'uel'].flatMap((competition) =>
    Array.from({ length: YEARS + 2 }, (_, index) =>
      (['group', 'knockout'] as const).map((stage) => ({
        competition,
        stage,
        season: FIRST - 1 + index,
        complete: true,
      })),
    ).flat(),
  );
  fc.assert(
    fc.property(records, fc.nat(), (days, pick) => {
      const rows = rowsOf(days);
      const counting = rows.filter((row) => isMatchOfRecord(row) && row.stage !== 'qualifying');
      const newest = counting.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, 20);
      const book = openRecordBook({ ties: [], matches: rows, clubs, coverage });
      for (const row of newest.filter((_, index) => index % 4 === pick % 4)) told += compare(book, rows, row);
      asked += 1;
    }),
    { numRuns: 2000 },
  );
  expect(asked).toBeGreaterThan(1900);
  expect(told).toBeGreaterThan(1000);
}, 240_000);

test('of the real record, match by match', () => {
  const data = new URL('../../../../data/', import.meta.url);
  const read = (path: string) => readFileSync(new URL(path, data), 'utf8');
  const tables = readdirSync(new URL('results/', data)).filter((file) => file.startsWith('ucl-'));
  const rows = tables.flatMap((file) => parseResults(read(`results/${file}`)).rows);
  const table = clubTable(parseClubs(read('clubs.csv')).rows);
  const coverage = parseCoverage(read('coverage.csv')).rows;
  const book = openRecordBook({ ties: [], matches: rows, clubs: table, coverage });
  const played = rows.filter((row) => isMatchOfRecord(row) && row.stage !== 'qualifying');
  const told = played.reduce((sum, row) => sum + compare(book, rows, row), 0);
  expect(played.length).toBeGreaterThan(1500);
  expect(told).toBeGreaterThan(5);
});
