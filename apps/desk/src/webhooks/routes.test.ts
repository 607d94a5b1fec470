import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { FIRST_LEG, ownLog } from '../testing/own-data.ts';
import { roleTokens } from '../testing/role-tokens.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { isSignedWith, type WebhookReceiver, webhookReceiver } from '../testing/webhook-receiver.ts';

let desk: TestDesk;
let accounts: AccountStore;
let receiver: WebhookReceiver;
let tokens: Readonly<Record<string, string>>;

beforeEach(async () => {
  accounts = memoryAccounts();
  tokens = await roleTokens(accounts);
  desk = await startTestDesk({ accounts });
  receiver = await webhookReceiver();
});
afterEach(async () => {
  await desk.close();
  await receiver.close();
});

const call = (method: string, path = '', body?: object, as = 'admin') =>
  fetch(`${desk.address}/api/v1/webhooks${path}`, {
    method,
    headers: {
      ...(as !== 'nobody' && { authorization: `Bearer ${tokens[as]}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
const wire = (more: object = {}) => ({ name: 'wire', url: receiver.url, events: ['goal'], ...more });

test('an admin makes one, is told its secret once, and goals go out signed with it', async () => {
  const made = await call('POST', '', wire());
  expect(made.status).toBe(201);
  const { secret } = await json(made);
  await desk.log(ownLog(FIRST_LEG));
  await expect.poll(() => receiver.taken()).toEqual(['goal.scored 3', 'goal.scored 42']);
  expect(receiver.posts.every((post) => isSignedWith(String(secret), post))).toBe(true);
  await expect
    .poll(async () => json(await call('GET', '/wire')))
    .toMatchObject({ sent: 2, state: 'running' });
  expect(await (await call('GET')).text()).not.toContain('whsec_');
  const metrics = await (await fetch(`${desk.address}/metrics`)).text();
  expect(metrics).toContain('touchline_webhook_sent_total{webhook="wire"} 2');
  expect(metrics).toContain('touchline_webhook_due{webhook="wire"} 0');
});

describe('it is for admins', () => {
  test.each([
    ['nobody', 401],
    ['operator', 403],
    ['editor', 403],
    ['admin', 200],
  ])('%s gets %i', async (as, status) => {
    expect((await call('GET', '', undefined, as)).status).toBe(status);
    expect((await call('POST', '', wire(), as)).status).toBe(status === 200 ? 201 : status);
    expect((await call('GET', '/wire/dead-letters', undefined, as)).status).toBe(status);
    expect((await call('POST', '/wire/pause', undefined, as)).status).toBe(status === 200 ? 204 : status);
    expect((await call('DELETE', '/wire', undefined, as)).status).toBe(status === 200 ? 204 : status);
  });
});

test('pause, resume, a new secret, dead letters, and the end of it', async () => {
  await call('POST', '', wire());
  await call('POST', '/wire/pause');
  await desk.log(ownLog(FIRST_LEG));
  expect(await json(await call('GET', '/wire'))).toMatchObject({ state: 'paused', sent: 0 });
  expect((await call('POST', '/wire/resume')).status).toBe(204);
  await expect.poll(() => receiver.taken()).toHaveLength(2);
  const made = await call('POST', '/wire/secret');
  expect((await json(made))['secret']).toMatch(/^whsec_/);
  expect(await json(await call('GET', '/wire'))).toHaveProperty('formerSecretUntil');
  expect(await json(await call('GET', '/wire/dead-letters'))).toEqual({ deadLetters: [] });
  expect(await json(await call('POST', '/wire/dead-letters/send-again', {}))).toEqual({ events: 0 });
  expect((await call('POST', '/wire/dead-letters/send-again', { id: 'evt_1' })).status).toBe(422);
  expect((await call('DELETE', '/wire')).status).toBe(204);
  expect((await call('GET', '/wire')).status).toBe(404);
});

test.each([
  [{ name: 'Wire!' }, 422, 'no name of a webhook'],
  [{ url: 'ftp://example.org/' }, 422, 'not spoken here'],
  [{ url: 'https://me:pw@example.org/' }, 422, 'no name, password or # in the address'],
  [{ url: 'nowhere' }, 422, 'is no address'],
  [{ events: ['goals'] }, 422, 'goals is no event: goal.scored'],
  [{ delaySeconds: -1 }, 400, 'delaySeconds'],
  [{ more: 1 }, 400, 'more is not known here'],
])('%j is refused in words (%i: %s)', async (more, status, words) => {
  const refused = await call('POST', '', wire(more));
  expect(refused.status).toBe(status);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(String((await json(refused))['detail'])).toContain(words);
});

test('a name is taken once; of one that is not there nothing can be done', async () => {
  await call('POST', '', wire());
  expect((await call('POST', '', wire())).status).toBe(422);
  for (const [method, path] of [
    ['GET', '/none'],
    ['DELETE', '/none'],
    ['POST', '/none/pause'],
    ['POST', '/none/resume'],
    ['POST', '/none/secret'],
    ['GET', '/none/dead-letters'],
    ['POST', '/none/dead-letters/send-again'],
  ] as const)
    expect([path, (await call(method, path)).status]).toEqual([path, 404]);
});
