import type { Entry, MatchId } from '@touchline/laws';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inFolder, inSchema, must, type Place } from '../testing/places.ts';
import { postgresAddress } from '../testing/postgres.ts';
import { matchNamed, note } from '../testing/store-entries.ts';
import { backUp, restore } from './backup.ts';
import type { EntryFormats } from './entry-formats.ts';
import { type LogStore, readLog, type StoredAppend } from './log-store.ts';
import { memoryStore } from './memory.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';

const MATCH = matchNamed('2026-02-25-home-away');
const OTHER = matchNamed('2026-02-17-away-home');

interface Adapter {
  readonly name: string;
  readonly skip?: string | undefined;
  /** A store in memory is gone when it is closed. */
  readonly keeps: boolean;
  newPlace(): Place<LogStore, [formats?: EntryFormats]>;
}

const postgres = await postgresAddress();
const ADAPTERS: readonly Adapter[] = [
  {
    name: 'memory',
    keeps: false,
    newPlace: () => ({ open: () => Promise.resolve(memoryStore()), remove: () => Promise.resolve() }),
  },
  {
    name: 'SQLite',
    keeps: true,
    newPlace: () =>
      inFolder(
        'store',
        async (folder, formats?: EntryFormats) => (await must(openSqliteStore(folder, formats))).store,
      ),
  },
  {
    name: 'PostgreSQL',
    keeps: true,
    skip: postgres.missing,
    newPlace: () =>
      inSchema(
        postgres,
        'store',
        async (schema, formats?: EntryFormats) =>
          (await must(openPostgresStore(postgres.address, { schema, ...(formats && { formats }) }))).store,
      ),
  },
];

afterAll(() => postgres.close());

describe.each(ADAPTERS)('log store contract: $name', (adapter) => {
  const { skip, keeps } = adapter;
  if (skip !== undefined) {
    test.skip(`skipped: ${skip}`, () => undefined);
    return;
  }
  let place: ReturnType<Adapter['newPlace']>;
  let store: LogStore;
  const others: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    place = adapter.newPlace();
    store = await place.open();
  });
  afterEach(async () => {
    for (const remove of others.splice(0)) await remove();
    await store.close();
    await place.remove();
  });

  const append = (commandId: string, expectedVersion: number, texts: readonly string[], match = MATCH) =>
    store.append({
      match,
      expectedVersion,
      commandId,
      entries: texts.map((text, index) => note(match, expectedVersion + index + 1, text)),
    });
  /** Another one of the kind, which is taken away with the test. */
  const emptyStore = async (): Promise<LogStore> => {
    const another = adapter.newPlace();
    const opened = await another.open();
    others.push(async () => {
      await opened.close();
      await another.remove();
    });
    return opened;
  };
  const ids = (entries: readonly Entry[]) => entries.map((entry) => entry.id);

  test('a log that nobody opened is empty', async () => {
    expect(await readLog(store, MATCH)).toEqual([]);
    expect(await store.matches()).toEqual([]);
    expect(await store.findCommand(MATCH, 'none')).toBeUndefined();
    expect(await store.readAll({ limit: 10 })).toEqual([]);
  });

  test('versions run on without a gap and entries come back in order, from any version', async () => {
    expect(await append('a', 0, ['one', 'two'])).toEqual({ outcome: 'stored', version: 2 });
    expect(await append('b', 2, ['three'])).toEqual({ outcome: 'stored', version: 3 });
    expect((await readLog(store, MATCH)).map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(ids(await readLog(store, MATCH))).toEqual(['one', 'two', 'three']);
    expect(ids(await readLog(store, MATCH, 1))).toEqual(['two', 'three']);
    expect(await readLog(store, MATCH, 3)).toEqual([]);
  });

  test('entries come back as they were written, to the letter', async () => {
    const texts = [
      'Samardžić 90+8',
      'İstanbul',
      '🟥 "quoted" \\ back',
      'line\nbreak\ttab',
      "it's; drop table entry",
    ];
    const entries = texts.map((text, index) => note(MATCH, index + 1, `n${index}`, text));
    await store.append({ match: MATCH, expectedVersion: 0, commandId: 'a', entries });
    expect(await readLog(store, MATCH)).toEqual(entries);
  });

  test('an append at another version stores nothing and says which version is current', async () => {
    await append('a', 0, ['one']);
    expect(await append('b', 0, ['late', 'later'])).toEqual({ outcome: 'wrongVersion', current: 1 });
    expect(await append('c', 5, ['early', 'earlier'])).toEqual({ outcome: 'wrongVersion', current: 1 });
    expect(await append('d', 3, ['nobody'], OTHER)).toEqual({ outcome: 'wrongVersion', current: 0 });
    expect(await readLog(store, MATCH)).toHaveLength(1);
    expect(await store.findCommand(MATCH, 'b')).toBeUndefined();
    expect(await store.matches()).toEqual([MATCH]);
  });

  test('of many writers at one version one wins, and the others learn the current version', async () => {
    await append('first', 0, ['one']);
    const writers = Array.from({ length: 12 }, (_, index) =>
      append(`w${index}`, 1, [`entry${index}`, 'more']),
    );
    const outcomes = await Promise.all(writers);
    expect(outcomes.filter((each) => each.outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter((each) => each.outcome === 'wrongVersion' && each.current === 3)).toHaveLength(11);
    expect(await readLog(store, MATCH)).toHaveLength(3);
  });

  test('of many writers who open a log one wins', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => append(`w${index}`, 0, ['one'])),
    );
    expect(outcomes.filter((each) => each.outcome === 'stored')).toHaveLength(1);
    expect(await readLog(store, MATCH)).toHaveLength(1);
  });

  test('the same command sent twice is stored once and answered with its entries, at any version', async () => {
    await append('a', 0, ['one', 'two']);
    await append('b', 2, ['three']);
    for (const version of [0, 2, 3]) {
      const again = await append('a', version, ['other']);
      expect(again).toMatchObject({ outcome: 'alreadyStored' });
      expect(again.outcome === 'alreadyStored' && ids(again.entries)).toEqual(['one', 'two']);
    }
    expect(await readLog(store, MATCH)).toHaveLength(3);
  });

  test('the same command sent many times at once is stored once and answered alike', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => append('a', 0, ['one', 'two'])));
    expect(sent.filter((each) => each.outcome === 'stored')).toHaveLength(1);
    expect(sent.filter((each) => each.outcome === 'alreadyStored' && each.entries.length === 2)).toHaveLength(
      7,
    );
    expect(await readLog(store, MATCH)).toHaveLength(2);
  });

  test('logs of two matches do not touch each other, nor do their commands', async () => {
    await append('a', 0, ['one']);
    expect(await append('a', 0, ['first'], OTHER)).toEqual({ outcome: 'stored', version: 1 });
    expect(await store.matches()).toEqual([OTHER, MATCH]);
  });

  test('all appends are read in pages, each log in its own order, nothing twice', async () => {
    for (let round = 0; round < 4; round += 1) {
      await append(`a${round}`, round * 2, ['one', 'two']);
      await append(`b${round}`, round, ['one'], OTHER);
    }
    const read: StoredAppend[] = [];
    for (;;) {
      const last = read.at(-1)?.position;
      const page = await store.readAll({ limit: 3, ...(last !== undefined && { after: last }) });
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(3);
      read.push(...page);
    }
    const of = (match: MatchId) => read.filter((each) => each.match === match);
    expect(of(MATCH).map((each) => each.commandId)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(of(MATCH).flatMap((each) => each.entries)).toEqual(await readLog(store, MATCH));
    expect(of(OTHER).flatMap((each) => each.entries)).toEqual(await readLog(store, OTHER));
  });

  test('how far a log had come before each append is told by the order of all, and stays as it is', async () => {
    const writing = [MATCH, OTHER].map(async (match) => {
      for (let version = 0; version < 20; version += 2)
        await append(`c${version}`, version, ['one', 'two'], match);
    });
    await Promise.all(writing);
    const all = await store.readAll({ limit: 100 });
    expect(all).toHaveLength(20);
    const come = new Map<MatchId, number>();
    for (const { match, position, entries } of all) {
      for (const each of [MATCH, OTHER])
        expect([position, each, await store.versionBefore(each, position)]).toEqual([
          position,
          each,
          come.get(each) ?? 0,
        ]);
      come.set(match, entries.at(-1)?.seq ?? 0);
    }
    const held = await Promise.all(all.map(({ position }) => store.holds(position)));
    expect(held.every((isHeld) => isHeld)).toBe(true);
    const empty = await emptyStore();
    expect(await empty.holds(all[0]?.position ?? '')).toBe(false);
  });

  test('a reader of all appends who keeps up with many writers misses nothing and gets nothing twice', async () => {
    const matches = [MATCH, OTHER, matchNamed('2026-02-18-third-fourth')];
    const writing = Promise.all(
      matches.map(async (match) => {
        for (let version = 0; version < 25; version += 1)
          await append(`c${version}`, version, ['entry'], match);
      }),
    ).then(() => 'written');
    const seen: StoredAppend[] = [];
    let isWritten = false;
    void writing.then(() => {
      isWritten = true;
    });
    for (;;) {
      const wasWritten = isWritten;
      const last = seen.at(-1)?.position;
      const page = await store.readAll({ limit: 7, ...(last !== undefined && { after: last }) });
      seen.push(...page);
      if (wasWritten && page.length === 0) break;
    }
    await writing;
    for (const match of matches) {
      const versions = seen
        .filter((each) => each.match === match)
        .flatMap((each) => each.entries.map(({ seq }) => seq));
      expect(versions).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    }
  });

  test('appends bear the time they were stored, which never goes back, and one read from its middle comes whole', async () => {
    const before = Date.now() - 1000;
    await append('a', 0, ['one', 'two']);
    await append('b', 2, ['three']);
    const appends = await store.appends(MATCH);
    expect(appends.map((each) => each.commandId)).toEqual(['a', 'b']);
    const [first = 0, second = 0] = appends.map((each) => each.storedAt);
    expect(first).toBeGreaterThan(before);
    expect(second).toBeGreaterThanOrEqual(first);
    expect(second).toBeLessThan(Date.now() + 1000);
    expect((await store.appends(MATCH, 1)).map((each) => each.entries.length)).toEqual([2, 1]);
    expect(await store.appends(MATCH, 3)).toEqual([]);
  });

  test('listeners hear what was stored, once, and nothing after they leave', async () => {
    const heard: string[] = [];
    const leave = await store.subscribe(({ match, entries }) => heard.push(`${match} ${entries.length}`));
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
    expect(await readLog(store, MATCH)).toEqual([]);
  });

  test('a back-up made while others write holds each log up to some version, and restores to the same', async () => {
    await append('a', 0, ['one', 'two']);
    await append('b', 0, ['first'], OTHER);
    const lines: string[] = [];
    let version = 2;
    for await (const line of backUp(store, 1)) {
      lines.push(line);
      if (lines.length > 4) continue;
      await append(`later${version}`, version, ['later']);
      version += 1;
    }
    const empty = await emptyStore();
    const restored = await restore(empty, lines);
    expect(restored).toMatchObject({ ok: true });
    const copied = await readLog(empty, MATCH);
    expect(copied).toEqual((await readLog(store, MATCH)).slice(0, copied.length));
    expect(copied.length).toBeGreaterThanOrEqual(2);
    expect(await readLog(empty, OTHER)).toEqual(await readLog(store, OTHER));
    expect(await empty.findCommand(MATCH, 'a')).toHaveLength(2);
  });

  if (!keeps) return;
  describe('reopened', () => {
    test('what was acknowledged is there, commands and positions included', async () => {
      await append('a', 0, ['Samardžić']);
      const [first] = await store.readAll({ limit: 1 });
      await store.close();
      store = await place.open();
      expect(ids(await readLog(store, MATCH))).toEqual(['Samardžić']);
      expect(await store.findCommand(MATCH, 'a')).toHaveLength(1);
      await append('b', 1, ['later']);
      const after = await store.readAll({ after: first?.position ?? '', limit: 5 });
      expect(after.map((each) => each.commandId)).toEqual(['b']);
    });

    test('entries of an earlier format are brought up to today, and new ones are not touched', async () => {
      await append('a', 0, ['old']);
      await store.close();
      const formats: EntryFormats = {
        upcasters: [(entry) => ({ ...entry, text: `${String(entry.text)}, upcast` })],
      };
      store = await place.open(formats);
      await append('b', 1, ['new']);
      expect((await readLog(store, MATCH)).map((entry) => entry.type === 'note' && entry.text)).toEqual([
        'old, upcast',
        'new',
      ]);
      expect(await store.findCommand(MATCH, 'a')).toMatchObject([{ text: 'old, upcast' }]);
      expect((await store.readAll({ limit: 5 })).map((each) => each.entries)).toMatchObject([
        [{ text: 'old, upcast' }],
        [{ text: 'new' }],
      ]);
      await store.close();
      store = await place.open();
      await expect(readLog(store, MATCH)).rejects.toThrow('format 2; this program knows up to 1');
    });
  });
});
