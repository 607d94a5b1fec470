import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LogStore, openStore, readLog } from '@touchline/desk';
import { type MatchId, parseLog } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST, run } from '../../testing/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-cli-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = () => parseLog(readFileSync(FIRST, 'utf8')).entries;
const match = () => log()[0]?.match as MatchId;

async function open(place: string): Promise<LogStore> {
  const opened = await openStore(place);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
}

/** A store with the first leg in it, each entry by a command of its own. */
async function filled(): Promise<string> {
  const place = join(folder, 'desk');
  const store = await open(place);
  for (const entry of log())
    await store.append({
      match: entry.match,
      expectedVersion: entry.seq - 1,
      commandId: entry.id,
      entries: [entry],
    });
  await store.close();
  return place;
}

describe('touchline backup and restore', () => {
  test('the logs come back as they were, in another store', async () => {
    const place = await filled();
    const file = join(folder, 'backup.jsonl');
    const count = log().length;
    expect(await run('backup', file, '--store', place)).toEqual({
      exit: 0,
      out: `${file}: ${count} commands\n`,
      err: '',
    });
    const other = join(folder, 'other');
    expect(await run('restore', file, '--store', other)).toMatchObject({
      exit: 0,
      out: `${count} commands stored, ${count} entries\n`,
    });
    expect((await run('restore', file, '--store', other, '--json')).out).toContain('"commands": 0');
    const store = await open(other);
    expect(await readLog(store, match())).toEqual(log());
    await store.close();
  });

  test('a file that is there is not written over; one cut off, or of another kind, is told by its line', async () => {
    const place = await filled();
    const file = join(folder, 'backup.jsonl');
    await run('backup', file, '--store', place);
    expect(await run('backup', file, '--store', place)).toMatchObject({
      exit: 2,
      err: `touchline: backup: ${file} is there already: name a new file\n`,
    });
    const cut = join(folder, 'cut.jsonl');
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, 1500));
    const { exit, err } = await run('restore', cut, '--store', join(folder, 'other'));
    expect(exit).toBe(1);
    expect(err).toMatch(/cut\.jsonl, line \d+: the line is no JSON object: was the file cut off\?/);
    expect((await run('restore', FIRST, '--store', join(folder, 'third'))).err).toContain(
      'line 1: this is no back-up of a desk',
    );
    expect((await run('restore', 'none.jsonl')).err).toBe('touchline: none.jsonl: no such file\n');
  });

  test('a log that has gone another way is left alone', async () => {
    const place = await filled();
    const file = join(folder, 'backup.jsonl');
    await run('backup', file, '--store', place);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${lines[0]}\n${lines[3]}\n`);
    expect((await run('restore', file, '--store', join(folder, 'other'))).err).toContain(
      'has 0 entries here, so entry 3 does not follow on',
    );
    appendFileSync(file, '');
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});

describe('touchline serve', () => {
  test.each([
    [['--port', 'x'], '--port x is no port'],
    [['--delay', '0'], '--delay 0: whole seconds from 1 to 3600'],
    [['--delay', '30,'], '--delay 30,: whole seconds from 1 to 3600'],
    [['--store', ''], '--store is empty'],
    [['--public', 'http://desk.example.org'], '--public http://desk.example.org: the beginning of'],
    [['--public', 'https://desk.example.org/live'], '--public https://desk.example.org/live: the'],
    [['--public', 'https://a:b@desk.example.org'], '--public https://a:b@desk.example.org: the'],
    [['--bus', 'nats://127.0.0.1:1'], '--bus is for several desks on one database'],
    [['--log', 'xml'], '--log xml: json, text, none'],
    [['--log', 'json', '--log-level', 'loud'], '--log-level loud: debug, info, warn, error'],
  ])('%j is refused in one line', async (typed, sentence) => {
    const { exit, err } = await run('serve', ...typed);
    expect(exit).toBe(2);
    expect(err).toContain(`serve: ${sentence}`);
  });

  test('a bus that cannot be reached is told in one line', async () => {
    const { exit, err } = await run(
      'serve',
      '--store',
      'postgres://127.0.0.1:1/none',
      '--bus',
      'nats://127.0.0.1:1',
    );
    expect(exit).toBe(1);
    expect(err).toMatch(/^touchline: cannot reach the bus at nats:\/\/127\.0\.0\.1:1: [^\n]+\n$/);
  });

  test('a public address wants an account first', async () => {
    const typed = ['serve', '--store', join(folder, 'desk'), '--public', 'https://desk.example.org'];
    expect(await run(...typed)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('first add an admin, with touchline accounts add') as unknown,
    });
  });

  test('a place that cannot be used is told in one line', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    expect((await run('serve', '--store', taken)).err).toBe(
      `touchline: cannot keep the log in ${taken}: it is not a folder\n`,
    );
    expect((await run('serve', '--store', 'postgres://desk:secret@127.0.0.1:1/touchline')).err).toBe(
      'touchline: cannot keep the log in postgres://desk@127.0.0.1:1/touchline: nothing answers there\n',
    );
  });
});
