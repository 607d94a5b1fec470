// One frame to thousands of readers: the desk's channel beside a bare socket write, ws, socket.io and nginx with nchan,
// one after the other in every round. Server on one core, readers on another.
//   npm run build && npm ci --prefix bench/peers
//   node bench/fan-out/run.mjs [--readers 1000,10000] [--rounds 5] [--bytes 1000] [--only touchline,ws]
import { parseArgs } from 'node:util';
import { coreSeconds, nanoseconds, residentKilobytes, sleep } from './core.mjs';
import { openReaders } from './readers.mjs';
import { SERVERS } from './servers.mjs';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '5' },
    bytes: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});
const json = JSON.stringify('x'.repeat(Number(values.bytes) - 2));
/** Frames at once, so many times. */
const [ALONE, AT_ONCE, BURSTS] = [12, 64, 2];
/** Two a second, as in a busy minute of a match. */
const [PACED, EVERY] = [10, 500];

const compared = SERVERS.filter(({ name, missing }) => {
  if (missing) console.log(`${name} is left out: ${missing}`);
  return !missing && (!values.only || name === SERVERS[0].name || values.only.split(',').includes(name));
});

for (const readers of values.readers.split(',').map(Number)) {
  const figures = new Map(compared.map(({ name }) => [name, []]));
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const server of compared) figures.get(server.name).push(await measured(server, readers));
    print(readers, round, figures);
  }
}

async function measured({ start, greeting }, count) {
  const server = await start();
  await sleep(300);
  const before = residentKilobytes(server.pid);
  const readers = await openReaders(server.port, count, greeting);
  const memory = (residentKilobytes(server.pid) - before) / count;
  await readers.mark();
  server.publish(1, json);
  await sleep(1500);
  const [, least, most] = await readers.frame(nanoseconds());
  if (least !== most) throw new Error(`a frame of ${least} bytes for some, of ${most} for others`);
  /** Deliveries a second of the server's core, of so many frames at once. */
  const deliveries = async (frames, times) => {
    const from = coreSeconds(server.pid);
    for (let each = 0; each < times; each += 1) {
      await readers.mark();
      const all = readers.expect(least * frames);
      server.publish(frames, json);
      await all;
    }
    return (count * frames * times) / (coreSeconds(server.pid) - from);
  };
  // The compiler has its say first.
  await deliveries(1, ALONE);
  const alone = await deliveries(1, ALONE);
  const atOnce = await deliveries(AT_ONCE, BURSTS);
  await sleep(300);
  await readers.mark();
  for (let each = 0; each < PACED; each += 1) {
    const sent = nanoseconds();
    server.publish(1, json);
    await sleep(EVERY);
    await readers.frame(sent);
  }
  const { p50, p99 } = await readers.report();
  if ((await readers.alive()) !== count) throw new Error('readers were lost');
  await readers.close();
  await server.stop();
  return { alone, atOnce, p50: p50 / 1000, p99: p99 / 1000, memory };
}

function print(readers, rounds, figures) {
  console.log(`\n${readers} readers, frames of ${json.length} bytes, ${rounds} rounds: medians, and least to most`);
  const raw = figures.get(SERVERS[0].name);
  const rows = [...figures].map(([name, taken]) => ({
    server: name,
    'thousand a second, one frame': column(taken.map(({ alone }) => alone / 1000)),
    'of raw': column(taken.map(({ alone }, round) => alone / raw[round].alone), 2),
    [`${AT_ONCE} frames`]: column(taken.map(({ atOnce }) => atOnce / 1000)),
    'of raw ': column(taken.map(({ atOnce }, round) => atOnce / raw[round].atOnce), 2),
    'p50 ms': column(taken.map(({ p50 }) => p50), 1),
    'p99 ms': column(taken.map(({ p99 }) => p99), 1),
    'kB a reader': column(taken.map(({ memory }) => memory), 1),
  }));
  console.table(rows);
}

function column(taken, digits = 0) {
  return `${median(taken).toFixed(digits)} (${Math.min(...taken).toFixed(digits)} to ${Math.max(...taken).toFixed(digits)})`;
}

function median(taken) {
  const sorted = taken.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
