// A desk that starts on a store of 100,000 entries: until it listens, until its first pages, and what it holds then.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../apps/desk/dist/store/open-store.js';
import { startDeskProcess } from './client.mjs';
import { now } from './figures.mjs';
import { padded, tie } from './ties.mjs';

const ENTRIES_OF_A_MATCH = 200;
const WRITERS = 16;

export async function coldStart({ folder, database, entries }) {
  const places = [['SQLite', mkdtempSync(join(folder, 'cold-'))], ...(database ? [['PostgreSQL', database]] : [])];
  const rows = [];
  for (const [name, place] of places) {
    const matches = await fill(place, entries);
    const empty = mkdtempSync(join(folder, 'empty-'));
    rows.push(await startOn(`${name}, nothing logged`, name === 'SQLite' ? empty : place, []));
    if (name === 'PostgreSQL') rows.pop();
    rows.push(await startOn(`${name}, ${entries} entries of ${matches.length} matches`, place, matches));
    if (name === 'SQLite') rows.push(readAlone(place));
    rmSync(empty, { recursive: true });
  }
  return rows;
}

/** Logs are written side by side, each append one entry, as operators would have. */
async function fill(place, entries) {
  // What is only filled need not be on the disk at every append.
  const isDatabase = place.startsWith('postgres:');
  const { store } = await openStore(isDatabase ? `${place}?synchronous_commit=off` : place);
  const ties = Math.ceil(entries / ENTRIES_OF_A_MATCH / 2);
  const logs = Array.from({ length: ties }, (_, number) => tie(`${number}`).map((log) => padded(log, ENTRIES_OF_A_MATCH))).flat();
  const waiting = [...logs];
  const write = async () => {
    for (let log = waiting.pop(); log; log = waiting.pop())
      for (const entry of log)
        await store.append({ match: log[0].match, expectedVersion: entry.seq - 1, commandId: entry.id, entries: [entry] });
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await store.close();
  return logs.map(([opened]) => opened.match);
}

async function startOn(what, place, matches) {
  const from = now();
  const desk = await startDeskProcess(place);
  const listening = now() - from;
  const core = desk.coreSeconds() * 1000;
  const after = async (path) => {
    const asked = now();
    const answer = await fetch(`${desk.address}${path}`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return now() - asked;
  };
  const memory = megabytes(desk.pid);
  const match = matches.length === 0 ? undefined : await after(`/matches/${matches.at(-1)}`);
  const front = await after('/');
  const again = await after('/');
  const figures = {
    what,
    'listening ms': Math.round(listening),
    'its core ms': Math.round(core),
    'a match ms': match === undefined ? '' : Math.round(match),
    'front page ms': Math.round(front),
    'again ms': Math.round(again),
    'MB then': memory,
    'MB after': megabytes(desk.pid),
  };
  await desk.stop();
  return figures;
}

/** What no desk can go under: Node, and every row read and parsed. */
function readAlone(place) {
  const script = `
    const Database = require('libsql');
    const rows = new Database(process.argv[1]).prepare('select body from entry order by match, seq').all();
    console.log(rows.map((row) => JSON.parse(row.body)).length);`;
  const from = now();
  spawnSync(process.execPath, ['-e', script, join(place, 'touchline.sqlite')], {
    cwd: new URL('../../apps/desk', import.meta.url),
  });
  return { what: 'Node alone, every row read and parsed', 'listening ms': Math.round(now() - from) };
}

const megabytes = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
