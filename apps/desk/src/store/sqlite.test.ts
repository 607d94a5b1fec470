import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { matchNamed, note } from '../testing/store-entries.ts';
import { mountsTmpfs, type TemporaryDisk, tmpfs } from '../testing/temporary-disk.ts';
import { type LogStore, readLog } from './log-store.ts';
import { openSqliteStore } from './sqlite.ts';

const MATCH = matchNamed('2026-02-25-home-away');

const folders: string[] = [];
const disks: TemporaryDisk[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-store-'));
  folders.push(folder);
  return folder;
};
const newDisk = (size: string) => {
  const disk = tmpfs(newFolder(), size);
  disks.push(disk);
  return disk;
};
afterEach(() => {
  for (const disk of disks.splice(0)) disk.unmount();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(folder: string): Promise<LogStore> {
  const opened = await openSqliteStore(folder);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
}

const appendNote = (store: LogStore, seq: number, text = `note ${seq}`) =>
  store.append({
    match: MATCH,
    expectedVersion: seq - 1,
    commandId: `c${seq}`,
    entries: [note(MATCH, seq, `n${seq}`, text)],
  });

describe('SQLite store on its folder', () => {
  test('a second desk on the same folder is told so, and the first goes on', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await openSqliteStore(folder);
    expect(second).toMatchObject({ ok: false, problem: { type: 'inUse', place: folder } });
    expect(await appendNote(first, 1)).toMatchObject({ outcome: 'stored' });
    await first.close();
    const third = await open(folder);
    expect(await readLog(third, MATCH)).toHaveLength(1);
    await third.close();
  });

  test('the second desk is told who holds the folder', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await openSqliteStore(folder);
    expect(!second.ok && second.problem.sentence).toBe(
      `another desk (process ${process.pid}) is using ${folder}: stop it, or choose another folder with --data`,
    );
    await first.close();
  });

  test('a file where the folder should be, and a folder below it, are problems in one line', async () => {
    const file = join(newFolder(), 'taken');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'below')]) {
      const opened = await openSqliteStore(folder);
      expect(opened).toMatchObject({ ok: false, problem: { type: 'unwritableFolder', place: folder } });
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

  test('a store of version 1 is read and goes on; one of a later version is left as it was', async () => {
    const folder = newFolder();
    asVersionOne(join(folder, 'touchline.sqlite'));
    const store = await open(folder);
    expect((await readLog(store, MATCH)).map((entry) => entry.id)).toEqual(['n1', 'n2']);
    expect(await store.findCommand(MATCH, 'old')).toHaveLength(2);
    expect((await store.readAll({ limit: 9 })).map((append) => append.commandId)).toEqual(['old']);
    expect(await appendNote(store, 3)).toEqual({ outcome: 'stored', version: 3 });
    await store.close();
    runSql(join(folder, 'touchline.sqlite'), ['pragma user_version = 9']);
    expect(await openSqliteStore(folder)).toMatchObject({ ok: false, problem: { type: 'newerStore' } });
  });

  test.skipIf(!mountsTmpfs())(
    'on a full disk nothing is acknowledged, reading goes on, and writing too once there is room',
    async () => {
      const disk = newDisk('1m');
      const ballast = join(disk.folder, 'ballast');
      writeFileSync(ballast, 'x'.repeat(300_000));
      const store = await open(disk.folder);
      const last = await fill(store);
      expect(await appendNote(store, last + 1, LONG)).toEqual({
        outcome: 'unwritable',
        reason: 'database or disk is full',
      });
      expect(await readLog(store, MATCH)).toHaveLength(last);
      rmSync(ballast);
      expect(await appendNote(store, last + 1)).toEqual({ outcome: 'stored', version: last + 1 });
      await store.close();
      const again = await open(disk.folder);
      expect(await readLog(again, MATCH)).toHaveLength(last + 1);
      await again.close();
    },
  );

  test.skipIf(!mountsTmpfs())('a folder that may not be written is read, and says so', async () => {
    const disk = newDisk('2m');
    const store = await open(disk.folder);
    await appendNote(store, 1);
    await store.close();
    disk.makeReadOnly();
    const opened = await openSqliteStore(disk.folder);
    const reason = `${disk.folder} may not be written`;
    if (!opened.ok) throw new Error(opened.problem.sentence);
    expect(opened.readOnly).toBe(reason);
    expect((await readLog(opened.store, MATCH)).map((entry) => entry.id)).toEqual(['n1']);
    expect(await appendNote(opened.store, 2)).toEqual({ outcome: 'unwritable', reason });
    await opened.store.close();
    const empty = newDisk('2m');
    empty.makeReadOnly();
    expect(await openSqliteStore(empty.folder)).toMatchObject({
      ok: false,
      problem: { sentence: `cannot keep the log in ${empty.folder}: it may not be written` },
    });
  });
});

const LONG = 'x'.repeat(1500);

/** Appends until the disk takes no more. @returns the version reached */
async function fill(store: LogStore): Promise<number> {
  for (let version = 0; version < 2000; version += 1) {
    const appended = await appendNote(store, version + 1, LONG);
    if (appended.outcome === 'unwritable') return version;
  }
  throw new Error('the disk did not fill up');
}

/** In a process of its own: libsql lets go of a file only when its process ends. */
function runSql(path: string, statements: readonly string[]): void {
  const script = `
    const Database = require(process.argv[1]);
    const db = new Database(process.argv[2]);
    for (const statement of JSON.parse(process.argv[3])) db.exec(statement);
  `;
  const libsql = createRequire(import.meta.url).resolve('libsql');
  execFileSync(process.execPath, ['-e', script, libsql, path, JSON.stringify(statements)]);
}

function asVersionOne(path: string): void {
  const entry = (seq: number) =>
    `insert into entry values ('${MATCH}', ${seq}, '${JSON.stringify(note(MATCH, seq, `n${seq}`))}')`;
  runSql(path, [
    'pragma journal_mode = wal',
    `create table command (match text not null, id text not null, first integer not null, last integer not null,
       primary key (match, id)) without rowid`,
    `create table entry (match text not null, seq integer not null, body text not null,
       primary key (match, seq)) without rowid`,
    'pragma user_version = 1',
    `insert into command values ('${MATCH}', 'old', 1, 2)`,
    entry(1),
    entry(2),
  ]);
}
