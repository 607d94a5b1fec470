import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, runWith } from '../../../testing/run.ts';

const MATCH = '2026-02-25-atalanta-borussia-dortmund';
const PASSWORD = 'a horse on the pitch';

let place: string;
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'touchline-cli-accounts-')), 'desk');
});
afterEach(() => rmSync(join(place, '..'), { recursive: true, force: true }));

const accounts = (...typed: readonly string[]) => run('accounts', ...typed, '--store', place);
const typing = (text: string, ...typed: readonly string[]) =>
  runWith(Readable.from([text]), 'accounts', ...typed, '--store', place);
const chief = () => typing(`${PASSWORD}\n`, 'add', 'Zoë', '--role', 'admin');
const listed = async () =>
  (JSON.parse((await accounts('list', '--json')).out) as { accounts: Record<string, unknown>[] }).accounts;

/** A terminal: what is typed is not shown, and each answer ends with Enter. */
function keyboard(...keys: readonly string[]): Readable {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  for (const each of keys) input.write(each);
  return input;
}

describe('touchline accounts', () => {
  test('the first account is an admin, made here; the password comes from the input and is kept as a hash', async () => {
    expect((await typing(`${PASSWORD}\n`, 'add', 'bob', '--role', 'operator')).err).toContain(
      'the first account is an admin',
    );
    expect(await chief()).toEqual({ exit: 0, out: 'Zoë may sign in, as admin\n', err: '' });
    expect((await typing('another good one\n', 'add', 'bob', '--role', 'operator')).exit).toBe(0);
    expect(await listed()).toMatchObject([
      { name: 'Zoë', kind: 'person', role: 'admin', matches: [] },
      { name: 'bob', role: 'operator', pseudonym: expect.stringMatching(/^operator-\w{10}$/) as unknown },
    ]);
    expect((await accounts('list', '--json')).out).not.toContain('scrypt');
    const kept = ['', '-wal'].map((end) => {
      try {
        return readFileSync(join(place, `accounts.sqlite${end}`), 'latin1');
      } catch {
        return '';
      }
    });
    expect(kept.join('')).toContain('$scrypt$ln=15,r=8,p=3$');
    expect(kept.join('')).not.toContain(PASSWORD);
  });

  test('on a terminal it is typed twice, is not shown, and can be broken off', async () => {
    const add = (...keys: readonly string[]) =>
      runWith(keyboard(...keys), 'accounts', 'add', 'ada', '--role', 'admin', '--store', place);
    expect(await add('a horse on the pitch\ra horse on a pitch\r')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('these are two passwords') as unknown,
    });
    const broken = await add('a horse\u0003');
    expect(broken).toMatchObject({ exit: 1, err: expect.stringContaining('broken off') as unknown });
    expect(broken.err).not.toContain('horse');
    expect(await listed()).toEqual([]);
    const added = await add('a horse on thX\u007fe pi', '\u001b[A', 'tch\r', 'a horse on the pitch\r');
    expect(added).toEqual({
      exit: 0,
      out: 'ada may sign in, as admin\n',
      err: 'Password for ada: \nThe same again: \n',
    });
  });

  test.each([
    ['short', 'a password has 12 letters or more'],
    ['Zoë and Zoë and Zoë', 'the password holds the name'],
    ['aaaaaaaaaaaaaaaa', 'the password repeats itself'],
    ['x1Y'.repeat(100), 'a password has 256 letters at most'],
    ['', 'no password came on standard input'],
  ])('the password %j will not do: %s', async (password, why) => {
    expect(await typing(`${password}\n`, 'add', 'Zoë', '--role', 'admin')).toMatchObject({
      exit: 1,
      err: `touchline: ${why}\n`,
    });
    expect(await listed()).toEqual([]);
  });

  test('matches are given and taken, roles and passwords changed, accounts closed for good', async () => {
    await chief();
    await typing('another good one\n', 'add', 'bob', '--role', 'operator');
    expect((await accounts('grant', 'bob', MATCH, `${MATCH}.2`)).out).toBe(
      `bob may log in ${MATCH}, ${MATCH}.2\n`,
    );
    await accounts('ungrant', 'bob', `${MATCH}.2`);
    expect((await listed())[1]).toMatchObject({ matches: [MATCH] });
    expect((await accounts('role', 'bob', 'editor')).out).toBe('bob is editor now\n');
    expect((await typing('a third good one\n', 'passwd', 'bob')).exit).toBe(0);
    expect((await accounts('revoke', 'bob', '--close')).out).toBe('bob is closed\n');
    expect((await accounts('list')).out).toMatch(/bob +editor +operator-\w+ +closed on \d{4}/);
    expect((await typing('a fourth good one\n', 'add', 'bob', '--role', 'admin')).err).toContain(
      'there is an account bob already',
    );
  });

  test('a machine gets a token, told once on its own line, and a new one ends the old', async () => {
    expect((await accounts('token', 'feed')).err).toContain('no such folder');
    await chief();
    const first = await accounts('token', 'feed', '--match', MATCH);
    expect(first.out).toMatch(/^touchline_[\w-]{43}\n$/);
    const second = await accounts('token', 'feed', '--role', 'admin');
    expect(second.out).not.toBe(first.out);
    expect((await listed())[1]).toMatchObject({
      name: 'feed',
      kind: 'machine',
      role: 'admin',
      matches: [MATCH],
    });
    expect((await accounts('token', 'Zoë')).err).toContain('Zoë is a person');
    expect((await typing(`${PASSWORD}\n`, 'passwd', 'feed')).err).toContain('feed is a machine');
    expect((await accounts('list')).out).not.toContain(second.out.trim());
  });

  test('the audit trail tells who did what, and no secret', async () => {
    await chief();
    const { out: token } = await accounts('token', 'feed', '--match', MATCH);
    await accounts('grant', 'feed', `${MATCH}.2`);
    const { out } = await accounts('audit');
    expect(out.split('\n').map((line) => line.slice(26))).toEqual([
      'the command line  added an account  of Zoë  admin',
      'the command line  added an account  of feed  operator',
      'the command line  made a token  of feed',
      `the command line  gave a match  of feed  ${MATCH}.2`,
      '',
    ]);
    expect(out).not.toContain(token.trim());
    expect((await accounts('audit', '--last', '1', '--json')).out).toContain('"did": "matchGiven"');
  });

  test.each([
    [['ad', 'x'], 2, 'ad is nothing that it does; did you mean add?'],
    [['add', 'x'], 2, 'accounts add: --role is missing'],
    [['add', '--role', 'admin'], 2, 'accounts add: a name is missing'],
    [['add', 'x', '--role', 'king'], 2, 'king is no role: operator, editor, admin'],
    [['add', 'x', 'secret', '--role', 'admin'], 2, 'too many arguments (secret)'],
    [['role', 'x'], 2, 'there is something missing after the name'],
    [['grant', 'x', 'the final'], 2, 'the final is no name of a match'],
    [['audit', '--last', 'x'], 2, '--last x: a whole number from 1'],
    [['list'], 1, 'no such folder'],
  ])('%j ends with %i: %s', async (typed, exit, sentence) => {
    const ran = await accounts(...typed);
    expect(ran.err).toContain(sentence);
    expect(ran.exit).toBe(exit);
  });

  test.each([['passwd'], ['revoke'], ['grant'], ['role']])('%s of nobody is told', async (action) => {
    await chief();
    const more = { grant: [MATCH], role: ['admin'] }[action] ?? [];
    expect(await typing('a fine password\n', action, 'eve', ...more)).toMatchObject({
      exit: 1,
      err: 'touchline: there is no account eve\n',
    });
  });

  test.each(['', '  ', 'x'.repeat(81), 'a\u0007b', '\u202eadmin'])('%j is no name', async (name) => {
    expect((await typing(`${PASSWORD}\n`, 'add', name, '--role', 'admin')).err).toContain(
      'a name has 1 to 80 letters',
    );
  });
});
