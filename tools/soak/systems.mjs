// What is soaked: one desk on a folder, or two on one database with a bus between them; and what may befall each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/desk/dist/testing/free-port.js';
import { missingNats, privateNats } from '../../apps/desk/dist/testing/private-nats.js';
import { missingPostgres, privatePostgres } from '../../apps/desk/dist/testing/private-postgres.js';
import { DeskProcess } from './desk-process.mjs';
import { sleep } from './random.mjs';

/** One desk and its SQLite file. Its memory is looked at once it is left alive. */
async function one() {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-soak-'));
  const desk = new DeskProcess('desk', await freePort(), ['--store', folder]);
  await desk.start();
  return {
    name: 'one desk on SQLite',
    desks: [desk],
    watched: desk,
    /** Share of the time until which something befalls the system. */
    harmedUntil: 0.5,
    /** Whether that ends the desk whose memory is watched: then it is watched once it is left alive. */
    isWatchedKilled: true,
    faults: [
      {
        name: 'desk killed',
        happen: async () => {
          await desk.kill();
          await sleep(200);
          await desk.start();
        },
      },
    ],
    close: async () => {
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two desks on one PostgreSQL, which tell each other through NATS. The first one lives from the beginning to the end. */
async function two() {
  const [database, nats] = [await privatePostgres(), await privateNats()];
  database.start();
  await nats.start();
  const options = ['--store', database.address, '--bus', nats.address];
  const desks = [
    new DeskProcess('first desk', await freePort(), options),
    new DeskProcess('second desk', await freePort(), options),
  ];
  for (const desk of desks) await desk.start();
  const [first, second] = desks;
  return {
    name: 'two desks on PostgreSQL and NATS',
    desks,
    watched: first,
    harmedUntil: 0.9,
    isWatchedKilled: false,
    faults: [
      {
        name: 'second desk killed',
        happen: async () => {
          await second.kill();
          await sleep(500);
          await second.start();
        },
      },
      {
        name: 'NATS killed',
        happen: async () => {
          await nats.kill();
          await sleep(1000);
          await nats.start();
        },
      },
      {
        name: 'PostgreSQL killed',
        happen: async () => {
          database.kill();
          await sleep(500);
          database.start();
        },
      },
    ],
    close: async () => {
      for (const desk of desks) await desk.stop();
      await nats.kill();
      database.remove();
    },
  };
}

export const SYSTEMS = {
  one: { open: one, missing: () => undefined },
  two: { open: two, missing: () => missingPostgres() ?? missingNats() },
};
