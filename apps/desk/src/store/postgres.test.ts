import client from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { Logs } from '../logs.ts';
import { postgresAddress } from '../testing/postgres.ts';
import { matchNamed, note } from '../testing/store-entries.ts';
import type { LogStore } from './log-store.ts';
import { openPostgresStore } from './postgres.ts';

const MATCH = matchNamed('2026-02-25-home-away');
const postgres = await postgresAddress();
const schema = `touchline_test_${process.pid}_shared`;

afterAll(async () => {
  if (postgres.missing === undefined) await postgres.dropSchema(schema);
  await postgres.close();
});

const append = (store: LogStore, seq: number, name: string) =>
  store.append({
    match: MATCH,
    expectedVersion: seq - 1,
    commandId: `${name}${seq}`,
    entries: [note(MATCH, seq, `${name}${seq}`)],
  });

async function open(within = schema): Promise<LogStore> {
  const opened = await openPostgresStore(postgres.address, { schema: within, lookEvery: 10 });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.store;
}

describe('an address that leads to no store', () => {
  test.each([
    ['redis://127.0.0.1:6379', 'is no address of a database'],
    ['tomorrow', 'is no address of a database'],
    ['postgres://desk:secret@127.0.0.1:1/touchline', 'nothing answers there'],
  ])('%s: %s', async (address, why) => {
    const opened = await openPostgresStore(address);
    expect(opened).toMatchObject({ ok: false, problem: { type: 'unreachable' } });
    expect(!opened.ok && opened.problem.sentence).toContain(why);
    expect(JSON.stringify(opened)).not.toContain('secret');
  });

  test.skipIf(postgres.missing !== undefined)('a database that is not there', async () => {
    const opened = await openPostgresStore(postgres.address.replace(/\w+$/, 'no_such_database'));
    expect(!opened.ok && opened.problem.sentence).toContain('there is no such database');
  });
});

describe.skipIf(postgres.missing !== undefined)('two desks on one database', () => {
  test('each hears what the other stores, once and in order, and knows it before it decides anew', async () => {
    const [one, other] = [await open(), await open()];
    const heard: number[] = [];
    const [logs, othersLogs] = [await Logs.of(one), await Logs.of(other)];
    const all = new Promise<void>((resolve) => {
      void other.subscribe(({ entries }) => {
        heard.push(...entries.map((entry) => entry.seq));
        if (heard.at(-1) === 6) resolve();
      });
    });
    for (const seq of [1, 2, 3]) expect(await append(one, seq, 'a')).toMatchObject({ outcome: 'stored' });
    expect(await append(other, 1, 'b')).toEqual({ outcome: 'wrongVersion', current: 3 });
    expect(othersLogs.get(MATCH).map((entry) => entry.id)).toEqual(['a1', 'a2', 'a3']);
    expect(await append(other, 4, 'b')).toMatchObject({ outcome: 'stored' });
    expect(await append(one, 4, 'a')).toEqual({ outcome: 'wrongVersion', current: 4 });
    for (const seq of [5, 6]) expect(await append(one, seq, 'a')).toMatchObject({ outcome: 'stored' });
    await all;
    expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
    expect(othersLogs.get(MATCH)).toEqual(logs.get(MATCH));
    await Promise.all([one.close(), other.close()]);
  });

  test('a desk that starts later has what was stored before', async () => {
    const later = await open();
    expect((await Logs.of(later)).get(MATCH)).toHaveLength(6);
    await later.close();
  });
});

test.skipIf(postgres.missing !== undefined)(
  'a dump that was put into a younger cluster is read whole, before what is stored there, and from where somebody was',
  async () => {
    const dumped = `${schema}_dumped`;
    const sql = client(postgres.address, { max: 1, connection: { search_path: dumped } });
    try {
      const before = await open(dumped);
      for (const seq of [1, 2, 3]) await append(before, seq, 'a');
      await before.close();
      // As the cluster that they come from counted.
      await sql`update append set transaction = (transaction::text::bigint + 1000000000)::text::xid8`;
      const [place] = await sql`select transaction || '.' || number as position from append where first = 2`;
      const after = await open(dumped);
      await append(after, 4, 'a');
      const ids = async (from: object) =>
        (await after.readAll({ limit: 10, ...from })).map(({ commandId }) => commandId);
      await expect.poll(() => ids({})).toEqual(['a1', 'a2', 'a3', 'a4']);
      expect(await ids({ after: String(place?.['position']) })).toEqual(['a3', 'a4']);
      await after.close();
    } finally {
      await sql.end({ timeout: 1 });
      await postgres.dropSchema(dumped);
    }
  },
);
