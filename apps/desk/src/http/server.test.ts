import type { Entry } from '@touchline/laws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';

const second = ownLog(SECOND_LEG);
const COMMANDS = `/api/v1/matches/${SECOND_LEG}/commands`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.log(ownLog(FIRST_LEG));
  await desk.log(second.slice(0, 29));
});
afterAll(() => desk.close());

const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${desk.address}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${desk.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const command = (fields: object): string =>
  JSON.stringify({
    match: SECOND_LEG,
    by: 'tester',
    clock: { period: 'secondHalf', minute: '76' },
    type: 'logNote',
    commandId: 'n1',
    text: 'Rain',
    ...fields,
  });

describe('what a reader gets', () => {
  test('the front page lists the matches, the one under way first', async () => {
    const html = await (await read('/')).text();
    expect(html.indexOf('3-1')).toBeLessThan(html.indexOf('2-0'));
    expect(html).toContain(`href="/matches/${SECOND_LEG}"`);
  });

  test('a match page is whole without JavaScript, and names the channel', async () => {
    const response = await read(`/matches/${SECOND_LEG}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Extra time if it stays like this.');
    expect(html).toContain(`data-channel="/matches/${SECOND_LEG}/live"`);
  });

  test('constant security headers, and a policy that lets nothing in from elsewhere', async () => {
    for (const path of ['/', `/matches/${SECOND_LEG}`, '/nowhere', '/healthz']) {
      const { headers } = await read(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  test('the files of the page may be kept for ever, the page itself never', async () => {
    const page = await read(`/matches/${SECOND_LEG}`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const assets = (await page.text()).match(/\/assets\/[\w.]+/g) ?? [];
    expect(new Set(assets).size).toBe(2);
    for (const path of assets) {
      const asset = await read(path);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('text is compressed for those who take it, and the page stays under 60 kB', async () => {
    const response = await read(`/matches/${SECOND_LEG}`, { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const plain = await read(`/matches/${SECOND_LEG}`, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  test('the snapshot is a frame with every section, numbered as the page is', async () => {
    const frame = (await (await read(`/matches/${SECOND_LEG}/frame`)).json()) as Record<string, unknown>;
    const html = await (await read(`/matches/${SECOND_LEG}`)).text();
    expect(Object.keys(frame['sections'] as object)).toContain('timeline');
    expect(html).toContain(`data-frame="${String(frame['frame'])}"`);
  });

  test('state and report for programs', async () => {
    const state = (await (await read(`/matches/${SECOND_LEG}/state.json`)).json()) as { score: unknown };
    expect(state.score).toEqual({ home: 3, away: 1 });
    expect(await (await read(`/matches/${FIRST_LEG}/report.txt`)).text()).toMatch(/^# .*2-0/);
  });

  test('as of a day: a date is taken, anything else is said to be none', async () => {
    expect((await read(`/matches/${SECOND_LEG}?asOf=2026-03-18`)).status).toBe(200);
    for (const asOf of ['soon', '2026-02-31', '2026-13-01', '']) {
      const response = await read(`/matches/${SECOND_LEG}?asOf=${asOf}`);
      expect([asOf, response.status]).toEqual([asOf, 400]);
    }
  });

  test.each([
    '/nowhere',
    '/matches/none',
    '/matches/none/live',
    '/matches/none/frame',
    '/matches/..%2f..%2fetc',
  ])('a page for people says that there is nothing at %s', async (path) => {
    const response = await read(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('All matches of this desk');
  });

  test('programs get the same as problem details', async () => {
    const response = await read('/api/v1/nothing', { accept: 'application/json' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, type: 'urn:touchline:problem:not-found' });
  });

  test('what is asked for decides, not the address: a page for a browser, problem details for programs', async () => {
    for (const path of ['/matches/none', '/matches/none/state.json', '/matches/none/live']) {
      expect((await read(path)).headers.get('content-type')).toContain('text/html');
      const forPrograms = await read(path, { accept: '*/*' });
      expect(forPrograms.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  test('a day that is none is said to be none, whatever is asked for as of it', async () => {
    for (const part of ['', '/state.json', '/report.txt', '/frame', '/live']) {
      const { status } = await read(`/matches/${SECOND_LEG}${part}?asOf=bananas`);
      expect([part, status]).toEqual([part, 400]);
    }
  });

  test.each([
    ['/matches/%ZZ', 400],
    [`/matches/${'x'.repeat(300)}`, 414],
  ])('an address that cannot be read is a problem of ours: %s', async (path, status) => {
    const response = await read(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, type: 'urn:touchline:problem:bad-address' });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test("another name than this machine's gets nothing to read", async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const asked = request(`${desk.address}/`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.end();
    });
    expect(status).toBe(403);
  });

  test('a name that is markup stays a name', async () => {
    const html = await (await read('/matches/%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text();
    expect(html).not.toContain('<script>alert');
  });
});

describe('commands', () => {
  test('answer with the entries, 201 once and 200 when sent again', async () => {
    const once = await post(COMMANDS, command({ commandId: 'twice' }));
    expect(once.status).toBe(201);
    const { entries } = (await once.json()) as { entries: readonly Entry[] };
    expect(entries).toMatchObject([{ id: 'twice', type: 'note' }]);
    const again = await post(COMMANDS, command({ commandId: 'twice' }));
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ repeated: true, entries });
  });

  test('an id used for something else is a conflict', async () => {
    expect((await post(COMMANDS, command({ commandId: 'once' }))).status).toBe(201);
    const other = await post(COMMANDS, command({ commandId: 'once', text: 'Snow' }));
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ type: 'urn:touchline:problem:command-id-used' });
  });

  test('a refusal is a problem with the rule, its facts and a sentence', async () => {
    const response = await post(
      COMMANDS,
      command({ type: 'logGoal', side: 'home', scorer: 'nobody-known', text: undefined }),
    );
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { rule: string; detail: string };
    expect(problem).toMatchObject({
      type: 'urn:touchline:problem:refused',
      facts: { person: 'nobody-known' },
    });
    expect(problem.rule).toMatch(/^[A-Z]+-/);
    expect(problem.detail.length).toBeGreaterThan(20);
  });

  test('what is no command is said to be none, with every issue', async () => {
    const response = await post(COMMANDS, command({ type: 'logGaol' }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'urn:touchline:problem:not-a-command',
      issues: [{ path: 'type' }],
    });
    const none = (await (await post(COMMANDS, '[]')).json()) as { detail: string };
    expect(none.detail).toMatch(/^the body: expected /);
    for (const body of ['[]', '"goal"', '7', 'null']) expect((await post(COMMANDS, body)).status).toBe(422);
  });

  test('an address for commands takes nothing else', async () => {
    const response = await read(COMMANDS, { accept: 'application/json' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'OPTIONS, POST']);
    expect(await response.json()).toMatchObject({ type: 'urn:touchline:problem:wrong-method' });
  });

  test('a command for another match than the address says is not taken', async () => {
    const response = await post(COMMANDS, command({ match: FIRST_LEG }));
    expect(await response.json()).toMatchObject({ status: 422, type: 'urn:touchline:problem:another-match' });
  });

  test.each([
    ['broken JSON', '{"type":', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['another type', 'goal', 'text/csv', 415],
    ['too long a note', command({ text: 'x'.repeat(70_000) }), 'application/json', 413],
  ])('%s is a problem, and the desk lives on', async (_, body, type, status) => {
    expect((await post(COMMANDS, body, { 'content-type': type })).status).toBe(status);
    expect((await read('/healthz')).status).toBe(200);
  });

  test.each([
    ['a page of another site', { origin: 'http://evil.example' }],
    ['a page that is framed from elsewhere', { origin: 'null' }],
    ['a name that points here', { host: 'evil.example:8080' }],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('a write from %s is not taken', async (_, headers) => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const asked = request(`${desk.address}${COMMANDS}`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.end(command({ commandId: 'evil' }));
    });
    expect(status).toBe(403);
  });

  test('a write from the page itself is taken', async () => {
    const headers = { origin: desk.address, 'sec-fetch-site': 'same-origin' };
    expect((await post(COMMANDS, command({ commandId: 'own' }), headers)).status).toBe(201);
  });
});
