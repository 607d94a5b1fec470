import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../accounts/account.ts';
import type { AccountStore, AuditRecord } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { readLog } from '../store/log-store.ts';
import { memoryStore } from '../store/memory.ts';
import { Browser } from '../testing/browser.ts';
import { documentOf, operationsOf } from '../testing/openapi-document.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly, PASSWORD } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { matchNamed } from '../testing/store-entries.ts';

const HOUR = 3_600_000;
const NAMES = {
  operator: 'Zoë <script>alert(1)</script>',
  editor: 'Ed & "Co"',
  admin: 'Chief',
} as const satisfies Record<Role, string>;

let desk: TestDesk;
let accounts: AccountStore;
let admin: Administration;
const store = memoryStore();
const tokens = new Map<string, string>();
let commands = 0;

beforeAll(async () => {
  accounts = memoryAccounts();
  desk = await startTestDesk({ accounts, store, delays: [1] });
  await desk.log(ownLog(FIRST_LEG));
  await desk.log(ownLog(SECOND_LEG).slice(0, 29));
  admin = new Administration(accounts, () => Date.parse('2026-11-22T12:00:00Z') + desk.timer.now());
  for (const role of ['admin', 'editor', 'operator'] as const) {
    await addQuickly(accounts, NAMES[role], role);
    const made = await admin.token(`${role} machine`, role, role === 'operator' ? [SECOND_LEG] : []);
    if (made.ok) tokens.set(role, made.token);
  }
  await admin.giveMatch(NAMES.operator, SECOND_LEG);
}, 240_000);
afterAll(() => desk.close());

const noteFor = (match: string, fields: object = {}): string => {
  commands += 1;
  return JSON.stringify({
    type: 'logNote',
    commandId: `n${commands}`,
    match,
    by: 'somebody else',
    text: 'Rain',
    clock: match === SECOND_LEG ? { period: 'secondHalf', minute: '76' } : { period: 'fullTime' },
    ...fields,
  });
};
const send = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(desk.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'manual',
  });
const bearing = (token = '') => ({ authorization: `Bearer ${token}` });
const commandsOf = (match: string) => `/api/v1/matches/${match}/commands`;
const lastDeed = async (): Promise<AuditRecord | undefined> => (await accounts.audit(1))[0];

/** Every way in: who comes, and what the headers are. */
async function headersOf(who: string): Promise<Readonly<Record<string, string>>> {
  if (who === 'nobody') return {};
  if (who === 'forged') return bearing('touchline_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  const [role = '', how] = who.split(' ');
  if (how === 'token') return bearing(tokens.get(role));
  const browser = new Browser(desk.address);
  await browser.signIn(NAMES[role as Role], PASSWORD);
  await desk.timer.turn(12_000);
  return { origin: desk.address, cookie: `touchline=${browser.cookies.get('touchline')}` };
}

const WITHDRAW = { type: 'withdrawEntry', target: 'e29', reason: 'Offside' };
/** Every route that takes writes, with a match of its own and that of somebody else. */
const ROUTES = [
  {
    path: '/api/v1/fixtures',
    body: (match: string) => JSON.stringify({ fixture: match }),
    // Open already: as it is asked for.
    taken: 200,
  },
  { path: '/api/v1/matches/:id/commands', body: (match: string) => noteFor(match), taken: 201 },
  {
    path: '/api/v1/matches/:id/preview',
    body: (match: string) => noteFor(match, WITHDRAW),
    taken: [200, 422],
  },
  ...['pause', 'resume', 'step', 'speed', 'again', 'withdraw'].map((control) => ({
    path: `/replay/:id/${control}`,
    body: () => '{}',
    // Nothing is replayed here: whoever gets past the guard is told so.
    taken: 404,
  })),
];
const WHO: readonly (readonly [who: string, own: 'may' | number, others: 'may' | number])[] = [
  ['nobody', 401, 401],
  ['forged', 401, 401],
  ['operator session', 'may', 403],
  ['operator token', 'may', 403],
  ['editor session', 403, 403],
  ['editor token', 403, 403],
  ['admin session', 'may', 'may'],
  ['admin token', 'may', 'may'],
];

describe('who may write where', () => {
  test.each(WHO)(
    '%s: own match %s, another %s, on every route',
    async (who, own, others) => {
      const headers = await headersOf(who);
      for (const { path, body, taken } of ROUTES)
        for (const [match, expected] of [
          [SECOND_LEG, own],
          [FIRST_LEG, others],
        ] as const) {
          const { status } = await send(path.replace(':id', match), body(match), headers);
          const fits = expected === 'may' ? [taken].flat().includes(status) : status === expected;
          expect([path, match, status, fits]).toEqual([path, match, status, true]);
        }
    },
    240_000,
  );

  test('every route of the API that takes writes is in this table, or asks for an account before anything else', async () => {
    const document = await documentOf(desk.address);
    const writes = operationsOf(document).filter(({ method }) => method !== 'GET');
    const inTable = ROUTES.map(({ path }) => path);
    const others = writes.filter(({ path }) => !inTable.includes(path.replace('{id}', ':id')));
    expect(writes.length - others.length).toBe(inTable.filter((path) => path.startsWith('/api')).length);
    for (const { operation } of writes) expect(operation.security).toEqual([{ token: [] }, { session: [] }]);
    expect(Object.keys(document.components.securitySchemes)).toEqual(['token', 'session']);
    for (const { method, path } of others)
      for (const who of ['nobody', 'forged']) {
        const answer = await fetch(desk.address + path.replaceAll(/\{\w+\}/g, SECOND_LEG), {
          method,
          headers: await headersOf(who),
        });
        expect([method, path, who, answer.status]).toEqual([method, path, who, 401]);
      }
  });

  test('the match of the address counts, however it is written, and the command must be for it', async () => {
    const headers = bearing(tokens.get('operator'));
    const encoded = SECOND_LEG.replace('a', '%61');
    expect((await send(commandsOf(encoded), noteFor(SECOND_LEG), headers)).status).toBe(201);
    expect((await send(commandsOf(SECOND_LEG), noteFor(FIRST_LEG), headers)).status).toBe(422);
    for (const path of [`${SECOND_LEG}%2f..%2f${FIRST_LEG}`, `${SECOND_LEG}%00`, '__proto__'])
      expect([path, (await send(commandsOf(path), noteFor(FIRST_LEG), headers)).status]).toEqual([path, 403]);
  });

  test.each([
    'Bearer',
    'Bearer ',
    'Basic Q2hpZWY6eA==',
    `Bearer ${'x'.repeat(5000)}`,
    'bearer touchline_',
    "Bearer ' or 1=1 --",
  ])('the authorization %j is nobody', async (authorization) => {
    const { status, headers } = await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), { authorization });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="touchline"']);
  });

  test('a browser without a session is told on a page where to sign in', async () => {
    const answer = await new Browser(desk.address).post(`/replay/${SECOND_LEG}/step`, {});
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('/sign-in');
  });
});

describe('signing in and out', () => {
  test('gives a cookie that no script reads and no other site sends, a page that says who, and takes it back', async () => {
    const browser = new Browser(desk.address);
    const signedIn = await browser.signIn(NAMES.admin, PASSWORD);
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/sign-in']);
    expect(signedIn.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^touchline=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    const secret = browser.cookies.get('touchline') ?? '';
    const page = await browser.get('/sign-in');
    expect(page.text).toContain('Chief, admin.');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page.text).not.toContain(secret);
    expect(page.text).not.toContain('<script');
    const form = await browser.formToken();
    expect((await browser.post('/sign-out', { form })).status).toBe(303);
    expect(browser.cookies.has('touchline')).toBe(false);
    const forged = { origin: desk.address, cookie: `touchline=${secret}` };
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), forged)).status).toBe(401);
    expect(await lastDeed()).toMatchObject({ who: 'Chief', did: 'signedOut' });
  });

  test('signing in again in a browser ends the session that it had', async () => {
    await desk.timer.turn(60_000);
    const browser = new Browser(desk.address);
    await browser.signIn(NAMES.admin, PASSWORD);
    const first = browser.cookies.get('touchline');
    const stale = new Browser(desk.address);
    const form = await stale.formToken();
    for (const [name, value] of stale.cookies) browser.cookies.set(name, value);
    await browser.post('/sign-in', { name: NAMES.admin, password: PASSWORD, form });
    expect(browser.cookies.get('touchline')).not.toBe(first);
    const headers = { origin: desk.address, cookie: `touchline=${first}` };
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), headers)).status).toBe(401);
  });

  test.each([
    ['a wrong password', NAMES.admin, 'another horse on it', NAMES.admin],
    ['an unknown name', 'eve', PASSWORD, undefined],
    ['a machine', 'admin machine', PASSWORD, 'admin machine'],
    ['too long a password', NAMES.admin, 'x'.repeat(20_000), NAMES.admin],
    ['no name', '', PASSWORD, undefined],
    ['a name with a line end', 'Chief\n', 'x', NAMES.admin],
  ])('%s: one answer for all, and a line in the audit trail', async (_, name, password, account) => {
    await desk.timer.turn(60_000);
    const browser = new Browser(desk.address);
    const answer = await browser.signIn(name, password);
    expect([answer.status, browser.cookies.has('touchline')]).toEqual([401, false]);
    expect(answer.text).toContain('Name or password are not right.');
    expect(await lastDeed()).toMatchObject({ who: 'nobody ', did: 'signInFailed' });
    expect((await lastDeed())?.account).toBe(account);
  });

  test.each(['null', '[]', '"x"', '{"name":5,"password":{},"form":[1]}', '{"__proto__":{"form":"x"}}', '{'])(
    'a body that is no form (%s) signs nobody in, and the desk lives on',
    async (body) => {
      for (const path of ['/sign-in', '/sign-out', `/replay/${SECOND_LEG}/step`]) {
        const { status } = await send(path, body, bearing(tokens.get('admin')));
        expect([path, status >= 300 && status < 500]).toEqual([path, true]);
      }
    },
  );

  test('a form that was not shown to this browser signs nobody in or out', async () => {
    await desk.timer.turn(60_000);
    const other = new Browser(desk.address);
    const form = await other.formToken();
    const browser = new Browser(desk.address);
    for (const token of ['', form, 'x']) {
      const answer = await browser.post('/sign-in', { name: NAMES.admin, password: PASSWORD, form: token });
      expect([token, answer.status]).toEqual([token, 403]);
    }
    await browser.signIn(NAMES.admin, PASSWORD);
    expect((await browser.post('/sign-out', { form })).status).toBe(403);
    expect((await browser.get('/sign-in')).text).toContain('Chief, admin.');
  });

  test('a session ends after twelve hours, or three without a write; a token does not', async () => {
    const kept = await headersOf('admin session');
    const idle = await headersOf('admin session');
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), headers)).status;
    for (const hours of [2.9, 2.9, 2.9, 2.9]) {
      await desk.timer.turn(hours * HOUR);
      expect(await status(kept)).toBe(201);
    }
    expect(await status(idle)).toBe(401);
    await desk.timer.turn(0.5 * HOUR);
    expect(await status(kept)).toBe(401);
    expect(await status(bearing(tokens.get('admin')))).toBe(201);
  });

  test.each(['revoke', 'close', 'changePassword', 'takeMatch', 'changeRole'] as const)(
    'what %s takes away is gone at once, from sessions and tokens',
    async (deed) => {
      await desk.timer.turn(60_000);
      const name = `${deed} me`;
      await addQuickly(accounts, name, 'operator');
      await admin.giveMatch(name, SECOND_LEG);
      const browser = new Browser(desk.address);
      await browser.signIn(name, PASSWORD);
      const session = { origin: desk.address, cookie: `touchline=${browser.cookies.get('touchline')}` };
      const status = async () => (await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), session)).status;
      expect(await status()).toBe(201);
      if (deed === 'changePassword') await admin.changePassword(name, 'a fresh one for it');
      else if (deed === 'takeMatch') await admin.takeMatch(name, SECOND_LEG);
      else if (deed === 'changeRole') await admin.changeRole(name, 'editor');
      else await admin[deed](name);
      expect(await status()).toBe(deed === 'takeMatch' || deed === 'changeRole' ? 403 : 401);
      if (deed === 'close') expect((await new Browser(desk.address).signIn(name, PASSWORD)).status).toBe(401);
    },
  );

  test('a token that is replaced is dead', async () => {
    const made = await admin.token('wire 7', 'admin', []);
    const old = bearing(made.ok ? made.token : '');
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), old)).status).toBe(201);
    await admin.token('wire 7', undefined, []);
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), old)).status).toBe(401);
  });

  test('a token is no cookie and a session no token', async () => {
    const { cookie = '' } = await headersOf('admin session');
    const asToken = bearing(cookie.replace('touchline=', ''));
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), asToken)).status).toBe(401);
    const asCookie = { origin: desk.address, cookie: `touchline=${tokens.get('admin')}` };
    expect((await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), asCookie)).status).toBe(401);
  });
});

describe('what is kept out', () => {
  test('a session writes from pages of this desk alone', async () => {
    const { cookie = '' } = await headersOf('admin session');
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), { cookie, ...headers })).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({})).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(201);
  });

  test.each([
    ['a name that points here', { host: 'evil.example' }],
    ['a machine that a proxy names', { 'x-forwarded-for': '203.0.113.7' }],
  ])('a write from %s is not taken, token or not', async (_, headers) => {
    const status = await new Promise((resolve) => {
      const asked = request(
        desk.address + commandsOf(SECOND_LEG),
        {
          method: 'POST',
          headers: { ...headers, ...bearing(tokens.get('admin')), 'content-type': 'application/json' },
        },
        (response) => resolve(response.resume().statusCode),
      );
      asked.end(noteFor(SECOND_LEG));
    });
    expect(status).toBe(403);
  });

  test('who guesses a password is slowed down by name and by address, and nothing is hashed for them', async () => {
    await desk.timer.turn(HOUR);
    const browser = new Browser(desk.address);
    const tries = async (name: string, count: number) => {
      const statuses: number[] = [];
      for (let index = 0; index < count; index += 1)
        statuses.push((await browser.signIn(name, 'wrong wrong wrong')).status);
      return statuses;
    };
    expect(await tries(NAMES.admin, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await browser.signIn(NAMES.admin, PASSWORD);
    expect([right.status, Number(right.headers.get('retry-after'))]).toEqual([429, 10]);
    await tries(NAMES.admin, 13);
    const before = await accounts.audit(1000);
    expect((await browser.signIn('one more', PASSWORD)).status).toBe(429);
    expect(await accounts.audit(1000)).toEqual(before);
    await desk.timer.turn(60_000);
    expect((await browser.signIn(NAMES.admin, PASSWORD)).status).toBe(303);
  }, 240_000);

  test('an account that writes without end is slowed down, and no other with it', async () => {
    const made = await admin.token('flood', 'operator', [FIRST_LEG]);
    const flood = bearing(made.ok ? made.token : '');
    const statuses = new Map<number, number>();
    let wait = '';
    for (let index = 0; index < 410; index += 1) {
      const { status, headers } = await send(commandsOf(SECOND_LEG), '{}', flood);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      wait = headers.get('retry-after') ?? wait;
    }
    expect([...statuses]).toEqual([
      [403, 400],
      [429, 10],
    ]);
    expect(wait).toBe('1');
    const other = await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG), bearing(tokens.get('admin')));
    expect(other.status).toBe(201);
  }, 240_000);
});

describe('who did it', () => {
  test('entries bear a pseudonym, whoever the client says it is; the audit trail leads from it to the account', async () => {
    const match = matchNamed(SECOND_LEG);
    const headers = bearing(tokens.get('operator'));
    const logged = await send(commandsOf(SECOND_LEG), noteFor(SECOND_LEG, { by: 'Chief' }), headers);
    const { entries } = (await logged.json()) as { entries: { id: string; seq: number }[] };
    const [entry] = entries;
    const known = await accounts.find('operator machine');
    expect((await readLog(store, match)).at(-1)?.by).toBe(known?.pseudonym);
    expect(await lastDeed()).toMatchObject({
      who: 'operator machine',
      did: 'logged',
      match: SECOND_LEG,
      command: `n${commands}`,
      detail: `logNote, entry ${entry?.seq}`,
    });
    const amend = { type: 'amendEntry', target: entry?.id, changes: { text: 'Snow' }, reason: 'It was snow' };
    const withdraw = { type: 'withdrawEntry', target: entry?.id, reason: 'It was hail' };
    for (const [fields, did] of [
      [amend, 'amended'],
      [withdraw, 'withdrew'],
    ] as const) {
      const body = JSON.parse(noteFor(SECOND_LEG, fields)) as Record<string, unknown>;
      delete body['text'];
      const answer = await send(commandsOf(SECOND_LEG), JSON.stringify(body), headers);
      expect([did, answer.status, await answer.text()]).toMatchObject([did, 201, expect.any(String)]);
      expect(await lastDeed()).toMatchObject({ who: 'operator machine', did, match: SECOND_LEG });
    }
  });

  test('a command sent again is answered alike and noted once; a refused one is not noted', async () => {
    const headers = bearing(tokens.get('operator'));
    const body = noteFor(SECOND_LEG);
    expect((await send(commandsOf(SECOND_LEG), body, headers)).status).toBe(201);
    const before = await accounts.audit(1000);
    expect((await send(commandsOf(SECOND_LEG), body, headers)).status).toBe(200);
    expect((await send(commandsOf(SECOND_LEG), '{"type":"logGoal"}', headers)).status).toBe(422);
    expect(await accounts.audit(1000)).toEqual(before);
  });

  test('nothing that is public tells a name or a pseudonym, on time or late', async () => {
    await desk.timer.turn(5_000);
    const clerks = [...new Set([...ownLog(SECOND_LEG), ...ownLog(FIRST_LEG)].map(({ by }) => by))];
    const secret = (await accounts.list()).flatMap(({ name, pseudonym }) => [name, pseudonym]);
    const document = (await (await fetch(`${desk.address}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, { get?: object }>;
    };
    const paths = Object.entries(document.paths)
      .filter(([path, { get }]) => get && !path.endsWith('/live'))
      .map(([path]) =>
        path
          .replaceAll(/\{match\}/g, SECOND_LEG)
          .replaceAll('{competition}', 'ucl')
          .replaceAll('{season}', '2025'),
      )
      .filter((path) => !path.includes('{'));
    const pages = ['', '/frame', '/head', '/state.json', '/report.txt'].flatMap((part) => [
      `/matches/${SECOND_LEG}${part}`,
      `/d/1s/matches/${SECOND_LEG}${part}`,
    ]);
    const all = [...paths, ...pages, '/', '/metrics', '/healthz', '/readyz', '/api'];
    expect(all.length).toBeGreaterThan(30);
    for (const path of all) {
      const text = await (await fetch(desk.address + path)).text();
      for (const each of secret) expect([path, each, text.includes(each)]).toEqual([path, each, false]);
      for (const by of clerks) expect([path, text.includes(`"by":"${by}"`)]).toEqual([path, false]);
    }
  });

  test('nor do the streams', async () => {
    const streams = [
      `/matches/${SECOND_LEG}/live`,
      `/api/v1/matches/${SECOND_LEG}/tie/live`,
      '/api/v1/competitions/ucl/2025/live',
    ];
    const pseudonyms = (await accounts.list()).map(({ pseudonym }) => pseudonym);
    for (const path of streams) {
      const ending = new AbortController();
      const { body } = await fetch(desk.address + path, { signal: ending.signal });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('\n\n') || text.length < 200) text += (await reader?.read())?.value ?? '';
      ending.abort();
      for (const each of pseudonyms) expect([path, text.includes(each)]).toEqual([path, false]);
    }
  });

  test('names that look like markup stay text', async () => {
    await desk.timer.turn(HOUR);
    const browser = new Browser(desk.address);
    await browser.signIn(NAMES.operator, PASSWORD);
    const { text } = await browser.get('/sign-in');
    expect(text).toContain('Zoë &lt;script>alert(1)&lt;/script>, operator.');
    expect(text).not.toContain('<script');
    expect(text).toContain(`/matches/${SECOND_LEG}"`);
  });
});
