import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Club } from '../clubs.ts';
import { type ClubSpell, type Person, POSITIONS, ROLES } from '../people.ts';
import {
  type Beginning,
  type Correction,
  type Coverage,
  type DrawRow,
  PASSAGES,
  type Passage,
  type ResultRow,
  type Score,
  STAGES,
  STATUSES,
} from '../results.ts';
import { club as clubOf, match as matchOf, person as personOf } from '../testing/ids.ts';
import { formatBeginnings, parseBeginnings } from './beginnings.ts';
import { formatClubs, parseClubs } from './clubs.ts';
import { formatCorrections, parseCorrections } from './corrections.ts';
import { formatCoverage, parseCoverage } from './coverage.ts';
import { formatDraws, parseDraws } from './draws.ts';
import { formatPassages, parsePassages } from './passages.ts';
import { formatPeople, parsePeople } from './people.ts';
import { formatResults, parseResults } from './results.ts';
import type { Table } from './table.ts';

const name = fc
  .string({ unit: fc.constantFrom(...Array.from('abcß Ø,"#/.-\n')), minLength: 1 })
  .filter((text) => text.trim() === text);
const kebab = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);
const clubId = kebab.map((id) => clubOf(id));
const code = fc.stringMatching(/^[A-Z]{3}$/);
const season = fc.integer({ min: 1871, max: 2100 });
const date = fc
  .date({ min: new Date('1871-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const goals = fc.integer({ min: 0, max: 30 });
const score: fc.Arbitrary<Score> = fc.tuple(goals, goals);

const ordered = ({ from, to }: { from?: number; to?: number }): boolean =>
  from === undefined || to === undefined || from <= to;
const spellOf = <Spell extends object>(
  what: fc.Arbitrary<Spell>,
): fc.Arbitrary<Spell & { from?: number; to?: number }> =>
  fc
    .tuple(what, fc.record({ from: season, to: season }, { requiredKeys: [] }).filter(ordered))
    .map(([spell, years]) => ({ ...spell, ...years }));

/** At least one entry: an empty cell of an optional column is an absent value, not an empty list. */
const some = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> => fc.array(item, { minLength: 1 });

const clubs: fc.Arbitrary<Club> = fc.record(
  {
    id: clubId,
    name,
    shortName: name,
    association: code,
    city: name,
    colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
    aliases: fc.array(name),
    formerNames: some(spellOf(fc.record({ name }))),
    formerAssociations: some(spellOf(fc.record({ association: code }))),
    successors: some(fc.record({ club: clubId, year: season }, { requiredKeys: ['club'] })),
    note: name,
  },
  { requiredKeys: ['id', 'name', 'shortName', 'association', 'aliases'] },
);

const years: fc.Arbitrary<ClubSpell> = fc
  .record({ club: clubId, from: season, to: season }, { requiredKeys: ['club'] })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

const people: fc.Arbitrary<Person> = fc.record(
  {
    id: kebab.map((id) => personOf(id)),
    name,
    lastName: name,
    role: fc.constantFrom(...ROLES),
    position: fc.constantFrom(...POSITIONS),
    nationality: code,
    clubs: fc.array(fc.oneof(years, fc.record({ club: clubId, season }))),
    aliases: some(name),
  },
  { requiredKeys: ['id', 'name', 'lastName', 'clubs'] },
);

const results: fc.Arbitrary<ResultRow> = fc.record(
  {
    id: kebab,
    competition: kebab,
    season,
    stage: fc.constantFrom(...STAGES),
    round: fc.constantFrom('groupA', 'roundOf16', 'final'),
    matchday: fc.integer({ min: 1, max: 60 }),
    leg: fc.constantFrom(1, 2),
    date,
    resumed: date,
    further: fc.constantFrom('playoffMatch', 'replay'),
    lots: clubId,
    out: clubId,
    kickOff: fc.constantFrom('18:45', '00:00', '23:59'),
    home: clubId,
    away: clubId,
    halfTime: score,
    at90: score,
    afterExtraTime: score,
    shootOut: score,
    official: score,
    neutral: fc.boolean(),
    status: fc.constantFrom(...STATUSES),
    source: name,
    sourceLine: fc.integer({ min: 1, max: 9999 }),
    match: kebab.map((id) => matchOf(id)),
    note: name,
  },
  {
    requiredKeys: [
      'id',
      'competition',
      'season',
      'stage',
      'round',
      'date',
      'home',
      'away',
      'status',
      'source',
    ],
  },
);

const coverage: fc.Arbitrary<Coverage> = fc.record(
  {
    competition: kebab,
    stage: fc.constantFrom(...STAGES),
    season,
    complete: fc.boolean(),
    note: name,
  },
  { requiredKeys: ['competition', 'stage', 'season', 'complete'] },
);

const beginnings: fc.Arbitrary<Beginning> = fc.record(
  { competition: kebab, round: fc.constantFrom('leaguePhase', 'roundOf16', 'final'), season },
  { requiredKeys: ['competition', 'season'] },
);

const draws: fc.Arbitrary<DrawRow> = fc.record({
  competition: kebab,
  season,
  date,
  round: fc.constantFrom('roundOf16', 'knockoutPlayoffs'),
  club: clubId,
  slot: fc.constantFrom('silver.A', 'blue.D'),
  source: name,
});

const passages: fc.Arbitrary<Passage> = fc.record(
  {
    competition: kebab,
    season,
    round: fc.constantFrom('firstRound', 'groupStage'),
    club: clubId,
    how: fc.constantFrom(...PASSAGES),
    inPlaceOf: clubId,
    note: name,
  },
  { requiredKeys: ['competition', 'season', 'round', 'club', 'how'] },
);

const corrections: fc.Arbitrary<Correction> = fc.record({
  row: kebab,
  column: name,
  sourceValue: fc.oneof(name, fc.constant('')),
  rightValue: fc.oneof(name, fc.constant('')),
  reason: name,
});

describe('what a table writes it reads back as it was', () => {
  const head = fc.array(fc.constantFrom('Clubs.', '', 'source: a, "b"'));

  const reads = <Row>(
    rows: fc.Arbitrary<Row>,
    format: (rows: readonly Row[], head: readonly string[]) => string,
    parse: (text: string) => Table<Row>,
  ): void => {
    fc.assert(
      fc.property(fc.array(rows), head, (written, comments) => {
        const text = format(written, comments);
        const table = parse(text);
        expect(table).toEqual({ head: comments, rows: written, issues: [] });
        expect(format(table.rows, table.head)).toBe(text);
      }),
    );
  };

  test('clubs', () => reads(clubs, formatClubs, parseClubs));
  test('people', () => reads(people, formatPeople, parsePeople));
  test('results', () => reads(results, formatResults, parseResults));
  test('coverage', () => reads(coverage, formatCoverage, parseCoverage));
  test('beginnings', () => reads(beginnings, formatBeginnings, parseBeginnings));
  test('draws', () => reads(draws, formatDraws, parseDraws));
  test('passages', () => reads(passages, formatPassages, parsePassages));
  test('corrections', () => reads(corrections, formatCorrections, parseCorrections));
});

describe('what is wrong comes back as issues', () => {
  const line = 'id,competition,season,stage,round,date,home,away,at 90,status,source\n';

  test('with its line, its column and what was expected, and only that row is left out', () => {
    const text = `# head\n${line}x,ucl,2025,knockout,final,2026-02-29,a,b,2:1,played,s\ny,ucl,2025,knockout,final,2026-05-30,a,b,1-1,played,s\n`;
    const { rows, issues } = parseResults(text);
    expect(rows.map(({ id }) => id)).toEqual(['y']);
    expect(issues).toEqual([
      { line: 3, column: 'date', expected: 'a date like 2026-02-25', found: '2026-02-29' },
      { line: 3, column: 'at 90', expected: 'a score like 2-1', found: '2:1' },
    ]);
  });

  test('a missing column is named once, not on each row', () => {
    const { rows, issues } = parseClubs('id,name,association,aliases\na,A,ENG,\nb,B,ENG,\n');
    expect(rows).toEqual([]);
    expect(issues).toEqual([
      { line: 1, column: 'short name', expected: 'a column short name', found: 'none' },
    ]);
  });

  test('an unknown column, a line with too many cells, a quote left open, an empty text', () => {
    const columns = 'id,name,short name,association,aliases';
    expect(parseClubs(`${columns},stars\na,A,A,ENG,,5\n`).issues).toMatchObject([
      { line: 1, found: 'stars' },
    ]);
    expect(parseClubs(`${columns}\na,A,A,ENG,,5\n`).issues).toEqual([
      { line: 2, expected: 'at most 5 cells', found: '6 cells' },
    ]);
    expect(parseClubs(`${columns}\na,A,A,ENG,"b\n`).issues).toMatchObject([
      { line: 2, expected: 'a closing "' },
    ]);
    expect(parseClubs('').issues).toEqual([
      { line: 1, expected: 'a line of column names', found: 'nothing' },
    ]);
  });

  test.each([
    'atalanta 2025/27',
    'atalanta 2023-2021',
    'atalanta -',
    'atalanta x-2021',
    'atalanta 2021- now',
    '2021',
  ])('a spell %s is refused unless it is a club with years or a season', (spell) => {
    const { rows, issues } = parsePeople(`id,name,last name,clubs\na,A,A,${spell}\n`);
    const readAsClub = /^\d+$/.test(spell);
    expect(rows.length).toBe(readAsClub ? 1 : 0);
    expect(issues.length).toBe(readAsClub ? 0 : 1);
  });

  test('spells with an unknown start, an unknown end and a squad only are told apart', () => {
    const text = 'id,name,last name,clubs\na,A,A,one -2021; two 2023-; three 2025/26; four\n';
    expect(parsePeople(text).rows[0]?.clubs).toEqual([
      { club: 'one', to: 2021 },
      { club: 'two', from: 2023 },
      { club: 'three', season: 2025 },
      { club: 'four' },
    ]);
  });

  test('any text gives rows and issues, never a throw', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', '#', ' ', 'a', '1', '-') })
        .map((rest) => line + rest),
    );
    const parsers = [
      parseClubs,
      parsePeople,
      parseResults,
      parseCoverage,
      parseBeginnings,
      parseDraws,
      parsePassages,
      parseCorrections,
    ];
    fc.assert(
      fc.property(texts, fc.constantFrom(...parsers), (text, parse) => {
        const { rows, issues } = parse(text);
        expect(rows.length + issues.length).toBeGreaterThanOrEqual(text.trim() === '' ? 1 : 0);
      }),
    );
  });
});
