import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore, AuditRecord, Deed } from '../accounts/account-store.ts';
import { openPostgresAccounts } from '../accounts/postgres-accounts.ts';
import { memoryWebhooks, openSqliteAccounts } from '../accounts/sqlite-accounts.ts';
import { inFolder, inSchema, must, type Place } from '../testing/places.ts';
import { postgresAddress } from '../testing/postgres.ts';
import { BEGINNING, type DeadLetter, type Progress, type Webhook } from './webhook.ts';
import type { WebhookStore } from './webhook-store.ts';

const AT = Date.parse('2026-02-25T20:45:00.123Z');
const LEASE = 30_000;

const wire: Webhook = {
  name: 'wire',
  url: 'https://cms.example.org/in?x=1',
  kinds: ['goal.scored', 'goal.overturned'],
  matches: ['2026-02-25-home-away'],
  delayMilliseconds: 120_000,
  since: AT,
  secret: 'whsec_c2VjcmV0',
  createdAt: AT,
};
const line = (did: Deed, detail = 'wire'): AuditRecord => ({ at: AT, who: 'chief', did, detail });
const letter = (id: string, more: Partial<DeadLetter> = {}): DeadLetter => ({
  id,
  type: 'football.goal.scored.v1',
  match: '2026-02-25-home-away',
  body: '{"a":"ü"}',
  problem: 'it answered 500',
  givenUpAt: AT,
  again: false,
  ...more,
});

interface Opened {
  readonly webhooks: WebhookStore;
  /** Absent where each is in a memory of its own. */
  readonly accounts?: AccountStore;
}
const postgres = await postgresAddress();
afterAll(() => postgres.close());

const ADAPTERS: readonly {
  name: string;
  keeps: boolean;
  skip?: string | undefined;
  newPlace(): Place<Opened>;
}[] = [
  {
    name: 'memory',
    keeps: false,
    newPlace: () => ({
      open: () => Promise.resolve({ webhooks: memoryWebhooks() }),
      remove: () => Promise.resolve(),
    }),
  },
  {
    name: 'SQLite',
    keeps: true,
    newPlace: () => inFolder('webhooks', (folder) => must(openSqliteAccounts(folder))),
  },
  {
    name: 'PostgreSQL',
    keeps: true,
    skip: postgres.missing,
    newPlace: () =>
      inSchema(postgres, 'webhooks', (schema) => must(openPostgresAccounts(postgres.address, schema))),
  },
];

describe.each(ADAPTERS)('webhook store contract: $name', (adapter) => {
  describe.skipIf(adapter.skip !== undefined)(adapter.skip ?? '', () => {
    let place: Place<Opened>;
    let opened: Opened;
    let store: WebhookStore;
    const open = async () => {
      opened = await place.open();
      store = opened.webhooks;
    };
    beforeEach(async () => {
      place = adapter.newPlace();
      await open();
    });
    afterEach(async () => {
      await opened.accounts?.close();
      await place.remove();
    });
    const add = (webhook: Webhook = wire) => store.add(webhook, line('webhookAdded', webhook.name));
    const claim = (holder: string, now: number) => store.claim('wire', holder, now, now + LEASE);

    test('a webhook comes back as it was added; its name is taken once', async () => {
      expect(await add()).toBe('added');
      expect(await add({ ...wire, url: 'https://other.example.org/' })).toBe('nameTaken');
      await add({ ...wire, name: 'alerts', matches: [], secret: 'whsec_YWxlcnRz' });
      expect((await store.list()).map(({ name }) => name)).toEqual(['alerts', 'wire']);
      expect(await store.find('wire')).toEqual({ ...wire, progress: BEGINNING, again: 0 });
      expect(await store.find('none')).toBeUndefined();
    });

    test('one holds the lease; another gets it when it has ended or was released', async () => {
      await add();
      expect(await claim('one', AT)).toMatchObject({ lease: { holder: 'one', until: AT + LEASE } });
      expect(await claim('other', AT + LEASE - 1)).toBeUndefined();
      expect(await claim('one', AT + 1000)).toMatchObject({ lease: { until: AT + 1000 + LEASE } });
      expect(await claim('other', AT + 1000 + LEASE)).toMatchObject({ lease: { holder: 'other' } });
      await store.release('wire', 'one');
      expect(await claim('one', AT + 2000 + LEASE)).toBeUndefined();
      await store.release('wire', 'other');
      expect(await claim('one', AT + 2000 + LEASE)).toBeDefined();
      expect(await store.claim('none', 'one', AT, AT + LEASE)).toBeUndefined();
    });

    test('of many that claim at once one gets it', async () => {
      await add();
      const claims = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((holder) => claim(holder, AT)));
      expect(claims.filter((claimed) => claimed !== undefined)).toHaveLength(1);
    });

    test('who lost the lease writes nothing: neither how far it came nor a dead letter', async () => {
      await add();
      await claim('one', AT);
      await claim('other', AT + LEASE);
      const step = { progress: { ...BEGINNING, position: '1', sent: 1 }, until: AT + 9 * LEASE };
      expect(await store.step('wire', 'one', { ...step, dead: letter('evt_1') })).toBe(false);
      expect(await store.find('wire')).toMatchObject({ progress: BEGINNING, lease: { holder: 'other' } });
      expect(await store.deadLetters('wire', 10)).toEqual([]);
      expect(await store.step('wire', 'other', step)).toBe(true);
    });

    test('a failure is kept with its next try, and taken away by what is sent', async () => {
      await add();
      await claim('one', AT);
      const failing = { tries: 3, since: AT, problem: 'it answered 500', nextTryAt: AT + 4000 };
      const until = AT + LEASE;
      expect(await store.step('wire', 'one', { progress: { ...BEGINNING, failing }, until })).toBe(true);
      expect((await store.find('wire'))?.progress).toEqual({ ...BEGINNING, failing });
      await store.step('wire', 'one', { progress: { ...BEGINNING, sent: 1 }, until });
      expect((await store.find('wire'))?.progress).toEqual({ ...BEGINNING, sent: 1 });
    });

    test('paused, nobody gets the lease; who holds it is told with its next step; resumed, it is tried at once', async () => {
      await add();
      await claim('one', AT);
      const failing = { tries: 1, since: AT, problem: 'away', nextTryAt: AT + 1000 };
      await store.step('wire', 'one', { progress: { ...BEGINNING, failing }, until: AT + LEASE });
      const paused = { since: AT + 1, reason: 'an admin has paused it' };
      expect(await store.change('wire', { paused }, line('webhookPaused'))).toBe(true);
      expect(
        await store.step('wire', 'one', { progress: { ...BEGINNING, failing, sent: 1 }, until: AT + LEASE }),
      ).toBe(false);
      expect(await store.find('wire')).toMatchObject({ paused, progress: { sent: 1 } });
      expect(await claim('one', AT + 2)).toBeUndefined();
      await store.change('wire', { paused: 'running' }, line('webhookResumed'));
      expect((await claim('one', AT + 2))?.progress.failing?.nextTryAt).toBe(0);
      expect((await store.find('wire'))?.paused).toBeUndefined();
    });

    test('a step may pause it, with its reason', async () => {
      await add();
      await claim('one', AT);
      const paused = { since: AT, reason: 'it answered 410' };
      expect(await store.step('wire', 'one', { progress: BEGINNING, until: AT + LEASE, paused })).toBe(false);
      expect(await store.find('wire')).toMatchObject({ paused });
    });

    test('a new secret stands beside the former one', async () => {
      await add();
      const previousSecret = { secret: wire.secret, until: AT + 1000 };
      await store.change('wire', { secret: 'whsec_bmV3', previousSecret }, line('webhookSecretMade'));
      expect(await store.find('wire')).toMatchObject({ secret: 'whsec_bmV3', previousSecret });
    });

    test('dead letters are listed, marked, sent or kept', async () => {
      await add();
      await claim('one', AT);
      const until = AT + LEASE;
      for (const [index, id] of ['evt_1', 'evt_2', 'evt_3'].entries())
        await store.step('wire', 'one', {
          progress: { ...BEGINNING, givenUp: index + 1 },
          until,
          dead: letter(id, { givenUpAt: AT + index }),
        });
      expect((await store.deadLetters('wire', 2)).map(({ id }) => id)).toEqual(['evt_3', 'evt_2']);
      expect(await store.nextAgain('wire')).toBeUndefined();
      expect(await store.sendAgain('wire', 'evt_2', line('webhookSentAgain'))).toBe(1);
      expect(await store.sendAgain('wire', 'none', line('webhookSentAgain'))).toBe(0);
      expect((await store.find('wire'))?.again).toBe(1);
      expect(await store.nextAgain('wire')).toEqual(letter('evt_2', { givenUpAt: AT + 1, again: true }));
      expect(await store.againDone('wire', 'other', { id: 'evt_2', until })).toBe(false);
      expect(await store.againDone('wire', 'one', { id: 'evt_2', until })).toBe(true);
      expect(await store.sendAgain('wire', undefined, line('webhookSentAgain'))).toBe(2);
      expect(await store.nextAgain('wire')).toMatchObject({ id: 'evt_1' });
      expect(await store.againDone('wire', 'one', { id: 'evt_1', problem: 'still away', until })).toBe(true);
      expect(
        (await store.deadLetters('wire', 10)).map(({ id, problem, again }) => [id, problem, again]),
      ).toEqual([
        ['evt_3', 'it answered 500', true],
        ['evt_1', 'still away', false],
      ]);
      expect((await store.find('wire'))?.progress).toMatchObject({ sent: 1, givenUp: 3 });
    });

    test('removed, it is gone with its dead letters', async () => {
      await add();
      await claim('one', AT);
      await store.step('wire', 'one', { progress: BEGINNING, until: AT + LEASE, dead: letter('evt_1') });
      expect(await store.remove('wire', line('webhookRemoved'))).toBe(true);
      expect(await store.remove('wire', line('webhookRemoved'))).toBe(false);
      await add();
      expect(await store.deadLetters('wire', 10)).toEqual([]);
    });

    if (!adapter.keeps) return;

    test('everything is there when the place is opened again', async () => {
      await add();
      await claim('one', AT);
      const progress: Progress = { position: '7.12', done: 2, sent: 5, givenUp: 1, sentAt: AT + 1 };
      await store.step('wire', 'one', { progress, until: AT + LEASE, dead: letter('evt_1') });
      await opened.accounts?.close();
      await open();
      expect(await store.find('wire')).toMatchObject({
        progress,
        lease: { holder: 'one', until: AT + LEASE },
      });
      expect(await store.deadLetters('wire', 10)).toEqual([letter('evt_1')]);
    });

    test('each change leaves its line in the audit trail, and none that changed nothing does', async () => {
      await add();
      expect(await add({ ...wire, secret: 'whsec_YW5vdGhlcg==' })).toBe('nameTaken');
      await store.change('none', { paused: 'running' }, line('webhookResumed', 'none'));
      await store.remove('none', line('webhookRemoved', 'none'));
      await store.change('wire', { paused: 'running' }, line('webhookResumed'));
      await store.sendAgain('wire', undefined, line('webhookSentAgain'));
      await store.remove('wire', line('webhookRemoved'));
      expect((await opened.accounts?.audit(10))?.map(({ did, detail }) => [did, detail])).toEqual([
        ['webhookAdded', 'wire'],
        ['webhookResumed', 'wire'],
        ['webhookRemoved', 'wire'],
      ]);
    });
  });
});
