import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { commandOf, type Entry } from '@touchline/laws';
import { afterEach, describe, expect, test } from 'vitest';
import { LiveReader } from '../testing/live-reader.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { missingNats, privateNats } from '../testing/private-nats.ts';
import { missingPostgres, type PrivatePostgres, privatePostgres } from '../testing/private-postgres.ts';
import { kindOf, type WebhookReceiver, webhookReceiver } from '../testing/webhook-receiver.ts';

/** Nodes as people start them: the command, as it is built. */
const BIN = fileURLToPath(new URL('../../../cli/bin/touchline.js', import.meta.url));
const ENV = { ...process.env, TOUCHLINE_NO_BUILD: '1' };

const missing = missingPostgres() ?? missingNats();
const second = ownLog(SECOND_LEG);
/** Entries of the second leg that were logged when the node is killed. */
const BEFORE = 28;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

interface Node {
  readonly address: string;
  /** SIGKILL: it says nothing to anybody. */
  kill(): Promise<void>;
}

async function node(postgres: PrivatePostgres, bus: string): Promise<Node> {
  const typed = ['serve', '--store', postgres.address, '--bus', bus, '--port', '0', '--json'];
  const child = spawn(process.execPath, [BIN, ...typed], { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
  cleanUps.push(() => killed(child));
  let [said, complaint] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /"address": "([^"]+)"/.exec(said)?.[1];
    if (address !== undefined) return { address, kill: () => killed(child) };
  }
  throw new Error(`the node ended: ${complaint}`);
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGKILL');
  await over;
}

/** Sends a command as a console does: again, under the same id, until somebody answers. @returns the status */
async function send(address: string, entry: Entry): Promise<number> {
  const path = `/api/v1/matches/${encodeURIComponent(entry.match)}/commands`;
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(commandOf(entry, entry.id)),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function log(address: string, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const status = await send(address, entry);
    if (status !== 201) throw new Error(`${entry.id}: ${status}`);
  }
}

const page = `/matches/${SECOND_LEG}`;
const versionOn = async ({ address }: Node): Promise<number> => {
  const answer = await fetch(`${address}${page}/state.json`);
  return answer.ok ? ((await answer.json()) as { version: number }).version : 0;
};

async function addWebhook({ address }: Node, { url }: WebhookReceiver): Promise<void> {
  const answer = await fetch(`${address}/api/v1/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'wire', url, events: ['entry', 'goal'], matches: [SECOND_LEG] }),
  });
  expect(answer.status).toBe(201);
}

describe.skipIf(missing !== undefined)(
  `a node that is killed${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    test('nothing is lost and nothing twice: its readers and its webhooks go on at the other', async () => {
      const postgres = await privatePostgres();
      cleanUps.push(() => postgres.remove());
      postgres.start();
      const nats = await privateNats();
      await nats.start();
      cleanUps.push(() => nats.kill());
      const receiver = await webhookReceiver();
      cleanUps.push(() => receiver.close());
      const [one, other] = await Promise.all([node(postgres, nats.address), node(postgres, nats.address)]);
      await addWebhook(one, receiver);

      await log(one.address, ownLog(FIRST_LEG));
      await log(one.address, second.slice(0, BEFORE));
      await expect.poll(() => versionOn(other)).toBe(BEFORE);
      const html = await (await fetch(one.address + page)).text();
      const place = `${/data-life="(\w+)"/.exec(html)?.[1]}-${/data-frame="(\d+)"/.exec(html)?.[1]}`;
      const reader = await LiveReader.open(`${one.address}${page}/live?after=${place}`);
      cleanUps.push(() => reader.leave());

      // Killed with a command on its way: whether it was stored nobody can say, so it is sent again elsewhere.
      const next = second[BEFORE];
      if (!next) throw new Error('the log is shorter than that');
      const onItsWay = send(one.address, next).catch(() => undefined);
      await one.kill();
      await onItsWay;
      await reader.ended();
      expect([200, 201]).toContain(await send(other.address, next));
      const again = await LiveReader.open(`${other.address}${page}/live`, {
        'last-event-id': place,
      });
      cleanUps.push(() => again.leave());
      expect([again.status, (await again.events(1)).map(({ event }) => event)]).toEqual([200, ['reset']]);
      await log(other.address, second.slice(BEFORE + 1));
      await expect.poll(() => versionOn(other)).toBe(second.length);

      const stored = await fetch(`${other.address}/api/v1${page}/entries`);
      const { entries } = (await stored.json()) as { entries: { id: string; seq: number }[] };
      expect(entries.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
      await expect
        .poll(async () => (await again.events(1)).at(-1)?.data ?? '')
        .toContain(`"version":${second.length}`);
      const frames = (await again.events(1)).map(({ id }) => id);
      expect(frames).toEqual(frames.map((_, index) => (frames[0] ?? 0) + index));

      // What was with the receiver and not yet written down when the node was killed may come twice, under one id.
      const ends = second.at(-1)?.seq;
      const versions = () =>
        receiver.posts
          .filter(({ event }) => kindOf(event) === 'entry.logged')
          .map(({ event }) => event.data.version);
      await expect.poll(() => versions().at(-1), { timeout: 60_000 }).toBe(ends);
      const told = new Map(receiver.posts.map(({ event }) => [event.id, event]));
      expect(receiver.posts.length - told.size).toBeLessThanOrEqual(1);
      const first = [...told.values()];
      expect(
        first.filter((event) => kindOf(event) === 'entry.logged').map(({ data }) => data.version),
      ).toEqual(second.map(({ seq }) => seq));
      expect(first.filter((event) => kindOf(event) === 'goal.scored').map(({ data }) => data.label)).toEqual([
        '5',
        '45',
        '57',
        '75',
        '90+8',
      ]);
    }, 300_000);
  },
);
