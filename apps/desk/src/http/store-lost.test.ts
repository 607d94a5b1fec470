import { commandOf } from '@touchline/laws';
import { afterEach, expect, test } from 'vitest';
import { startDesk } from '../start.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { FIRST_LEG, ownLog, ownTables } from '../testing/own-data.ts';
import { missingPostgres, privatePostgres } from '../testing/private-postgres.ts';

const missing = missingPostgres();
const [opening, ...rest] = ownLog(FIRST_LEG);

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

test.skipIf(missing !== undefined)(
  `the database gone: readers read on, a command is told why, and is stored once when it is back${missing ? ` (skipped: ${missing})` : ''}`,
  async () => {
    const postgres = await privatePostgres();
    cleanUps.push(() => postgres.remove());
    postgres.start();
    const store = await openPostgresStore(postgres.address, {});
    if (!store.ok) throw new Error(store.problem.sentence);
    const started = await startDesk({ store: store.store, tables: ownTables(), port: 0, version: 'test' });
    if (!started.ok) throw new Error(started.sentence);
    const { running } = started;
    cleanUps.push(() => running.close());
    const log = async (entry: typeof opening) => {
      const command = commandOf(entry!, entry!.id);
      const answer = await fetch(`${running.address}/api/v1/matches/${command.match}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      const { type } = (await answer.json()) as { readonly type?: string };
      return { status: answer.status, type };
    };
    expect(await log(opening)).toEqual({ status: 201, type: undefined });
    postgres.kill();
    // A session of a killed server may live on for a moment, and store what it is given.
    await expect.poll(async () => (await log(rest[0])).status).toBe(503);
    expect((await log(rest[0])).type).toMatch(/store-lost|unwritable/);
    expect((await fetch(`${running.address}/matches/${FIRST_LEG}`)).status).toBe(200);
    postgres.start();
    await expect.poll(async () => (await log(rest[0])).status).toBeLessThan(202);
    expect((await log(rest[0])).status).toBe(200);
    const entries = await fetch(`${running.address}/api/v1/matches/${FIRST_LEG}/entries`);
    expect(await entries.json()).toMatchObject({ version: 2 });
  },
);
