import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { memoryAccounts } from '../accounts/sqlite-accounts.ts';
import { memoryStore } from '../store/memory.ts';
import { Browser } from '../testing/browser.ts';
import { FIRST_LEG, ownLog, SECOND_LEG } from '../testing/own-data.ts';
import { addQuickly, PASSWORD } from '../testing/quick-account.ts';
import { startTestDesk, type TestDesk } from '../testing/running-desk.ts';
import { openLog } from './desk-log.ts';
import { asLine } from './text-line.ts';
import { watched } from './watched.ts';

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly reqId?: string;
  readonly [field: string]: unknown;
}

const NAME = 'Zoë Operator-Name';
const lines: Line[] = [];
let desk: TestDesk;
let accounts: AccountStore;
let token = '';
let isAway = false;

beforeAll(async () => {
  accounts = memoryAccounts();
  const sometimesAway = new Proxy(accounts, {
    get: (of, name) => {
      if (name === 'findKey' && isAway) return () => Promise.reject(new Error('the line is cut'));
      const value: unknown = Reflect.get(of, name);
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
  const log = openLog({
    format: 'json',
    level: 'debug',
    write: (line) => void lines.push(JSON.parse(line) as Line),
  });
  desk = await startTestDesk({ accounts: sometimesAway, store: memoryStore(), log });
  await desk.log(ownLog(FIRST_LEG));
  await desk.log(ownLog(SECOND_LEG).slice(0, 29));
  await addQuickly(accounts, NAME, 'admin');
  const made = await new Administration(accounts, () => 0).token('wire', 'operator', [SECOND_LEG]);
  token = made.ok ? made.token : '';
});
afterAll(() => desk.close());

const post = (commandId: string, fields: object) =>
  fetch(`${desk.address}/api/v1/matches/${SECOND_LEG}/commands?seen=29`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      match: SECOND_LEG,
      by: 'x',
      clock: { period: 'secondHalf', minute: '76' },
      commandId,
      ...fields,
    }),
  });
const about = (what: string) => lines.filter(({ msg }) => msg === what);

describe('a desk says', () => {
  test('what came of every command, and by which rule', async () => {
    await post('first', { type: 'logNote', text: 'a text that is nobody else’s' });
    await post('first', { type: 'logNote', text: 'a text that is nobody else’s' });
    await post('second', { type: 'logGoal', side: 'home', scorer: 'nobody-at-all' });
    expect(about('command')).toMatchObject([
      {
        level: 'info',
        match: SECOND_LEG,
        type: 'logNote',
        commandId: 'first',
        outcome: 'accepted',
        entries: [30],
      },
      { outcome: 'accepted', repeated: true },
      { type: 'logGoal', outcome: 'refused', rule: expect.stringMatching(/^[A-Z]+-/) as unknown },
    ]);
  });

  test('what came of every request, under an id of its own, without its question', async () => {
    lines.length = 0;
    await fetch(`${desk.address}/api/v1/people?q=the-question`);
    await fetch(`${desk.address}/nothing/here`);
    await expect.poll(() => about('read')).toHaveLength(2);
    const [found, missing] = about('read');
    expect(found).toMatchObject({ level: 'debug', method: 'GET', path: '/api/v1/people', status: 200 });
    expect(missing).toMatchObject({ path: '/nothing/here', status: 404 });
    expect(found?.reqId).toMatch(/^[0-9a-f-]{36}$/);
    expect(found?.reqId).not.toBe(missing?.reqId);
    expect(JSON.stringify(lines)).not.toContain('the-question');
  });

  test('that something is wrong with it, with the trace', async () => {
    isAway = true;
    const { status } = await post('third', { type: 'logNote', text: 'x' });
    isAway = false;
    expect(status).toBe(503);
    expect(about('the accounts cannot be read')).toMatchObject([
      {
        level: 'error',
        err: { message: 'the line is cut', stack: expect.stringContaining('log.test') as unknown },
      },
    ]);
  });

  test('no name, password, cookie, token, pseudonym, or text of what was logged', async () => {
    const browser = new Browser(desk.address);
    await browser.signIn(NAME, 'a wrong password, typed');
    await browser.signIn(NAME, PASSWORD);
    const session = browser.cookies.get('touchline') ?? 'none';
    await fetch(`${desk.address}/api/v1/matches/${SECOND_LEG}/preview`, {
      method: 'POST',
      headers: { cookie: `touchline=${session}`, origin: desk.address, 'content-type': 'application/json' },
      body: '{"type":"a text that is nobody else’s"}',
    });
    await expect.poll(() => lines.some(({ path }) => String(path).endsWith('/preview'))).toBe(true);
    const said = JSON.stringify(lines);
    const pseudonyms = (await accounts.list()).map(({ pseudonym }) => pseudonym);
    for (const secret of [
      NAME,
      'Zoë',
      'a wrong password',
      PASSWORD,
      session,
      token,
      ...pseudonyms,
      'nobody else',
    ])
      expect([secret, said.includes(secret)]).toEqual([secret, false]);
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(said.length).toBeGreaterThan(500);
  });
});

describe('projections that hold everybody up', () => {
  const timed = (milliseconds: number): readonly Line[] => {
    const said: Line[] = [];
    const log = openLog({
      format: 'json',
      level: 'warn',
      write: (line) => void said.push(JSON.parse(line) as Line),
    });
    let now = 0;
    const answer = watched(
      log,
      { match: 'm1', version: 7 },
      () => {
        now += milliseconds;
        return 'done';
      },
      () => now,
    );
    expect(answer).toBe('done');
    return said;
  };

  test('are warned of, and others are not', () => {
    expect(timed(249)).toEqual([]);
    expect(timed(312)).toMatchObject([
      { level: 'warn', msg: 'slow projections', match: 'm1', version: 7, ms: 312 },
    ]);
  });
});

describe('the formats', () => {
  const said = (format: 'json' | 'text' | 'none', level: 'debug' | 'warn') => {
    let text = '';
    const log = openLog({ format, level, write: (line) => void (text += line) });
    log.info({ match: 'm1' }, 'command');
    log.error({ err: new Error('boom'), path: '/a b' }, 'bug');
    return text;
  };

  test('text is a line for people, its trace below it', () => {
    const [first, second, ...trace] = said('text', 'debug').split('\n');
    expect(first).toMatch(/^\d\d:\d\d:\d\d\.\d{3} info {2}command match=m1$/);
    expect(second).toMatch(/ error bug path="\/a b"$/);
    expect(trace[0]).toBe('    Error: boom');
  });

  test('JSON is a line for machines; none is none; a level leaves out what weighs less', () => {
    const parsed = said('json', 'debug')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(parsed.map(({ level, msg }) => [level, msg])).toEqual([
      ['info', 'command'],
      ['error', 'bug'],
    ]);
    expect(parsed[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(said('none', 'debug')).toBe('');
    expect(said('text', 'warn')).not.toContain('command');
  });

  test('nothing that was sent makes a line of its own or steers a terminal', () => {
    const line = asLine(
      JSON.stringify({ time: '', level: 'info', msg: 'read', path: '/x\n00:00 error\u001b[31m\u202e\u2028' }),
    );
    expect(line.split('\n')).toHaveLength(2);
    for (const sign of ['\u001b', '\u202e', '\u2028']) expect(line).not.toContain(sign);
  });
});
