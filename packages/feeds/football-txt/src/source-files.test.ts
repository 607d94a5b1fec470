import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  applyCorrections,
  clubTable,
  parseClubs,
  parseCorrections,
  parseResults,
  parseSeason,
  type ResultRow,
  type Score,
} from '@touchline/registry';
import { describe, expect, test } from 'vitest';
import { readResults } from './read-results.ts';
import { toResults } from './to-results.ts';

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const source = fileURLToPath(
  new URL('../../../../../shared/data/openfootball-champions-league/', import.meta.url),
);

/** The source's files are read in place and are no part of the project: without them there is nothing to compare with. */
const absent = !existsSync(source);

const clubs = clubTable(parseClubs(readFileSync(`${data}clubs.csv`, 'utf8')).rows);
const { rows: corrections } = parseCorrections(readFileSync(`${data}results/corrections.csv`, 'utf8'));

const seasons = absent
  ? []
  : readdirSync(source)
      .filter((name) => parseSeason(name) !== undefined)
      .map((name) => ({
        name,
        season: parseSeason(name) ?? 0,
        text: readFileSync(`${source}${name}/cl.txt`, 'utf8'),
        ours: parseResults(readFileSync(`${data}results/ucl-${name}.csv`, 'utf8')).rows,
      }));

const raw = seasons.map(({ name, text }) => readResults(text, { file: `${name}/cl.txt` }));
const matches = raw.flatMap((one) => one.matches);

describe.skipIf(absent)('the fifteen files of the source (skipped when ../shared is not there)', () => {
  test('read without an issue, with the counts of their README', () => {
    expect(raw.flatMap(({ issues }) => issues)).toEqual([]);
    expect(matches.length).toBe(1997);
    expect(matches.filter(({ score }) => score.at90 === undefined).length).toBe(1);
    expect(matches.filter(({ score }) => score.afterExtraTime !== undefined).length).toBe(23);
    expect(matches.filter(({ score }) => score.shootOut !== undefined).length).toBe(11);
    const lines = seasons.flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => / v /.test(line)).length).toBe(1997);
  });

  test('DATA-16: 136 spellings are 108 clubs, none unknown', () => {
    const names = new Set(matches.flatMap(({ home, away }) => [home, away]));
    const found = [...names].map((name) => clubs.find(name));
    expect(names.size).toBe(136);
    expect(found.filter((lookup) => !lookup.found)).toEqual([]);
    expect(new Set(found.map((lookup) => lookup.found && lookup.club.id)).size).toBe(108);
  });

  test('give our results table row by row, with the corrections made and nothing else', () => {
    for (const [index, { season, ours }] of seasons.entries()) {
      const given = { clubs, competition: 'ucl', season, source: 'openfootball' };
      const { rows, issues } = toResults(raw[index]?.matches ?? [], given);
      const ids = new Set(rows.map(({ id }) => id));
      const { rows: corrected, stale } = applyCorrections(
        rows,
        corrections.filter(({ row }) => ids.has(row)),
      );
      expect(issues).toEqual([]);
      expect(stale).toEqual([]);
      expect(ours).toEqual(corrected);
    }
  });

  test('say on the line that each row names what the row says, written back without our reader', () => {
    for (const { text, ours } of seasons) {
      // The files end their lines in the Windows way.
      const lines = text.split(/\r?\n/);
      for (const row of ours) {
        const line = lines[(row.sourceLine ?? 0) - 1] ?? '';
        const [, home, away, score] =
          /(\S+(?: \S+)* \([A-Z]{3}\)) +v (.*? \([A-Z]{3}\)) *(.*)$/.exec(line) ?? [];
        const written = [clubs.get(row.home), clubs.get(row.away)].map((club) => club?.id);
        expect([home, away].map((name) => idOf(name ?? ''))).toEqual(written);
        expect([row.id, score]).toEqual([row.id, scoreLine(asInSource(row))]);
        expect([row.id, dayAbove(lines, row.sourceLine ?? 0)]).toEqual([row.id, dayOf(dateInSource(row))]);
      }
    }
  });
});

function idOf(name: string): string | undefined {
  const lookup = clubs.find(name);
  return lookup.found ? lookup.club.id : undefined;
}

const dateInSource = ({ id, date }: ResultRow): string =>
  corrections.find((one) => one.row === id && one.column === 'date')?.sourceValue ?? date;

/** The row with its corrections undone, score by score. */
function asInSource(row: ResultRow): Partial<ResultRow> {
  const undone = new Map(
    corrections.filter((one) => one.row === row.id).map(({ column, sourceValue }) => [column, sourceValue]),
  );
  const back = (column: string, present: Score | undefined): Score | undefined => {
    const text = undone.get(column);
    if (text === undefined) return present;
    const [home, away] = text.split('-').map(Number);
    return home === undefined || away === undefined ? undefined : [home, away];
  };
  const halfTime = back('half-time', row.halfTime);
  const at90 = back('at 90', row.at90);
  const afterExtraTime = back('after extra time', row.afterExtraTime);
  const shootOut = back('shoot-out', row.shootOut);
  return {
    ...(halfTime && { halfTime }),
    ...(at90 && { at90 }),
    ...(afterExtraTime && { afterExtraTime }),
    ...(shootOut && { shootOut }),
  };
}

/** A score in the words of the files; goalless pairs that say nothing new are left out, as there. */
function scoreLine({ halfTime, at90, afterExtraTime, shootOut }: Partial<ResultRow>): string {
  const goalless = pair(at90) === '0-0';
  if (at90 === undefined) return '';
  if (afterExtraTime === undefined) return goalless ? '0-0' : `${pair(at90)} (${pair(halfTime)})`;
  const brackets = goalless ? pair(at90) : `${pair(at90)}, ${pair(halfTime)}`;
  const kicks = shootOut === undefined ? '' : `${pair(shootOut)} pen. `;
  return `${kicks}${pair(afterExtraTime)} a.e.t. (${brackets})`;
}

function pair(score: Score | undefined): string {
  return score?.join('-') ?? '?';
}

/** The last date line above a line, without its year: `Wed Sep/17`. */
function dayAbove(lines: readonly string[], line: number): string | undefined {
  const above = lines.slice(0, line).findLast((text) => /^ +[A-Z][a-z]{2} [A-Z][a-z]{2}\/\d+/.test(text));
  return above?.trim().replace(/ \d{4}$/, '');
}

/** `Wed Sep/17` for 2025-09-17, by the calendar of the platform. */
function dayOf(date: string): string {
  const [weekday = '', day = '', month = ''] = new Date(date).toUTCString().split(/,? /);
  return `${weekday} ${month}/${Number(day)}`;
}
