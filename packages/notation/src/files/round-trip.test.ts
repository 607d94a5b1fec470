import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entry } from '@touchline/laws';
import { foldLog, parseLog } from '@touchline/laws';
import { matchGoneWrong, randomMatch } from '@touchline/laws/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLine } from '../read/read-line.ts';
import { names } from '../testing/a-desk.ts';
import { saidOf, writeEntry } from '../write/write-entry.ts';
import { readLog } from './read-log.ts';
import { writeLog } from './write-log.ts';

const text = (log: readonly Entry[]): string =>
  writeLog(log, { names })
    .map(({ line }) => line)
    .join('\n');

const file = (name: string): readonly Entry[] => {
  const path = fileURLToPath(new URL(`../../../../data/matches/${name}.jsonl`, import.meta.url));
  return parseLog(readFileSync(path, 'utf8')).entries;
};

describe.each(['2026-02-17-borussia-dortmund-atalanta', '2026-02-25-atalanta-borussia-dortmund'])(
  '%s',
  (name) => {
    test('written and read, it is the same log to the letter', () => {
      const log = file(name);
      const read = readLog(text(log), { names });
      expect(read.lines.filter((line) => line.problem ?? line.refusal)).toEqual([]);
      expect(read.log).toEqual(log);
      expect(text(read.log)).toBe(text(log));
    });
  },
);

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('random matches', () => {
  test('written and read by the Laws, a log is the same log, and its text the same text', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, corrections) => {
        const log = randomMatch(seed, { corrections });
        const read = readLog(text(log), { names });
        expect(read.lines.filter((line) => line.problem ?? line.refusal)).toEqual([]);
        expect(read.log).toEqual(log);
      }),
      { numRuns: 30 },
    );
  });

  test('every entry of a match gone wrong is a line that says the same again, in words', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { log } = matchGoneWrong(seed);
        log.forEach((entry, index) => {
          const before = log.slice(0, index);
          const clock = before.at(-1)?.clock ?? { period: 'pre' as const };
          const context = { names, log: before, state: foldLog(before), clock };
          const line = writeEntry(entry, context);
          const read = readLine(line, context);
          const [said] = read.ok ? read.said : [];
          expect(line).not.toMatch(/^\{/);
          expect({ ...said, clock: said?.clock ?? context.clock }).toEqual(saidOf(entry));
        });
      }),
      { numRuns: 15 },
    );
  });

  test('a change that one command made keeps the ids of that command', () => {
    const log = randomMatch(7);
    const whole = writeLog(log, { names }).filter(({ entries }) => entries.length === 2);
    expect(whole.length).toBeGreaterThan(0);
    for (const { line } of whole) expect(line).toMatch(/sub .+>.+ id:r\d+/);
  });
});

describe('what no words can say is a line of JSON', () => {
  test('an edit of an entry that is not there', () => {
    const [opened] = file('2026-02-25-atalanta-borussia-dortmund');
    if (!opened) throw new Error('no entry');
    const edit: Entry = {
      seq: 2,
      id: opened.id,
      match: opened.match,
      clock: opened.clock,
      by: opened.by,
      type: 'entryAmended',
      target: opened.id,
      changes: { moon: 'full' },
      reason: 'it was',
    };
    const line = writeEntry(edit, { names, log: [opened] });
    expect(line).toMatch(/^\{/);
    expect(readLine(line, { names, log: [opened] })).toEqual({ ok: true, said: [saidOf(edit)] });
  });
});

describe('people whom no table knows', () => {
  const sheet = 'h sheet 4-4-2 xi 10 "Piotr Żółć" mf, 9 Łukasz Święty, 1 ? gk bench none captain piotr-zolc';

  test('keep their names beside the ids made from them, and are found by either', () => {
    const opening = 'open x v y season 2025 round final laws 2025-26 regulations any/1/0000000000000000';
    const read = readLog(`${opening} match:m by:me\n${sheet}`, { names });
    expect(read.log[1]).toMatchObject({
      starters: [
        { player: 'piotr-zolc', number: 10, position: 'midfielder' },
        { player: 'lukasz-swiety', number: 9 },
        { player: 'unknown', number: 1, position: 'goalkeeper' },
      ],
      captain: 'piotr-zolc',
      names: { 'piotr-zolc': 'Piotr Żółć', 'lukasz-swiety': 'Łukasz Święty' },
    });
    expect(readLog(text(read.log), { names }).log).toEqual(read.log);
    const found = readLine('y Święty', { names, log: read.log });
    expect(found).toMatchObject({ said: [{ body: { person: 'lukasz-swiety' } }] });
  });
});

describe('a file', () => {
  const opening = 'open x v y season 2025 round final laws 2025-26 regulations any/1/0000000000000000';

  test('says who and which match once, and gives entries the ids of their numbers', () => {
    const read = readLog(`# by hand\n${opening} match:m by:me\n\nstart\n@3 h g =h9\n`, { names });
    expect(read.log.map(({ id, by, match }) => `${id} ${by} ${match}`)).toEqual([
      'e1 me m',
      'e2 me m',
      'e3 me m',
    ]);
    expect(read.lines.map(({ number }) => number)).toEqual([2, 4, 5]);
  });

  test('goes on after a line that cannot be read, and after one that is refused', () => {
    const read = readLog(`${opening} match:m by:me\nstart\ngaol 9\n@1 start 1h\n@2 h corner\n`, { names });
    expect(read.lines.map(({ problem, refusal }) => problem?.sentence ?? refusal?.rule)).toEqual([
      undefined,
      undefined,
      '"gaol" is no verb of the desk.',
      'LAW-7-PERIODS-01',
      undefined,
    ]);
    expect(read.log).toHaveLength(3);
  });

  test('must say which match it is, and who logs it', () => {
    expect(readLog(opening, { names }).lines[0]?.problem?.sentence).toMatch(/which match/);
    expect(readLog(`${opening} match:m`, { names }).lines[0]?.problem?.sentence).toMatch(/who logs it/);
  });

  test('goes on from a log that is there', () => {
    const [opened] = file('2026-02-25-atalanta-borussia-dortmund');
    const read = readLog('start', { names, onto: opened ? [opened] : [] });
    expect(read.log).toHaveLength(2);
    expect(read.log[1]).toMatchObject({ seq: 2, id: 'e2', match: opened?.match, by: opened?.by });
  });
});
