import { readFileSync } from 'node:fs';
import { type Entry, parseEntry, parseLog } from '@touchline/laws';
import { randomMatch } from '@touchline/laws/testing';
import { clubTable, parseClubs, parsePeople, personTable } from '@touchline/registry';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';
import { readLogs } from './read-logs.ts';
import { writeLog } from './write-log.ts';

const data = new URL('../../../../../data/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, data), 'utf8');
const people = personTable(parsePeople(textOf('people.csv')).rows);
const clubs = clubTable(parseClubs(textOf('clubs.csv')).rows);
const names = {
  person: (id: string) => people.people.find((one) => one.id === id)?.name,
  club: (id: string) => clubs.clubs.find((one) => one.id === id)?.name,
};

const logOf = (name: string): readonly Entry[] => parseLog(textOf(`matches/${name}.jsonl`)).entries;
const FIRST = logOf('2026-02-17-borussia-dortmund-atalanta');
const SECOND = logOf('2026-02-25-atalanta-borussia-dortmund');

const back = (text: string): readonly Entry[] => {
  const { logs, issues } = readLogs(text, { file: 'log.txt' });
  expect(issues).toEqual([]);
  expect(logs.length).toBe(1);
  expect(logs[0]?.issues).toEqual([]);
  return logs[0]?.entries ?? [];
};

/** An entry without what it gets from its place. */
function factsOf({ seq: _seq, id: _id, ...entry }: Entry): object {
  return { ...entry, replaces: undefined };
}

describe('log to text and back', () => {
  test.each([
    ['first', FIRST],
    ['second', SECOND],
  ])('the %s leg of the first tie comes back as it was', (_leg, log) => {
    const { text, lost } = writeLog(log, { names, heading: 'UEFA Champions League 2025/26' });
    expect(lost).toEqual([]);
    expect(back(text)).toEqual(log);
  });

  test('any match that might have been comes back as it was, corrections included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (seed, corrections) => {
        const log = randomMatch(seed, { corrections });
        const { text, lost } = writeLog(log);
        expect(lost).toEqual([]);
        expect(back(text)).toEqual(log);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the text of a log', () => {
  const { text } = writeLog(SECOND, { names, heading: 'UEFA Champions League 2025/26' });
  const said = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');

  test('says in the format what the format can say', () => {
    expect(said).toContain('Atalanta BC v Borussia Dortmund  4-1 (2-0)');
    expect(said).toContain("Mario Pašalić 57', Lazar Samardžić 90+8'(p);");
    expect(said).toContain("Ramy Bensebaini [Y 13'] [Y/R 90+6']");
    expect(said).toContain("Sead Kolašinac (72' Honest Ahanor)");
    expect(said).toContain('Julian Ryerson, N.N., Felix Nmecha');
  });

  test('LAW-12-BENCH-01: cards on the bench, reviews and the board stand in comments only', () => {
    expect(said).not.toContain('Schlotterbeck');
    expect(said).not.toContain('[R');
    for (const entry of ['+ varDecision clock=secondHalf:90+6', '+ addedTime', 'person=nico-schlotterbeck']) {
      expect(text.split('\n').filter((line) => line.startsWith('#: ') && line.includes(entry)).length).toBe(
        1,
      );
    }
  });

  test('pleases our own linter, but for a scorer of whom nobody knows for whom he came on', () => {
    expect(lint(text, { file: 'log.txt', clubs }).map(({ message }) => message)).toEqual([
      'Karim Adeyemi scores, and is in neither line-up',
    ]);
    expect(lint(writeLog(FIRST, { names }).text, { file: 'log.txt', clubs })).toEqual([]);
  });

  test('MIN-01: a goal that somebody adds by hand finds its place, and nothing else changes', () => {
    const more = text
      .replace('4-1 (2-0)', '5-1 (2-0)')
      .replace("Mario Pašalić 57',", "Mario Pašalić 57', Isak Hien 66',");
    const entries = back(more);
    const isAdded = (entry: Entry): boolean => entry.type === 'goal' && entry.scorer === 'isak-hien';
    const place = entries.findIndex(isAdded);
    expect(entries[place]).toMatchObject({ side: 'home', clock: { period: 'secondHalf', minute: '66' } });
    expect(entries[place - 1]?.clock).toMatchObject({ minute: '60' });
    expect(entries[place + 1]?.clock).toMatchObject({ minute: '69' });
    // What no comment speaks of gets its id from its place.
    expect(entries.filter((entry) => !isAdded(entry)).map(factsOf)).toEqual(SECOND.map(factsOf));
    const idsOf = (log: readonly Entry[]) => new Map(log.map(({ type, id }) => [id, type]));
    for (const id of ['e12', 'e37', 'e39', 'e41', 'e43']) {
      expect([id, idsOf(entries).get(id as Entry['id'])]).toEqual([id, idsOf(SECOND).get(id as Entry['id'])]);
    }
  });

  test('what a comment speaks of and the text has no more is named, not guessed', () => {
    const fewer = text.replace("Mario Pašalić 57', ", '').replace('4-1 (2-0)', '3-1 (2-0)');
    const [log] = readLogs(fewer, { file: 'log.txt' }).logs;
    expect(log?.issues).toMatchObject([{ expected: 'something above that is "goal home 57 mario-pasalic"' }]);
    expect(log?.entries.length).toBe(SECOND.length - 1);
  });
});

describe('what is lost', () => {
  test('a log that opens no match cannot be written, and every entry is listed', () => {
    const [, , ...rest] = SECOND;
    expect(writeLog(rest)).toEqual({ text: '', lost: rest.map(({ seq, type }) => ({ seq, type })) });
  });

  test("a place in the log that is not the entry's number is listed", () => {
    const gap = SECOND.map((entry) => (entry.seq > 20 ? { ...entry, seq: entry.seq + 1 } : entry));
    const { lost } = writeLog(gap, { names });
    expect(lost.length).toBe(SECOND.length - 20);
    expect(lost[0]).toEqual({ seq: 22, type: 'substitutionOff', fields: ['seq'] });
  });

  test('notes keep their line breaks, signs and quotes', () => {
    const text = 'A "night"\nof # = | nerves\u2028- and v more';
    const { match, by } = SECOND[0] ?? {};
    const head = { seq: SECOND.length + 1, id: 'e49', match, by, clock: { period: 'fullTime' } };
    const parsed = parseEntry({ ...head, type: 'note', text, author: 'R. Porter' });
    const log = parsed.ok ? [...SECOND, parsed.entry] : [];
    const written = writeLog(log, { names });
    expect(written.lost).toEqual([]);
    expect(back(written.text)).toEqual(log);
    expect(back(written.text).at(-1)).toMatchObject({ text });
  });
});
