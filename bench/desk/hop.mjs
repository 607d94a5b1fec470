// Two desks on one PostgreSQL and one NATS server: from a command at the one to the frame of a reader at the other;
// beside a hint through NATS alone, and the same reader at the desk that took the command.
import { createRequire } from 'node:module';
import { privateNats } from '../../apps/desk/dist/testing/private-nats.js';
import { follow, operator, startDeskProcess, streamOf } from './client.mjs';
import { now, row, sleep, timed } from './figures.mjs';
import { commandFor, note, tie } from './ties.mjs';

const { connect } = createRequire(new URL('../../apps/desk/package.json', import.meta.url))('@nats-io/transport-node');

const TIMES = 60;

export async function twoNodes({ database }) {
  const nats = await privateNats();
  await nats.start();
  const [one, other] = [
    await startDeskProcess(database, nats.address),
    await startDeskProcess(database, nats.address),
  ];
  const client = operator(one.address);
  const [first, second] = tie(`hop-${process.pid}`);
  for (const entry of [...first, ...second.slice(0, 40)]) await client.log(commandFor(entry));
  const { match } = second[0];
  await sleep(1500);
  const arrived = { here: () => undefined, there: () => undefined };
  const readers = [
    await follow(await streamOf(one.address, match), () => arrived.here(now())),
    await follow(await streamOf(other.address, match), () => arrived.there(now())),
  ];
  const [here, there] = [[], []];
  for (let each = 0; each < TIMES; each += 1) {
    const both = [
      new Promise((resolve) => (arrived.here = resolve)),
      new Promise((resolve) => (arrived.there = resolve)),
    ];
    const from = now();
    await client.log(note(match, `n${each}`));
    const [atOne, atOther] = await Promise.all(both);
    here.push(atOne - from);
    there.push(atOther - from);
    await sleep(50);
  }
  for (const reader of readers) reader.leave();
  client.leave();
  await Promise.all([one.stop(), other.stop()]);
  const hints = await hintsThrough(nats.address);
  await nats.kill();
  return [
    row('a hint through NATS, two connections', hints),
    row('command to frame, reader at the same desk', here),
    row('command to frame, reader at the other desk', there),
    row('the hop alone', there.map((time, index) => time - here[index])),
  ];
}

async function hintsThrough(servers) {
  const [from, to] = [await connect({ servers }), await connect({ servers })];
  let arrived;
  to.subscribe('bench', { callback: () => arrived?.() });
  await to.flush();
  const taken = await timed(200, () => {
    const heard = new Promise((resolve) => (arrived = resolve));
    from.publish('bench', 'a hint');
    return heard;
  });
  await Promise.all([from.close(), to.close()]);
  return taken;
}
