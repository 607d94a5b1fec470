import type { ServerResponse } from 'node:http';
import { type Entry, foldLog, type MatchId } from '@touchline/laws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryWebhooks } from '../accounts/sqlite-accounts.ts';
import { Logs } from '../logs.ts';
import type { LogStore } from '../store/log-store.ts';
import { memoryStore } from '../store/memory.ts';
import { FIRST_LEG, ownLog, ownTables, SECOND_LEG } from '../testing/own-data.ts';
import { isSignedWith, kindOf, type WebhookReceiver, webhookReceiver } from '../testing/webhook-receiver.ts';
import { WebhookAdministration, type WishedWebhook } from './administration.ts';
import { Couriers } from './couriers.ts';
import { EventSource } from './event-source.ts';
import { postOver } from './post.ts';
import { webhookView } from './views.ts';
import type { WebhookStore } from './webhook-store.ts';

const first = ownLog(FIRST_LEG);
const second = ownLog(SECOND_LEG);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const tables = ownTables();

let now: number;
let store: LogStore;
let webhooks: WebhookStore;
let admin: WebhookAdministration;
let receiver: WebhookReceiver;
let complaints: string[];
const open: Couriers[] = [];

beforeEach(async () => {
  now = Date.parse('2026-02-25T21:00:00Z');
  store = memoryStore(() => now);
  webhooks = memoryWebhooks();
  admin = new WebhookAdministration(webhooks, 'chief', () => now);
  receiver = await webhookReceiver();
  complaints = [];
});
afterEach(async () => {
  for (const couriers of open.splice(0)) await couriers.close();
  await receiver.close();
});

/** The couriers of a desk, which look when the test says so. */
async function desk(holder = 'one', over: WebhookStore = webhooks): Promise<Couriers> {
  const source = new EventSource({ store, logs: await Logs.of(store), results: tables.results });
  const couriers = new Couriers({
    holder,
    webhooks: over,
    store,
    eventsOf: (append) => source.of(append),
    post: postOver({ reach: { loopback: true, privateNetworks: false }, version: 'test', patience: 60_000 }),
    now: () => now,
    chance: () => 0,
    lookEvery: HOUR,
    complain: (sentence) => complaints.push(sentence),
  });
  open.push(couriers);
  return couriers;
}

async function log(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries)
    await store.append({
      match: entry.match,
      expectedVersion: entry.seq - 1,
      commandId: entry.id,
      entries: [entry],
    });
}

async function add(more: Partial<WishedWebhook> = {}): Promise<string> {
  const added = await admin.add({ name: 'wire', url: receiver.url, ...more });
  if (!added.ok) throw new Error(added.sentence);
  return added.secret;
}

/** Place of the entry by which a match is over. */
const endOf = (entries: readonly Entry[]): number =>
  entries.findIndex((_, index) => foldLog(entries.slice(0, index + 1))?.phase === 'finished');

const wire = async () => {
  const known = await webhooks.find('wire');
  if (!known) throw new Error('no webhook');
  return known;
};
const ids = () => receiver.posts.map(({ event }) => event.id);

describe('beside another log', () => {
  test('it is paused and says so once, instead of waiting for a place that does not come', async () => {
    await add({ events: ['entry'] });
    await log(first);
    const couriers = await desk();
    await couriers.look();
    await couriers.close();
    const sent = receiver.posts.length;
    store = memoryStore(() => now);
    now += MINUTE;
    await log(first.slice(0, 3));
    const later = await desk('two');
    await later.look();
    await later.look();
    const sentence = expect.stringContaining('remove it and add it anew');
    expect(complaints).toEqual([
      expect.stringContaining('webhook wire is paused: it was made beside another log'),
    ]);
    expect(webhookView(await wire())).toMatchObject({ state: 'paused', paused: { reason: sentence } });
    expect(receiver.posts).toHaveLength(sent);
    await admin.remove('wire');
    await add({ events: ['entry'], fromTheBeginning: true });
    await later.look();
    expect(receiver.posts).toHaveLength(sent + 3);
  });
});

describe('what is sent', () => {
  test('the night of the second leg: each goal, the end and the tie once, in order; what was before is not told', async () => {
    await log(first);
    now += 1;
    await add({ events: ['goal', 'match', 'tie'] });
    const couriers = await desk();
    await log(second);
    await couriers.look();
    expect(receiver.taken()).toEqual([
      'goal.scored 5',
      'goal.scored 45',
      'goal.scored 57',
      'goal.scored 75',
      'goal.scored 90+8',
      'match.ended 90+8',
      'tie.decided 90+8',
    ]);
    expect(receiver.posts.at(-1)?.event).toMatchObject({
      specversion: '1.0',
      type: 'football.tie.decided.v1',
      source: `/matches/${SECOND_LEG}`,
      subject: SECOND_LEG,
      time: new Date(now).toISOString(),
      data: { score: { home: 4, away: 1 }, decided: { club: 'atalanta', by: 'aggregate' } },
    });
    await couriers.look();
    expect(receiver.posts).toHaveLength(7);
  });

  test.each([
    ['in one millisecond', 0],
    ['and the clock goes back between them', -1],
  ])(
    'a tie that both legs end %s is told as decided once, with the one that was stored last',
    async (_, moves) => {
      await add({ events: ['tie'] });
      now += MINUTE;
      const couriers = await desk();
      const [ofFirst, ofSecond] = [endOf(first), endOf(second)];
      await log([...first.slice(0, ofFirst), ...second.slice(0, ofSecond)]);
      await log(first.slice(ofFirst, ofFirst + 1));
      now += moves;
      await log(second.slice(ofSecond, ofSecond + 1));
      now += 1;
      await couriers.look();
      expect(receiver.posts.map(({ event }) => [kindOf(event), event.subject])).toEqual([
        ['tie.decided', SECOND_LEG],
      ]);
    },
  );

  test('every entry, without who logged it; signed so that a receiver can check it', async () => {
    const secret = await add({ events: ['entry'] });
    const couriers = await desk();
    await log(first);
    await couriers.look();
    expect(receiver.posts.map(({ event }) => event.data.version)).toEqual(first.map(({ seq }) => seq));
    for (const post of receiver.posts) {
      expect(isSignedWith(secret, post)).toBe(true);
      expect(isSignedWith(`whsec_${Buffer.alloc(32).toString('base64')}`, post)).toBe(false);
      expect(post.headers['webhook-id']).toBe(post.event.id);
      expect(post.event.id).toMatch(/^evt_[0-9a-f]{32}$/);
      expect(post.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
      expect(post.body).not.toContain('"by"');
    }
    expect(new Set(ids()).size).toBe(first.length);
  });

  test('a goal that is withdrawn is told under the subject it was scored under; put back, it is another event', async () => {
    await add({ events: ['goal', 'entry.corrected'] });
    const couriers = await desk();
    await log(first);
    const goal = first.find((entry) => entry.type === 'goal');
    if (!goal) throw new Error('no goal');
    const correction = (commandId: string, target: string): Entry => {
      const head = { seq: first.length + Number(commandId), id: `w${commandId}`, match: goal.match };
      return {
        ...head,
        clock: goal.clock,
        by: 'desk',
        type: 'entryWithdrawn',
        target,
        reason: 'A try',
      } as Entry;
    };
    await log([correction('1', goal.id), correction('2', 'w1')]);
    await couriers.look();
    const told = receiver.posts.map(({ event }) => [kindOf(event), event.subject]).slice(2);
    expect(told).toEqual([
      ['entry.corrected', goal.id],
      ['goal.overturned', goal.id],
      ['entry.corrected', 'w1'],
      ['goal.scored', goal.id],
    ]);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  test('of the matches that were asked for, as late as was asked for', async () => {
    await add({ events: ['goal'], matches: [SECOND_LEG], delaySeconds: 120, fromTheBeginning: true });
    const couriers = await desk();
    await log(first);
    await log(second.slice(0, 12));
    now += 119_999;
    await couriers.look();
    expect(receiver.posts).toEqual([]);
    now += 1;
    await couriers.look();
    expect(receiver.taken()).toEqual(['goal.scored 5', 'goal.scored 45']);
  });

  test('a new secret signs beside the former one for a day', async () => {
    const before = await add({ events: ['goal'] });
    const couriers = await desk();
    const made = await admin.rotate('wire');
    const after = made.ok ? made.secret : '';
    await log(first.slice(0, 8));
    await couriers.look();
    const [both] = receiver.posts;
    expect(both && isSignedWith(before, both) && isSignedWith(after, both)).toBe(true);
    now += 24 * HOUR;
    await log(first.slice(8));
    await couriers.look();
    const last = receiver.posts.at(-1);
    expect(last && isSignedWith(after, last)).toBe(true);
    expect(last && isSignedWith(before, last)).toBe(false);
  });
});

describe('a receiver that does not take it', () => {
  test('is waited for, longer each time, and gets everything in order when it is back', async () => {
    await add({ events: ['goal'] });
    const couriers = await desk();
    receiver.answer(503);
    await log(first);
    await couriers.look();
    for (const wait of [1000, 2000, 4000, 8000]) {
      const { failing } = (await wire()).progress;
      expect(failing?.nextTryAt).toBe(now + wait);
      now += wait - 1;
      const tries = receiver.posts.length;
      await couriers.look();
      expect(receiver.posts).toHaveLength(tries);
      now += 1;
      await couriers.look();
      expect(receiver.posts).toHaveLength(tries + 1);
    }
    expect(new Set(ids()).size).toBe(1);
    expect(complaints).toEqual(['webhook wire: it answered 503; it is tried again']);
    receiver.answer(204);
    now += HOUR;
    await couriers.look();
    expect(receiver.taken()).toEqual(['goal.scored 3', 'goal.scored 42']);
    expect((await wire()).progress).toMatchObject({ sent: 2, givenUp: 0 });
    expect(couriers.counted('wire')).toEqual({ sent: 2, failed: 5, givenUp: 0 });
  });

  test('that asks to be left alone for a while is', async () => {
    await add({ events: ['goal'] });
    const couriers = await desk();
    receiver.answer((_, response) => void response.writeHead(429, { 'retry-after': '90' }).end());
    await log(first);
    await couriers.look();
    expect((await wire()).progress.failing?.nextTryAt).toBe(now + 90_000);
  });

  test.each([
    [503, 72 * HOUR],
    [500, 30 * MINUTE],
    [422, 5 * MINUTE],
    [302, 5 * MINUTE],
  ])(
    'and answers %i holds up what comes after it for %i ms, no more; it can be sent again',
    async (status, patience) => {
      await add({ events: ['goal'] });
      const couriers = await desk();
      receiver.answer(
        (post, response) => void response.writeHead(post.event.data.label === '3' ? status : 200).end(),
      );
      await log(first);
      await couriers.look();
      now += patience - 1;
      await couriers.look();
      expect(receiver.taken()).toEqual([]);
      now += 10 * MINUTE;
      await couriers.look();
      expect(receiver.taken()).toEqual(['goal.scored 42']);
      expect((await wire()).progress).toMatchObject({ sent: 1, givenUp: 1 });
      expect(complaints.at(-1)).toMatch(/^webhook wire: an event was given up \(/);
      const [dead] = await webhooks.deadLetters('wire', 10);
      expect(dead).toMatchObject({ id: ids()[0], type: 'football.goal.scored.v1', match: FIRST_LEG });

      await admin.sendAgain('wire');
      await couriers.look();
      expect((await webhooks.deadLetters('wire', 10)).map(({ again }) => again)).toEqual([false]);
      receiver.answer(200);
      await admin.sendAgain('wire', dead?.id);
      await couriers.look();
      expect(receiver.taken()).toEqual(['goal.scored 42', 'goal.scored 3']);
      expect(ids().at(-1)).toBe(dead?.id);
      expect(await webhooks.deadLetters('wire', 10)).toEqual([]);
    },
  );

  test('and wants nothing more (410) gets nothing until somebody resumes it', async () => {
    await add({ events: ['goal'] });
    const couriers = await desk();
    receiver.answer(410);
    await log(first);
    await couriers.look();
    now += HOUR;
    await couriers.look();
    expect(receiver.posts).toHaveLength(1);
    expect((await wire()).paused?.reason).toContain('410');
    receiver.answer(204);
    await admin.resume('wire');
    await couriers.look();
    expect(receiver.taken()).toEqual(['goal.scored 3', 'goal.scored 42']);
  });

  test('and hangs holds up nobody else', async () => {
    const other = await webhookReceiver();
    await add({ events: ['goal'] });
    await add({ name: 'other', url: other.url, events: ['goal'] });
    const couriers = await desk();
    let hanging: ServerResponse | undefined;
    receiver.answer((_, response) => {
      hanging = response;
    });
    await log(first);
    const looked = couriers.look();
    await expect.poll(() => other.taken()).toEqual(['goal.scored 3', 'goal.scored 42']);
    await expect.poll(() => hanging).toBeDefined();
    expect((await wire()).progress.failing).toBeUndefined();
    hanging?.destroy();
    await looked;
    expect((await wire()).progress.failing?.tries).toBe(1);
    await other.close();
  });
});

describe('several desks', () => {
  test('send each event once between them, whoever looks first', async () => {
    await add({ events: ['entry'] });
    const desks = [await desk('one'), await desk('two'), await desk('three')];
    for (const entry of first) {
      await log([entry]);
      await Promise.all(desks.map((each) => each.look()));
    }
    expect(receiver.posts.map(({ event }) => event.data.version)).toEqual(first.map(({ seq }) => seq));
  });

  test('when one is gone another goes on after its lease, from where it stood', async () => {
    await add({ events: ['entry'] });
    const [one, other] = [await desk('one'), await desk('other')];
    await log(first.slice(0, 5));
    await one.look();
    await log(first.slice(5));
    now += 14_000;
    await other.look();
    expect(receiver.posts).toHaveLength(5);
    now += 1000;
    await other.look();
    expect(receiver.posts.map(({ event }) => event.data.version)).toEqual(first.map(({ seq }) => seq));
  });

  test('one that ends lets another go on at once', async () => {
    await add({ events: ['entry'] });
    const [one, other] = [await desk('one'), await desk('other')];
    await log(first.slice(0, 5));
    await one.look();
    await one.close();
    await log(first.slice(5));
    await other.look();
    expect(receiver.posts).toHaveLength(first.length);
  });

  test('an event that was sent and not written down is sent again, under the same id', async () => {
    await add({ events: ['goal'] });
    let isBroken = true;
    const crashing: WebhookStore = new Proxy(webhooks, {
      get: (target, name) => {
        if (name === 'step' && isBroken) return () => Promise.reject(new Error('the database is gone'));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const one = await desk('one', crashing);
    await log(first);
    await one.look();
    isBroken = false;
    await one.look();
    expect(receiver.taken()).toEqual(['goal.scored 3', 'goal.scored 3', 'goal.scored 42']);
    expect(ids()[0]).toBe(ids()[1]);
    expect(complaints).toEqual(['webhook wire: the database is gone; it is tried again']);
  });
});

test('what is due is counted, and nothing is once it is sent', async () => {
  await add({ events: ['goal'] });
  const couriers = await desk();
  receiver.answer(503);
  await log(first);
  await couriers.look();
  expect(await couriers.due(await wire())).toBe(2);
  receiver.answer(200);
  now += HOUR;
  await couriers.look();
  expect(await couriers.due(await wire())).toBe(0);
});

test('a log of thousands of commands is gone through in pages, and what nobody wants is passed over once', async () => {
  await add({ events: ['goal.overturned'] });
  const couriers = await desk();
  for (let run = 0; run < 6; run += 1) {
    const match = `2026-02-${10 + run}-a-b` as MatchId;
    await log(first.map((entry) => ({ ...entry, match })));
  }
  await couriers.look();
  expect(receiver.posts).toEqual([]);
  const [last] = (await store.readAll({ limit: 10_000 })).slice(-1);
  expect((await wire()).progress.position).toBe(last?.position);
});
