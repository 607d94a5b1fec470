// The whole desk under thousands of readers: from an entry that is sent to `touchline serve` (SQLite) until every reader
// of its match has the frame, at two entries a second; beside a bare socket write of as many bytes at the same pace.
//   npm run build && node bench/fan-out/desk.mjs [--readers 1000,10000] [--rounds 3]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { operator, streamOf } from '../desk/client.mjs';
import { commandFor, tie } from '../desk/ties.mjs';
import { coreSeconds, end, nanoseconds, onCore, residentKilobytes, SERVER_CORE, sleep } from './core.mjs';
import { openReaders } from './readers.mjs';
import { SERVERS } from './servers.mjs';

const TOUCHLINE = fileURLToPath(new URL('../../apps/cli/bin/touchline.js', import.meta.url));
const { values } = parseArgs({
  options: { readers: { type: 'string', default: '1000,10000' }, rounds: { type: 'string', default: '3' } },
});
/** Entries of the second leg that are there before the readers come, and milliseconds between those that follow. */
const [BEGUN, EVERY] = [12, 500];
/** Of the raw write. */
const FRAMES = 20;

for (const count of values.readers.split(',').map(Number)) {
  const rows = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const desk = await deskWith(count);
    const raw = await rawWith(count, desk.bytes);
    rows.push(row(round, 'desk, entry to reader', desk), row(round, 'raw write of as many bytes', raw));
  }
  console.log(`\n${count} readers, an entry every ${EVERY} ms`);
  console.table(rows);
}

function milliseconds(microseconds) {
  return (microseconds / 1000).toFixed(1);
}

function row(round, what, { bytes, memory, report, core }) {
  return {
    round,
    what,
    'bytes a frame': bytes,
    'p50 ms': milliseconds(report.p50),
    'p99 ms': milliseconds(report.p99),
    'most ms': milliseconds(report.most),
    'ms of its core a frame': core.toFixed(1),
    'kB a reader': memory.toFixed(1),
  };
}

async function deskWith(count) {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-fan-out-'));
  const desk = onCore(SERVER_CORE, process.execPath, [TOUCHLINE, 'serve', '--store', folder, '--port', '0', '--json']);
  const address = await addressIn(desk.stdout);
  const client = operator(address);
  const [first, second] = tie('0');
  for (const entry of [...first, ...second.slice(0, BEGUN)]) await client.log(commandFor(entry));
  const { pathname, search, port } = new URL(await streamOf(address, second[0].match));
  const greeting = `GET ${pathname}${search} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`;
  const before = residentKilobytes(desk.pid);
  const readers = await openReaders(Number(port), count, [greeting]);
  const memory = (residentKilobytes(desk.pid) - before) / count;
  const sizes = [];
  const entries = second.slice(BEGUN);
  const from = coreSeconds(desk.pid);
  await readers.mark();
  for (const entry of entries) {
    const [sent, due] = [nanoseconds(), performance.now() + EVERY];
    await client.log(commandFor(entry));
    await sleep(Math.max(0, due - performance.now()));
    const [got, least, most] = await readers.frame(sent);
    if (got !== count || least !== most) throw new Error(`${entry.id}: ${got} readers, ${least} to ${most} bytes`);
    sizes.push(least);
  }
  const core = ((coreSeconds(desk.pid) - from) * 1000) / entries.length;
  const report = await readers.report();
  if ((await readers.alive()) !== count) throw new Error('readers were lost');
  await readers.close();
  client.leave();
  await end(desk);
  rmSync(folder, { recursive: true, force: true });
  return { bytes: sizes.toSorted((a, b) => a - b)[sizes.length >> 1], memory, report, core };
}

/** The desk says its address as JSON once it listens. */
async function addressIn(stdout) {
  let said = '';
  for await (const chunk of stdout) {
    said += chunk;
    const address = /"address":\s*"([^"]+)"/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the desk did not start');
}

async function rawWith(count, bytes) {
  const [{ start, greeting }] = SERVERS;
  const server = await start();
  const before = residentKilobytes(server.pid);
  const readers = await openReaders(server.port, count, greeting);
  const memory = (residentKilobytes(server.pid) - before) / count;
  await readers.mark();
  const from = coreSeconds(server.pid);
  for (let each = 0; each < FRAMES; each += 1) {
    const sent = nanoseconds();
    server.publish(1, JSON.stringify('x'.repeat(bytes - 30)));
    await sleep(EVERY);
    await readers.frame(sent);
  }
  const core = ((coreSeconds(server.pid) - from) * 1000) / FRAMES;
  const report = await readers.report();
  await readers.close();
  await server.stop();
  return { bytes, memory, report, core };
}
