import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clubTable } from './club-table.ts';
import { associationIn, nameIn } from './club-years.ts';
import { checkClubs, checkDraws, checkPeople, checkResults } from './integrity.ts';
import { personTable } from './person-table.ts';
import { resultId } from './result-id.ts';
import type { ResultRow } from './results.ts';
import { formatSeason } from './seasons.ts';
import { formatBeginnings, parseBeginnings } from './tables/beginnings.ts';
import { formatClubs, parseClubs } from './tables/clubs.ts';
import { formatCorrections, parseCorrections } from './tables/corrections.ts';
import { formatCoverage, parseCoverage } from './tables/coverage.ts';
import { formatDraws, parseDraws } from './tables/draws.ts';
import { formatPeople, parsePeople } from './tables/people.ts';
import { formatResults, parseResults, resultColumns } from './tables/results.ts';
import { formatCells } from './tables/table.ts';
import { person as personOf } from './testing/ids.ts';

const folder = fileURLToPath(new URL('../../../data/', import.meta.url));
const textOf = (name: string): string => readFileSync(folder + name, 'utf8');
const filesIn = (name: string): readonly string[] =>
  readdirSync(folder + name).map((file) => `${name}/${file}`);

const clubs = parseClubs(textOf('clubs.csv'));
const people = parsePeople(textOf('people.csv'));
const coverage = parseCoverage(textOf('coverage.csv'));
const beginnings = parseBeginnings(textOf('beginnings.csv'));
const corrections = parseCorrections(textOf('results/corrections.csv'));
const draws = filesIn('draws').map((file) => parseDraws(textOf(file)));
const seasons = filesIn('results')
  .filter((file) => !file.endsWith('corrections.csv'))
  .map((file) => ({ file, text: textOf(file), ...parseResults(textOf(file)) }));
const results: readonly ResultRow[] = seasons.flatMap(({ rows }) => rows);
const table = clubTable(clubs.rows);

const idOf = (name: string): string | undefined => {
  const lookup = table.find(name);
  return lookup.found ? lookup.club.id : undefined;
};

describe('our own tables', () => {
  test('read without an issue and are written as the formatter writes them', () => {
    expect(clubs.issues).toEqual([]);
    expect(formatClubs(clubs.rows, clubs.head)).toBe(textOf('clubs.csv'));
    expect(people.issues).toEqual([]);
    expect(formatPeople(people.rows, people.head)).toBe(textOf('people.csv'));
    expect(coverage.issues).toEqual([]);
    expect(formatCoverage(coverage.rows, coverage.head)).toBe(textOf('coverage.csv'));
    expect(beginnings.issues).toEqual([]);
    expect(formatBeginnings(beginnings.rows, beginnings.head)).toBe(textOf('beginnings.csv'));
    expect(corrections.issues).toEqual([]);
    expect(formatCorrections(corrections.rows, corrections.head)).toBe(textOf('results/corrections.csv'));
    for (const [index, file] of filesIn('draws').entries()) {
      expect(draws[index]?.issues).toEqual([]);
      expect(formatDraws(draws[index]?.rows ?? [], draws[index]?.head)).toBe(textOf(file));
    }
    for (const { issues, rows, head, text } of seasons) {
      expect(issues).toEqual([]);
      expect(formatResults(rows, head)).toBe(text);
    }
  });

  test('hold together: known clubs, no id or match twice, no score that cannot be', () => {
    expect(checkClubs(clubs.rows)).toEqual([]);
    expect(checkPeople(people.rows, table)).toEqual([]);
    expect(checkResults(results, table)).toEqual([]);
    expect(draws.flatMap(({ rows }) => checkDraws(rows, table))).toEqual([]);
  });

  test('every table says its licence and its source', () => {
    const heads = [clubs, people, coverage, corrections, ...draws, ...seasons].map(({ head }) =>
      head.join('\n'),
    );
    for (const head of heads) expect(head).toContain('CC0 1.0');
    for (const { head, rows } of [...draws, ...seasons]) {
      for (const source of new Set(rows.map((row) => row.source))) {
        expect(head.join('\n')).toContain(`source ${source}:`);
      }
    }
  });
});

describe('the clubs', () => {
  test('DATA-16: a club is one under all its names', () => {
    expect(idOf('Bayern München')).toBe('bayern-muenchen');
    expect(idOf('FC Bayern München (GER)')).toBe('bayern-muenchen');
    expect(idOf('AS Monaco (FRA)')).toBe(idOf('AS Monaco FC (MCO)'));
    expect(idOf('Sport Lisboa e Benfica (POR)')).toBe(idOf('SL Benfica (POR)'));
    expect(idOf('PAE Olympiakos SFP (GRE)')).toBe('olympiacos');
  });

  test('Rennes is not Reims, and Reims is not known', () => {
    expect(idOf('Rennes')).toBe('rennes');
    expect(table.find('Reims').found).toBe(false);
  });

  test('a group is no club, in English or German', () => {
    for (const name of ['Gruppe G', 'Group G', 'Gruppe G (GER)']) {
      expect(table.find(name)).toEqual({ found: false, name, near: [] });
    }
  });

  test('a club is found by its names of the past and under the associations of then and now', () => {
    expect(idOf('Croatia Zagreb (CRO)')).toBe('dinamo-zagreb');
    expect(idOf('Dinamo Zagreb (YUG)')).toBe('dinamo-zagreb');
    expect(idOf('Crvena Zvezda (YUG)')).toBe('crvena-zvezda');
    expect(idOf('Woolwich Arsenal')).toBe('arsenal');
    expect(idOf('CCA Bucuresti')).toBe('steaua-bucuresti');
    const zagreb = clubs.rows.find(({ id }) => id === 'dinamo-zagreb');
    expect(zagreb && [nameIn(zagreb, 1997), associationIn(zagreb, 1985)]).toEqual(['Croatia Zagreb', 'YUG']);
  });

  test('a merger keeps two clubs apart from the one that came of them', () => {
    const into = clubs.rows.filter(({ successors }) => successors?.some(({ club }) => club === 'kobenhavn'));
    expect(into.map(({ id }) => id)).toEqual(['b-1903', 'kb']);
    expect(idOf('KB')).toBe('kb');
    expect(idOf('FC København')).toBe('kobenhavn');
  });

  test('a name that is not known is answered with near ones', () => {
    const lookup = table.find('Borussia Dortmnd');
    expect(lookup.found ? [] : lookup.near[0]?.id).toBe('borussia-dortmund');
  });

  test('every club that is still one has what a page needs, and prose names differ', () => {
    const today = clubs.rows.filter(({ successors }) => successors === undefined);
    expect(today.length).toBeGreaterThan(100);
    expect(today.filter(({ city, colour }) => city === undefined || colour === undefined)).toEqual([]);
    expect(new Set(clubs.rows.map(({ shortName }) => shortName)).size).toBe(clubs.rows.length);
  });
});

describe('the people', () => {
  test('are found without diacritics, and Scamacca was at West Ham', () => {
    const who = personTable(people.rows);
    expect(who.search('Samardzic').map(({ id }) => id)).toEqual(['lazar-samardzic']);
    expect(who.search('kovac').map(({ role }) => role)).toEqual(['coach']);
    expect(who.get(personOf('gianluca-scamacca'))?.clubs).toContainEqual({
      club: 'west-ham-united',
      from: 2022,
      to: 2023,
    });
  });
});

const key = (row: ResultRow, home: string, away: string): string =>
  `${row.season} ${row.round} ${home} ${away}`;

describe('the results', () => {
  test('1,997 matches in fifteen seasons, all of them played', () => {
    const counts = seasons.map(({ rows }) => rows.length);
    expect(counts).toEqual([125, 125, 125, 125, 125, 125, 125, 125, 119, 125, 125, 125, 125, 189, 189]);
    expect(results.filter(({ status }) => status !== 'played')).toEqual([]);
  });

  test('26 after extra time and 12 shoot-outs: 23 and 11 of the source, and those that correct it', () => {
    expect(results.filter(({ afterExtraTime }) => afterExtraTime !== undefined).length).toBe(23 + 2 + 1);
    expect(results.filter(({ shootOut }) => shootOut !== undefined).length).toBe(11 + 1);
  });

  test('220 ties of two legs, home and away changed about, 6 of one match, 15 finals', () => {
    const knockout = results.filter(({ stage }) => stage === 'knockout');
    const first = knockout.filter(({ leg }) => leg === 1);
    const second = new Map(
      knockout.filter(({ leg }) => leg === 2).map((row) => [key(row, row.home, row.away), row]),
    );
    expect(first.length).toBe(220);
    expect(second.size).toBe(220);
    for (const row of first) {
      expect((second.get(key(row, row.away, row.home))?.date ?? '') > row.date).toBe(true);
    }
    const oneOff = knockout.filter(({ leg }) => leg === undefined);
    expect(oneOff.filter(({ round }) => round !== 'final').length).toBe(6);
    expect(oneOff.filter(({ round }) => round === 'final').length).toBe(15);
  });

  test('DATA-15: the two matches whose extra time was not marked are level over two legs at ninety minutes', () => {
    const byId = new Map(results.map((row) => [row.id, row]));
    expect(byId.get('2024-25/2025-02-19/psv-juventus')).toMatchObject({
      at90: [2, 1],
      afterExtraTime: [3, 1],
    });
    expect(byId.get('2024-25/2025-05-06/inter-barcelona')).toMatchObject({
      at90: [3, 3],
      afterExtraTime: [4, 3],
    });
  });

  test('UCL-TIE-05: the final of 2026 went to Paris Saint-Germain on penalties', () => {
    const final = results.find(({ season, round }) => season === 2025 && round === 'final');
    expect(final).toMatchObject({
      home: 'paris-saint-germain',
      away: 'arsenal',
      at90: [1, 1],
      afterExtraTime: [1, 1],
      shootOut: [4, 3],
      neutral: true,
    });
  });

  test('extra time was played only in knockout matches, and a shoot-out only after it, with the score level', () => {
    for (const row of results.filter(({ afterExtraTime }) => afterExtraTime !== undefined)) {
      expect(row.stage).toBe('knockout');
      expect(row.leg).not.toBe(1);
    }
    for (const { afterExtraTime } of results.filter(({ shootOut }) => shootOut !== undefined)) {
      expect(afterExtraTime).toBeDefined();
    }
  });

  test('ids are made of season, date as the source has it, and clubs, in the file of their season', () => {
    const corrected = new Map(
      corrections.rows.flatMap(({ row, column, sourceValue }) =>
        column === 'date' ? [[row, sourceValue]] : [],
      ),
    );
    for (const { file, rows } of seasons) {
      expect(rows.every((row) => file.endsWith(`ucl-${formatSeason(row.season, '-')}.csv`))).toBe(true);
      const inSource = rows.map((row) => ({ ...row, date: corrected.get(row.id) ?? row.date }));
      expect(inSource.map(resultId)).toEqual(rows.map(({ id }) => id));
    }
  });

  test('every correction names a row and its right value stands there', () => {
    const byId = new Map(results.map((row) => [row.id, formatCells(row, resultColumns)]));
    for (const { row, column, rightValue } of corrections.rows) {
      expect([row, column, byId.get(row)?.get(column)]).toEqual([row, column, rightValue]);
    }
    expect(corrections.rows.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  test('coverage says complete just for the stages that are there, and never for qualifying', () => {
    const stages = new Set(results.map((row) => `${row.competition} ${row.stage} ${row.season}`));
    const complete = coverage.rows.filter((row) => row.complete);
    expect(new Set(complete.map((row) => `${row.competition} ${row.stage} ${row.season}`))).toEqual(stages);
  });
});

describe('the draws of 2025/26', () => {
  const rows = draws
    .flatMap((draw) => draw.rows)
    .filter(({ season, round }) => season === 2025 && round !== 'leaguePhase');
  const knockout = results.filter(({ season, stage }) => season === 2025 && stage === 'knockout');
  const met = (round: string, club: string, other: string): boolean =>
    knockout.some((row) => row.round === round && row.home === club && row.away === other);

  test('the two clubs of a play-off slot met twice', () => {
    const slots = [...new Set(rows.map(({ slot }) => slot))];
    expect(slots.length).toBe(8);
    for (const slot of slots) {
      const [one = '', two = ''] = rows
        .filter((row) => row.round === 'knockoutPlayoffs' && row.slot === slot)
        .map(({ club }) => club);
      expect([slot, met('knockoutPlayoffs', one, two), met('knockoutPlayoffs', two, one)]).toEqual([
        slot,
        true,
        true,
      ]);
    }
  });

  test('UCL-KO-01: the club drawn into a slot of the round of 16 met one that came out of its play-off', () => {
    const drawn = rows.filter(({ round }) => round === 'roundOf16');
    expect(drawn.length).toBe(8);
    for (const { club, slot } of drawn) {
      const feeding = rows.filter((row) => row.round === 'knockoutPlayoffs' && row.slot === slot);
      expect([slot, feeding.some((row) => met('roundOf16', row.club, club))]).toEqual([slot, true]);
    }
  });
});
