import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { DocumentChecks } from '../testing/document-checks.ts';
import { documentOf, operationsOf } from '../testing/openapi-document.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const NAME = 'Zoë <b>';
let desk: TestDesk;
let accounts: AccountStore;
let zoë = '';
const tokens = new Map<string, string>();

beforeAll(async () => {
  accounts = memoryAccounts();
  desk = await startTestDesk({ accounts });
  await desk.log(ownLog(FIRST_LEG));
  await desk.log(ownLog(SECOND_LEG).slice(0, 29));
  await addQuickly(accounts, 'Chief', 'admin');
  await addQuickly(accounts, NAME, 'operator');
  zoë = (await accounts.find(NAME))?.pseudonym ?? '';
  const admin = new Administration(accounts, () => 0);
  for (const role of ['admin', 'operator', 'editor'] as const) {
    const made = await admin.token(`${role} machine`, role, role === 'operator' ? [SECOND_LEG] : []);
    if (made.ok) tokens.set(role, made.token);
  }
});
afterAll(() => desk.close());

const ask = (method: string, path: string, who = 'admin') =>
  fetch(`${desk.address}/api/v1${path}`, {
    method,
    headers: { ...(tokens.has(who) && { authorization: `Bearer ${tokens.get(who)}` }) },
  });
const note = (commandId: string) =>
  fetch(`${desk.address}/api/v1/matches/${SECOND_LEG}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get('operator')}` },
    body: JSON.stringify({
      type: 'logNote',
      commandId,
      match: SECOND_LEG,
      by: 'x',
      text: 'Rain',
      clock: { period: 'secondHalf', minute: '76' },
    }),
  });

/** Every request of the document that is about accounts, for one account and match. */
const REQUESTS = [
  ['GET', '/accounts', 200],
  ['GET', '/audit?last=3', 200],
  ['PUT', `/accounts/:zoë/matches/${FIRST_LEG}`, 204],
  ['DELETE', `/accounts/:zoë/matches/${FIRST_LEG}`, 204],
  ['POST', '/accounts/:zoë/revoke', 200],
] as const;

describe('accounts over HTTP', () => {
  test('are for admins, and for nobody else', async () => {
    const before = await accounts.list();
    for (const [method, path] of REQUESTS)
      for (const [who, status] of [
        ['nobody', 401],
        ['operator', 403],
        ['editor', 403],
      ] as const) {
        const answer = await ask(method, path.replace(':zoë', zoë), who);
        expect([method, path, who, answer.status]).toEqual([method, path, who, status]);
        expect(await answer.text()).not.toContain('Zoë');
      }
    expect(await accounts.list()).toEqual(before);
  });

  test('answer as the document says, and no secret is among it', async () => {
    const document = await documentOf(desk.address);
    const checks = new DocumentChecks(document);
    const described = operationsOf(document).filter(({ operation }) => operation.tags.includes('Accounts'));
    expect(described.map(({ method }) => method).toSorted((a, b) => a.localeCompare(b))).toEqual(
      REQUESTS.map(([method]) => method).toSorted((a, b) => a.localeCompare(b)),
    );
    for (const [method, path, status] of REQUESTS) {
      const answer = await ask(method, path.replace(':zoë', zoë));
      expect([path, answer.status]).toEqual([path, status]);
      if (status === 204) continue;
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      const of = described.find(
        (each) => each.method === method && path.includes(each.path.split('/').at(-1) ?? '?'),
      );
      const schema = of?.operation.responses['200']?.content?.['application/json']?.schema ?? { not: {} };
      const body: unknown = JSON.parse(text);
      expect([path, checks.wrong(schema, body), checks.undescribed(schema, body)]).toEqual([path, [], []]);
      for (const secret of ['scrypt', 'passwordHash', ...tokens.values()]) expect(text).not.toContain(secret);
    }
  });

  test('a number of lines that is spelt otherwise is not answered with the whole audit trail', async () => {
    const answer = await ask('GET', '/audit?lats=5');
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { type: 'urn:touchline:problem:bad-query', detail: 'The question: lats is not known here.' },
    ]);
  });

  test('a match is given and taken in the middle of it, and the audit trail says by whom', async () => {
    const [machine] = (await accounts.list()).filter(({ name }) => name === 'operator machine');
    const address = `/accounts/${machine?.pseudonym}/matches/${SECOND_LEG}`;
    expect((await note('before')).status).toBe(201);
    expect((await ask('DELETE', address)).status).toBe(204);
    expect((await note('between')).status).toBe(403);
    expect((await ask('PUT', address)).status).toBe(204);
    expect((await note('after')).status).toBe(201);
    const { lines } = (await (await ask('GET', '/audit?last=4')).json()) as { lines: object[] };
    expect(lines).toMatchObject([
      { did: 'logged', command: 'before' },
      { who: 'admin machine', did: 'matchTaken', account: 'operator machine', match: SECOND_LEG },
      { who: 'admin machine', did: 'matchGiven', account: 'operator machine', match: SECOND_LEG },
      { did: 'logged', command: 'after' },
    ]);
  });

  test('ending its keys ends what it can do', async () => {
    const [machine] = (await accounts.list()).filter(({ name }) => name === 'operator machine');
    const ended = await ask('POST', `/accounts/${machine?.pseudonym}/revoke`);
    expect(await ended.json()).toEqual({ ended: 1 });
    expect((await note('late')).status).toBe(401);
  });

  test.each(['/accounts/nobody/revoke', '/accounts/__proto__/revoke', '/accounts/%00/revoke'])(
    '%s is nobody',
    async (path) => {
      const answer = await ask('POST', path);
      expect([answer.status, await answer.json()]).toMatchObject([
        404,
        { type: 'urn:touchline:problem:no-account' },
      ]);
    },
  );
});
