// Eighteen matches at once, each with a reader and all that follows from its tie; and a correction in a first leg until
// the last of the channels that it moves has said so.
import { follow, operator, startDeskProcess, streamOf } from './client.mjs';
import { now, row, sleep } from './figures.mjs';
import { commandFor, tie } from './ties.mjs';

const MATCHES = 18;
/** Where the second legs stand when the evening begins, and how many entries each then has. */
const [BEGUN, MORE] = [12, 20];
/** Each match has an entry every two seconds: nine a second in all. */
const EVERY = 2000;

export async function eighteenMatches() {
  const desk = await startDeskProcess('memory');
  const client = operator(desk.address);
  const logs = Array.from({ length: MATCHES }, (_, number) => tie(`${number}`));
  for (const [first, second] of logs)
    for (const entry of [...first, ...second.slice(0, BEGUN)]) await client.log(commandFor(entry));
  const [toFrame, toAcknowledged] = [[], []];
  const from = desk.coreSeconds();
  const readers = [];
  await Promise.all(
    logs.map(async ([, second], number) => {
      const { match } = second[0];
      let arrived;
      readers.push(await follow(await streamOf(desk.address, match), (data) => arrived?.(data)));
      const own = operator(desk.address);
      await sleep((EVERY / MATCHES) * number);
      for (const entry of second.slice(BEGUN, BEGUN + MORE)) {
        const sent = now();
        const frame = new Promise((resolve) => {
          arrived = (data) => data.includes(`"version":${entry.seq}`) && resolve();
        });
        await own.log(commandFor(entry));
        toAcknowledged.push(now() - sent);
        await frame;
        toFrame.push(now() - sent);
        await sleep(Math.max(0, EVERY - (now() - sent)));
      }
      own.leave();
    }),
  );
  const core = desk.coreSeconds() - from;
  for (const reader of readers) reader.leave();
  client.leave();
  await desk.stop();
  return [
    row(`command to acknowledged, ${MATCHES} matches at once`, toAcknowledged),
    row(`entry to frame, ${MATCHES} matches at once`, toFrame, core),
  ];
}

const CORRECTIONS = 20;

export async function corrections() {
  const desk = await startDeskProcess('memory');
  const client = operator(desk.address);
  const [first, second] = tie('0');
  for (const entry of [...first, ...second.slice(0, 40)]) await client.log(commandFor(entry));
  const goal = first.find(({ type }) => type === 'goal');
  const api = `${desk.address}/api/v1`;
  const channels = [
    await streamOf(desk.address, first[0].match),
    await streamOf(desk.address, second[0].match),
    `${api}/matches/${second[0].match}/tie/live`,
    `${api}/competitions/ucl/2025/live`,
  ];
  let heard = channels.map(() => 0);
  let news;
  const readers = await Promise.all(
    channels.map((url, index) =>
      follow(url, () => {
        heard[index] += 1;
        news?.();
      }),
    ),
  );
  await sleep(500);
  const begun = desk.coreSeconds();
  const taken = [];
  // The goal is taken away, and the withdrawal in its turn: both move the score, the tie, the chances and the record.
  let target = goal.id;
  for (let each = 0; each < CORRECTIONS; each += 1) {
    heard = channels.map(() => 0);
    const all = new Promise((resolve) => {
      news = () => heard.every((count) => count > 0) && resolve();
    });
    const withdrawal = {
      type: 'withdrawEntry',
      commandId: `w${each}`,
      match: goal.match,
      by: 'bench',
      clock: { period: 'fullTime' },
      target,
      reason: 'Entered twice',
    };
    const from = now();
    const { status, answer } = await client.send(`/api/v1/matches/${goal.match}/commands`, withdrawal);
    if (status !== 201) throw new Error(answer);
    await all;
    taken.push(now() - from);
    target = JSON.parse(answer).entries[0].id;
    await sleep(100);
  }
  const core = desk.coreSeconds() - begun;
  for (const reader of readers) reader.leave();
  client.leave();
  await desk.stop();
  return [row('correction of the first leg to the last of four channels', taken, core)];
}
