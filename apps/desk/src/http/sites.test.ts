import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly, PASSWORD } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const COMMANDS = `/api/v1/matches/${SECOND_LEG}/commands`;
let desk: TestDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

interface Answer {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** A request as a proxy passes it on: with a host and an origin that fetch would not let us write. */
function ask(
  at: TestDesk,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      at.address + path,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [], text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const note = (commandId: string): string =>
  JSON.stringify({
    type: 'logNote',
    commandId,
    match: SECOND_LEG,
    by: 'x',
    clock: { period: 'pre' },
    text: 'Rain',
  });
const JSON_BODY = { 'content-type': 'application/json' };

async function withAdmin(accounts: AccountStore): Promise<Administration> {
  await addQuickly(accounts, 'Chief', 'admin');
  return new Administration(accounts);
}

describe('a desk without accounts', () => {
  test('takes writes from its machine, and from the first account on from nobody else than accounts', async () => {
    const accounts = memoryAccounts();
    desk = await startTestDesk({ accounts });
    await desk.log(ownLog(SECOND_LEG).slice(0, 3));
    expect(desk.isOpen).toBe(true);
    expect((await ask(desk, '/sign-in', {})).text).toContain('touchline accounts add NAME --role admin');
    expect((await ask(desk, COMMANDS, JSON_BODY, note('a'))).status).toBe(201);
    const admin = await withAdmin(accounts);
    expect((await ask(desk, COMMANDS, JSON_BODY, note('b'))).status).toBe(401);
    await admin.close('Chief');
    expect((await ask(desk, COMMANDS, JSON_BODY, note('b'))).status).toBe(401);
  });

  test('takes none that a proxy passes on, by whatever name', async () => {
    desk = await startTestDesk({ publicAddress: new URL('https://desk.example.org') });
    await desk.log(ownLog(SECOND_LEG).slice(0, 3));
    const far = { ...JSON_BODY, 'x-forwarded-for': '203.0.113.7' };
    expect((await ask(desk, COMMANDS, far, note('a'))).status).toBe(403);
    expect((await ask(desk, COMMANDS, { ...far, host: 'desk.example.org' }, note('a'))).status).toBe(401);
    const near = { ...JSON_BODY, host: 'desk.example.org' };
    expect((await ask(desk, COMMANDS, near, note('a'))).status).toBe(401);
  });
});

describe('accounts that cannot be read', () => {
  test('let nobody write, and readers read', async () => {
    const accounts = memoryAccounts();
    await withAdmin(accounts);
    desk = await startTestDesk({ accounts });
    await desk.log(ownLog(SECOND_LEG).slice(0, 3));
    const token = await new Administration(accounts).token('wire', 'admin', []);
    const bearer = { ...JSON_BODY, authorization: `Bearer ${token.ok ? token.token : ''}` };
    expect((await ask(desk, COMMANDS, bearer, note('a'))).status).toBe(201);
    const findKey = accounts.findKey.bind(accounts);
    accounts.findKey = () => Promise.reject(new Error('the line is down'));
    expect((await ask(desk, COMMANDS, bearer, note('b'))).status).toBe(503);
    expect((await ask(desk, COMMANDS, JSON_BODY, note('b'))).status).toBe(401);
    expect((await ask(desk, `/matches/${SECOND_LEG}`, {})).status).toBe(200);
    accounts.findKey = findKey;
    expect((await ask(desk, COMMANDS, bearer, note('b'))).status).toBe(201);
  });

  test('an audit trail that cannot be written takes nothing back', async () => {
    const accounts = memoryAccounts();
    await withAdmin(accounts);
    const token = await new Administration(accounts).token('wire', 'admin', []);
    desk = await startTestDesk({ accounts });
    await desk.log(ownLog(SECOND_LEG).slice(0, 3));
    accounts.record = () => Promise.reject(new Error('the disk is full'));
    const bearer = { ...JSON_BODY, authorization: `Bearer ${token.ok ? token.token : ''}` };
    expect((await ask(desk, COMMANDS, bearer, note('a'))).status).toBe(201);
  });
});

describe('a desk behind a proxy', () => {
  const HOST = { host: 'desk.example.org', 'x-forwarded-for': '203.0.113.7' };
  const FORM = { ...HOST, 'content-type': 'application/x-www-form-urlencoded' };

  test('sets cookies for https and this host alone, and takes its own origin and no other', async () => {
    const accounts = memoryAccounts();
    await withAdmin(accounts);
    desk = await startTestDesk({ accounts, publicAddress: new URL('https://desk.example.org') });
    await desk.log(ownLog(SECOND_LEG).slice(0, 3));
    const shown = await ask(desk, '/sign-in', HOST);
    const [formCookie = ''] = shown.cookies;
    expect(formCookie).toMatch(
      /^__Host-touchline-form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const form = /name="form" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const fields = new URLSearchParams({ name: 'Chief', password: PASSWORD, form }).toString();
    const send = (origin: string) =>
      ask(desk!, '/sign-in', { ...FORM, origin, cookie: formCookie.split(';')[0] ?? '' }, fields);
    expect((await send('http://desk.example.org')).status).toBe(403);
    expect((await send('https://evil.example.org')).status).toBe(403);
    const signedIn = await send('https://desk.example.org');
    expect(signedIn.status).toBe(303);
    const [session = ''] = signedIn.cookies;
    expect(session).toMatch(/^__Host-touchline=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    const cookie = session.split(';')[0] ?? '';
    const headers = { ...HOST, ...JSON_BODY, cookie, origin: 'https://desk.example.org' };
    expect((await ask(desk, COMMANDS, headers, note('a'))).status).toBe(201);
    const plain = { ...headers, cookie: cookie.replace('__Host-', '') };
    expect((await ask(desk, COMMANDS, plain, note('b'))).status).toBe(401);
  });

  test.each(['evil.example.org', 'desk.example.org.evil.org', 'desk.example.org:8443', 'DESK'])(
    'is nothing under the name %j, also to read',
    async (host) => {
      desk = await startTestDesk({ publicAddress: new URL('https://desk.example.org') });
      expect((await ask(desk, '/', { host })).status).toBe(403);
      expect((await ask(desk, '/', HOST)).status).toBe(200);
    },
  );

  test('guesses are counted by the address the proxy names', async () => {
    const accounts = memoryAccounts();
    await withAdmin(accounts);
    desk = await startTestDesk({ accounts, publicAddress: new URL('https://desk.example.org') });
    const shown = await ask(desk, '/sign-in', HOST);
    const cookie = shown.cookies[0]?.split(';')[0] ?? '';
    const form = /name="form" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const from = async (address: string, name: string) => {
      const fields = new URLSearchParams({ name, password: 'x', form }).toString();
      const headers = { ...FORM, origin: 'https://desk.example.org', cookie, 'x-forwarded-for': address };
      return (await ask(desk!, '/sign-in', headers, fields)).status;
    };
    for (let index = 0; index < 20; index += 1) await from('203.0.113.7', 'Chief');
    expect(await from('203.0.113.7', 'fresh')).toBe(429);
    // What a client writes into the header itself stands before what the proxy adds, and does not count.
    expect(await from('198.51.100.1, 203.0.113.7', 'fresh')).toBe(429);
    expect(await from('203.0.113.8', 'fresh')).toBe(401);
  }, 240_000);
});
