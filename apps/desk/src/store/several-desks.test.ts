import { commandOf, type Entry, type MatchId } from '@touchline/laws';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openPostgresAccounts } from '../accounts/postgres-accounts.ts';
import { openNatsBus } from '../bus/nats.ts';
import { type RunningDesk, startDesk } from '../start.ts';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { postgresAddress } from '../testing/postgres.ts';
import { missingNats, privateNats } from '../testing/private-nats.ts';
import { missingPostgres, privatePostgres } from '../testing/private-postgres.ts';
import { webhookReceiver } from '../testing/webhook-receiver.ts';
import { readLog } from './log-store.ts';
import { openPostgresStore } from './postgres.ts';

const postgres = await postgresAddress();
const missing = postgres.missing ?? missingNats();
/** So long that only hints can be what tells a desk. */
const NEVER = 3_600_000;
const second = ownLog(SECOND_LEG);
/** For what waits on a server that is started anew, on a machine that does other things too. */
const PATIENT = { timeout: 60_000 };

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});
afterAll(() => postgres.close());

describe('an address that leads to no bus', () => {
  test.each(['nats://127.0.0.1:1', '127.0.0.1:4222', 'redis://127.0.0.1', ''])('%s', async (address) => {
    const opened = await openNatsBus(address);
    expect(opened.ok).toBe(false);
    expect(!opened.ok && opened.sentence).toMatch(/is no address of a NATS server|cannot reach the bus at/);
  });
});

describe.skipIf(missing !== undefined)(`several desks${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let schemas = 0;

  async function system() {
    schemas += 1;
    const schema = `touchline_test_${process.pid}_desks_${schemas}`;
    const nats = await privateNats();
    await nats.start();
    cleanUps.push(
      () => postgres.dropSchema(schema),
      () => nats.kill(),
    );
    const start = async ({ address = postgres.address, lookEvery = NEVER } = {}): Promise<RunningDesk> => {
      const bus = await openNatsBus(nats.address);
      if (!bus.ok) throw new Error(bus.sentence);
      const store = await openPostgresStore(address, { schema, lookEvery, bus: bus.bus });
      if (!store.ok) throw new Error(store.problem.sentence);
      const kept = await openPostgresAccounts(address, schema);
      if (!kept.ok) throw new Error(kept.problem.sentence);
      const started = await startDesk({
        store: store.store,
        accounts: kept.accounts,
        webhooks: kept.webhooks,
        tables: ownTables(),
        port: 0,
        version: 'test',
        today: () => '2026-11-22',
      });
      if (!started.ok) throw new Error(started.sentence);
      return started.running;
    };
    return { nats, start, schema };
  }

  const addWebhook = async (desk: RunningDesk, url: string) => {
    const answer = await fetch(`${desk.address}/api/v1/webhooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'wire', url, events: ['entry.logged'] }),
    });
    expect(answer.status).toBe(201);
  };
  const readLogOf = async (address: string, schema: string, match: MatchId): Promise<readonly Entry[]> => {
    const opened = await openPostgresStore(address, { schema });
    if (!opened.ok) throw new Error(opened.problem.sentence);
    const entries = await readLog(opened.store, match);
    await opened.store.close();
    return entries;
  };
  const log = async (desk: RunningDesk, entries: readonly Entry[]) => {
    for (const entry of entries) {
      const answer = await desk.desk.handle(commandOf(entry, entry.id));
      if (answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer));
    }
  };
  /** What a console sees of a command: its outcome, or `none` when there is no answer but a failure. */
  const answerTo = (desk: RunningDesk, entry: Entry): Promise<string> =>
    desk.desk.handle(commandOf(entry, entry.id)).then(
      ({ outcome }) => outcome,
      () => 'none',
    );
  const page = `/matches/${SECOND_LEG}`;
  const placeOn = async (desk: RunningDesk) => {
    const html = await (await fetch(desk.address + page)).text();
    return `${/data-life="(\w+)"/.exec(html)?.[1]}-${/data-frame="(\d+)"/.exec(html)?.[1]}`;
  };
  const follow = async (desk: RunningDesk, after: string) => {
    const reader = await LiveReader.open(`${desk.address}${page}/live?after=${after}`);
    cleanUps.push(() => Promise.resolve(reader.leave()));
    return reader;
  };
  const titles = async (reader: LiveReader, count: number) =>
    (await reader.events(count)).map(({ data }) => (JSON.parse(data) as { title: string }).title);

  test('an entry logged on one reaches the readers of the other, and either may log the next', async () => {
    const { start } = await system();
    const [one, other] = [await start(), await start()];
    cleanUps.push(
      () => one.close(),
      () => other.close(),
    );
    await log(one, ownLog(FIRST_LEG));
    await log(one, second.slice(0, 28));
    await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(28);
    const reader = await follow(other, await placeOn(other));
    await log(one, second.slice(28, 29));
    expect(await titles(reader, 1)).toEqual(['3-1 (3-3) 75 Atalanta v Dortmund']);
    await log(other, second.slice(29, 30));
    expect(await titles(reader, 2)).toHaveLength(2);
    await log(one, second.slice(30, 31));
    expect(await titles(reader, 3)).toHaveLength(3);
    expect(await (await fetch(`${one.address}${page}/state.json`)).json()).toEqual(
      await (await fetch(`${other.address}${page}/state.json`)).json(),
    );
  });

  test('the bus killed and restarted: what was logged meanwhile comes when it is back, once and in order', async () => {
    const { nats, start } = await system();
    const [one, other] = [await start(), await start()];
    cleanUps.push(
      () => one.close(),
      () => other.close(),
    );
    await log(one, ownLog(FIRST_LEG));
    await log(one, second.slice(0, 28));
    await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(28);
    const reader = await follow(other, await placeOn(other));
    await nats.kill();
    await log(one, second.slice(28, 31));
    expect(other.projections.state(second[0]!.match)?.version).toBe(28);
    await nats.start();
    await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(31);
    await log(one, second.slice(31, 32));
    const events = await reader.events(2);
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index));
    await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(32);
  });

  test('a desk that goes away: its readers go on at the other from the whole page, and miss nothing after', async () => {
    const { start } = await system();
    const [one, other] = [await start(), await start()];
    cleanUps.push(() => other.close());
    await log(one, ownLog(FIRST_LEG));
    await log(one, second.slice(0, 29));
    await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(29);
    const place = await placeOn(one);
    await one.close();
    const reader = await follow(other, place);
    const [whole] = await reader.events(1);
    expect(whole?.event).toBe('reset');
    expect(JSON.parse(whole?.data ?? '')).toMatchObject({ version: 29 });
    await log(other, second.slice(29, 30));
    const [, next] = await reader.events(2);
    expect(next).toMatchObject({ event: 'message', id: (whole?.id ?? 0) + 1 });
  });

  test.skipIf(missingPostgres() !== undefined)(
    'PostgreSQL killed and started again: nothing is acknowledged that is not kept, and both go on by themselves',
    async () => {
      const server = await privatePostgres();
      server.start();
      cleanUps.push(() => Promise.resolve(server.remove()));
      const { start, schema } = await system();
      const own = { address: server.address, lookEvery: 200 };
      const [one, other] = [await start(own), await start(own)];
      cleanUps.push(
        () => one.close(),
        () => other.close(),
      );
      await log(one, ownLog(FIRST_LEG));
      await log(one, second.slice(0, 20));
      await expect.poll(() => other.projections.state(second[0]!.match)?.version).toBe(20);
      const reader = await follow(other, await placeOn(other));
      const receiver = await webhookReceiver();
      cleanUps.push(() => receiver.close());
      await addWebhook(one, receiver.url);

      server.kill();
      // Its children go on for a moment; asked for what is stored already, they show when they are gone.
      await expect.poll(() => answerTo(one, second[19]!), PATIENT).toBe('none');
      const next = second[20]!;
      expect(['unwritable', 'none']).toContain(await answerTo(one, next));
      expect((await fetch(other.address + page)).status).toBe(200);
      server.start();

      // As a console does: the same command until it is answered.
      for (const [index, entry] of second.slice(20).entries())
        await expect.poll(() => answerTo(index % 2 === 0 ? one : other, entry), PATIENT).toBe('accepted');
      for (const desk of [one, other])
        await expect.poll(() => desk.projections.state(next.match)?.version, PATIENT).toBe(second.length);
      await expect
        .poll(async () => (await reader.events(1)).at(-1)?.data ?? '', PATIENT)
        .toContain(`"version":${second.length}`);
      const ids = (await reader.events(1)).map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index));
      const entries = await readLogOf(server.address, schema, next.match);
      expect(entries.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
      const due = second.slice(20).map(({ seq }) => seq);
      await expect.poll(() => receiver.posts.at(-1)?.event.data.version, PATIENT).toBe(due.at(-1));
      // What was sent and could not be noted, for the database, is sent again under its id.
      const sent = new Map(receiver.posts.map(({ event }) => [event.id, event.data.version]));
      expect([...sent.values()]).toEqual(due);
    },
    240_000,
  );
});
