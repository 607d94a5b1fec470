import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry, MatchId } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogStore } from './log-store.ts';
import { memoryStore } from './memory.ts';
import { openSqliteStore } from './sqlite.ts';

const MATCH = '2026-02-25-home-away' as MatchId;
const OTHER = '2026-02-17-away-home' as MatchId;

const note = (match: MatchId, seq: number, text: string): Entry =>
  ({
    seq,
    id: text,
    match,
    clock: { period: 'pre' },
    by: 'desk',
    type: 'note',
    text,
  }) as unknown as Entry;

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-store-'));
  folders.push(folder);
  return folder;
};

async function sqliteIn(folder: string): Promise<LogStore> {
  const opened = await openSqliteStore(folder);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const ADAPTERS: readonly { readonly name: string; readonly open: () => Promise<LogStore> }[] = [
  { name: 'memory', open: () => Promise.resolve(memoryStore()) },
  { name: 'SQLite', open: () => sqliteIn(newFolder()) },
];

describe.each(ADAPTERS)('log store contract: $name', ({ open }) => {
  let store: LogStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const append = (commandId: string, expectedVersion: number, texts: readonly string[], match = MATCH) =>
    store.append({
      match,
      expectedVersion,
      commandId,
      entries: texts.map((text, index) => note(match, expectedVersion + index + 1, text)),
    });

  test('a log that nobody opened is empty', async () => {
    expect(await store.read(MATCH)).toEqual([]);
    expect(await store.matches()).toEqual([]);
    expect(await store.findCommand(MATCH, 'none')).toBeUndefined();
  });

  test('versions run on without a gap and entries come back in order', async () => {
    expect(await append('a', 0, ['one', 'two'])).toEqual({ outcome: 'stored', version: 2 });
    expect(await append('b', 2, ['three'])).toEqual({ outcome: 'stored', version: 3 });
    expect((await store.read(MATCH)).map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect((await store.read(MATCH)).map((entry) => entry.id)).toEqual(['one', 'two', 'three']);
  });

  test('an append at another version stores nothing and says which version is current', async () => {
    await append('a', 0, ['one']);
    expect(await append('b', 0, ['late', 'later'])).toEqual({ outcome: 'wrongVersion', current: 1 });
    expect(await append('c', 5, ['early'])).toEqual({ outcome: 'wrongVersion', current: 1 });
    expect(await store.read(MATCH)).toHaveLength(1);
    expect(await store.findCommand(MATCH, 'b')).toBeUndefined();
  });

  test('of many writers at one version one wins, and the others learn the current version', async () => {
    const writers = Array.from({ length: 12 }, (_, index) => append(`w${index}`, 0, [`entry${index}`]));
    const outcomes = await Promise.all(writers);
    expect(outcomes.filter((each) => each.outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter((each) => each.outcome === 'wrongVersion' && each.current === 1)).toHaveLength(11);
    expect(await store.read(MATCH)).toHaveLength(1);
  });

  test('the same command sent twice is stored once and answered with its entries, at any version', async () => {
    await append('a', 0, ['one', 'two']);
    await append('b', 2, ['three']);
    const again = await append('a', 3, ['other']);
    expect(again).toMatchObject({ outcome: 'alreadyStored' });
    expect(again.outcome === 'alreadyStored' && again.entries.map((entry) => entry.id)).toEqual([
      'one',
      'two',
    ]);
    expect(await store.read(MATCH)).toHaveLength(3);
  });

  test('logs of two matches do not touch each other, nor do their commands', async () => {
    await append('a', 0, ['one']);
    expect(await append('a', 0, ['first'], OTHER)).toEqual({ outcome: 'stored', version: 1 });
    expect(await store.matches()).toEqual([OTHER, MATCH]);
  });

  test('listeners hear what was stored, once, and nothing after they leave', async () => {
    const heard: string[] = [];
    const leave = store.subscribe((match, entries) => heard.push(`${match} ${entries.length}`));
    await append('a', 0, ['one', 'two']);
    await append('a', 0, ['one', 'two']);
    await append('b', 0, ['late']);
    leave();
    await append('c', 2, ['three']);
    expect(heard).toEqual([`${MATCH} 2`]);
  });

  test('entries that do not follow on are a bug and are thrown', async () => {
    const entries = [note(MATCH, 2, 'two')];
    await expect(async () =>
      store.append({ match: MATCH, expectedVersion: 0, commandId: 'a', entries }),
    ).rejects.toThrow('seq 2, due is 1');
    expect(await store.read(MATCH)).toEqual([]);
  });
});

describe('SQLite store on its folder', () => {
  test('what was acknowledged is there after reopening, commands included', async () => {
    const folder = newFolder();
    const first = await sqliteIn(folder);
    await first.append({
      match: MATCH,
      expectedVersion: 0,
      commandId: 'a',
      entries: [note(MATCH, 1, 'Samardžić')],
    });
    await first.close();
    const second = await sqliteIn(folder);
    expect((await second.read(MATCH)).map((entry) => entry.id)).toEqual(['Samardžić']);
    expect(await second.findCommand(MATCH, 'a')).toHaveLength(1);
    await second.close();
  });

  test('a second desk on the same folder is told so, and the first goes on', async () => {
    const folder = newFolder();
    const first = await sqliteIn(folder);
    const second = await openSqliteStore(folder);
    expect(second).toMatchObject({ ok: false, problem: { type: 'inUse', folder } });
    const entries = [note(MATCH, 1, 'still here')];
    expect(await first.append({ match: MATCH, expectedVersion: 0, commandId: 'a', entries })).toMatchObject({
      outcome: 'stored',
    });
    await first.close();
  });

  test('a file where the folder should be, and a folder below it, are problems in one line', async () => {
    const file = join(newFolder(), 'taken');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'below')]) {
      const opened = await openSqliteStore(folder);
      expect(opened).toMatchObject({ ok: false, problem: { type: 'unwritableFolder', folder } });
      if (!opened.ok)
        expect(opened.problem.sentence).toBe(`cannot keep the log in ${folder}: it is not a folder`);
    }
  });

  test.skipIf(!existsSync('/proc/self'))(
    'a parent that is there and takes no folders is a problem too, and not waited for',
    async () => {
      expect(await openSqliteStore('/proc/touchline/below')).toMatchObject({
        ok: false,
        problem: { type: 'unwritableFolder', sentence: expect.stringContaining('it may not be written') },
      });
    },
  );

  test('a file that is no store is named and left as it was', async () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'touchline.sqlite'), 'x'.repeat(5000));
    expect(await openSqliteStore(folder)).toMatchObject({ ok: false, problem: { type: 'notAStore' } });
  });
});
