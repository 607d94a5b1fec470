// From a command to its acknowledgement, on each store; beside what the machine allows: a flush to the disk, and a
// round trip over HTTP to a server that does nothing.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { memoryStore } from '../../apps/desk/dist/store/memory.js';
import { openStore } from '../../apps/desk/dist/store/open-store.js';
import { operator, startDeskProcess } from './client.mjs';
import { row, timed } from './figures.mjs';
import { commandFor, note, tie } from './ties.mjs';

const TIMES = 400;

export async function commands({ folder, database }) {
  const places = [
    ['memory', 'memory'],
    ['SQLite', mkdtempSync(join(folder, 'commands-'))],
    ...(database ? [['PostgreSQL', database]] : []),
  ];
  const rows = [row('flush of 4 kB to the disk', flushes(folder)), row('HTTP round trip, nothing done', await roundTrips())];
  for (const [name, place] of places) rows.push(row(`append to ${name}`, await appends(place)));
  for (const [name, place] of places) rows.push(row(`command to acknowledged, ${name}`, ...(await acknowledged(place))));
  return rows;
}

function flushes(folder) {
  const file = openSync(join(folder, 'flushed'), 'w');
  const block = Buffer.alloc(4096, 'x');
  const taken = [];
  for (let each = 0; each < TIMES; each += 1) {
    const from = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    taken.push(performance.now() - from);
  }
  closeSync(file);
  return taken;
}

async function roundTrips() {
  const script = `
    const { createServer } = require('node:http');
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(201).end('{}'.padEnd(300)));
    }).listen(0, '127.0.0.1', () => require('node:worker_threads').parentPort.postMessage(server.address().port));`;
  const worker = new Worker(script, { eval: true });
  const port = await new Promise((resolve) => worker.once('message', resolve));
  const client = operator(`http://127.0.0.1:${port}`);
  const taken = await timed(TIMES, (each) => client.send('/', note('nothing', `n${each}`)));
  client.leave();
  await worker.terminate();
  return taken;
}

async function appends(place) {
  const store = place === 'memory' ? memoryStore() : (await openStore(place)).store;
  const match = `appended-${process.pid}`;
  const taken = await timed(TIMES, (each) => {
    const seq = each + 1;
    const { commandId, ...payload } = note(match, `c${each}`);
    const entry = { ...payload, seq, id: `e${seq}`, type: 'note' };
    return store.append({ match, expectedVersion: each, commandId, entries: [entry] });
  });
  await store.close();
  return taken;
}

async function acknowledged(place) {
  const desk = await startDeskProcess(place);
  const client = operator(desk.address);
  const [first, second] = tie(process.pid);
  for (const entry of [...first, ...second.slice(0, 40)]) await client.log(commandFor(entry));
  const from = desk.coreSeconds();
  const taken = await timed(TIMES, (each) => client.log(note(second[0].match, `n${each}`)));
  const core = desk.coreSeconds() - from;
  client.leave();
  await desk.stop();
  return [taken, core];
}
