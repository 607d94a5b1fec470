import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inFolder, inSchema, must, type Place } from '../testing/places.ts';
import { postgresAddress } from '../testing/postgres.ts';
import { mountsTmpfs, tmpfs } from '../testing/temporary-disk.ts';
import type { Account } from './account.ts';
import type { AccountStore, AuditRecord, Deed, Key } from './account-store.ts';
import { openPostgresAccounts } from './postgres-accounts.ts';
import { memoryAccounts, openSqliteAccounts } from './sqlite-accounts.ts';

const AT = Date.parse('2026-02-25T20:45:00.123Z');

const account = (name: string, more: Partial<Account> = {}): Account => ({
  name,
  kind: 'person',
  pseudonym: `operator-${name.length}-${Buffer.from(name).toString('hex').slice(0, 12)}`,
  role: 'operator',
  matches: [],
  createdAt: AT,
  ...more,
});
const line = (did: Deed, more: Partial<AuditRecord> = {}): AuditRecord => ({
  at: AT,
  who: 'chief',
  did,
  ...more,
});
const key = (hash: string, of: string, more: Partial<Key> = {}): Key => ({
  hash,
  account: of,
  kind: 'session',
  createdAt: AT,
  usedAt: AT,
  expiresAt: AT + 1000,
  ...more,
});

interface Adapter {
  readonly name: string;
  readonly skip?: string | undefined;
  /** Accounts in memory are gone when they are closed, and nobody else has them. */
  readonly keeps: boolean;
  newPlace(): Place<AccountStore>;
}

const postgres = await postgresAddress();
afterAll(() => postgres.close());
const ADAPTERS: readonly Adapter[] = [
  {
    name: 'memory',
    keeps: false,
    newPlace: () => ({ open: () => Promise.resolve(memoryAccounts()), remove: () => Promise.resolve() }),
  },
  {
    name: 'SQLite',
    keeps: true,
    newPlace: () => inFolder('accounts', async (folder) => (await must(openSqliteAccounts(folder))).accounts),
  },
  {
    name: 'PostgreSQL',
    keeps: true,
    skip: postgres.missing,
    newPlace: () =>
      inSchema(
        postgres,
        'accounts',
        async (schema) => (await must(openPostgresAccounts(postgres.address, schema))).accounts,
      ),
  },
];

describe.each(ADAPTERS)('account store contract: $name', (adapter) => {
  const { skip, keeps } = adapter;
  if (skip !== undefined) {
    test.skip(`skipped: ${skip}`, () => undefined);
    return;
  }
  let place: Place<AccountStore>;
  let store: AccountStore;
  beforeEach(async () => {
    place = adapter.newPlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });
  const deeds = async () => (await store.audit(100)).map(({ did }) => did);

  test('there is nobody at first, and nothing is found', async () => {
    expect(await store.any()).toBe(false);
    expect(await store.list()).toEqual([]);
    expect(await store.find('ada')).toBeUndefined();
    expect(await store.findKey('h')).toBeUndefined();
    expect(await store.audit(10)).toEqual([]);
  });

  test('an account comes back as it was added, to the letter, and its line in the audit trail with it', async () => {
    const odd = account(`Zoë <b>"';--`, {
      passwordHash: '$scrypt$x',
      matches: ['m2', 'm1'],
      closedAt: AT + 1,
    });
    const added = line('accountAdded', { account: odd.name, detail: '‮', match: 'm', command: 'c' });
    expect(await store.add(odd, added)).toBe('added');
    expect(await store.any()).toBe(true);
    expect(await store.find(odd.name)).toEqual({ ...odd, matches: ['m1', 'm2'] });
    expect(await store.list()).toHaveLength(1);
    expect(await store.audit(10)).toEqual([added]);
  });

  test('a name is given once, also to those who ask at the same moment', async () => {
    const asked = Array.from({ length: 6 }, (_, index) =>
      store.add(account('ada', { pseudonym: `p${index}`, matches: [`m${index}`] }), line('accountAdded')),
    );
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter((each) => each === 'added')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'nameTaken')).toHaveLength(5);
    const kept = await store.find('ada');
    expect(kept?.matches).toEqual([kept?.pseudonym.replace('p', 'm')]);
    expect(await deeds()).toEqual(['accountAdded']);
  });

  test('a pseudonym that somebody has stores nothing', async () => {
    await store.add(account('ada', { pseudonym: 'p' }), line('accountAdded'));
    await expect(store.add(account('bob', { pseudonym: 'p' }), line('accountAdded'))).rejects.toThrow();
    expect(await store.list()).toHaveLength(1);
    expect(await deeds()).toEqual(['accountAdded']);
  });

  test('changes touch what they name and no other account; for nobody they store nothing', async () => {
    await store.add(account('ada', { passwordHash: 'old' }), line('accountAdded'));
    await store.add(account('bob', { passwordHash: 'own' }), line('accountAdded'));
    expect(await store.change('ada', { role: 'editor' }, line('roleChanged'))).toBe(true);
    expect(await store.change('ada', { passwordHash: 'new' }, line('passwordChanged'))).toBe(true);
    expect(await store.change('ada', { closedAt: AT }, line('accountClosed'))).toBe(true);
    expect(await store.change('eve', { role: 'admin' }, line('roleChanged'))).toBe(false);
    expect(await store.find('ada')).toMatchObject({ role: 'editor', passwordHash: 'new', closedAt: AT });
    expect(await store.find('bob')).toEqual(account('bob', { passwordHash: 'own' }));
    expect(await deeds()).toEqual([
      'accountAdded',
      'accountAdded',
      'roleChanged',
      'passwordChanged',
      'accountClosed',
    ]);
  });

  test('matches are given once and taken back', async () => {
    await store.add(account('ada'), line('accountAdded'));
    for (const match of ['m2', 'm1', 'm2'])
      expect(await store.giveMatch('ada', match, line('matchGiven', { match }))).toBe(true);
    expect((await store.find('ada'))?.matches).toEqual(['m1', 'm2']);
    expect(await store.takeMatch('ada', 'm2', line('matchTaken', { match: 'm2' }))).toBe(true);
    expect((await store.list())[0]?.matches).toEqual(['m1']);
    expect(await store.giveMatch('eve', 'm1', line('matchGiven'))).toBe(false);
    expect(await store.takeMatch('eve', 'm1', line('matchTaken'))).toBe(false);
    expect(await deeds()).toEqual(['accountAdded', 'matchGiven', 'matchGiven', 'matchGiven', 'matchTaken']);
  });

  test('keys are found with their account as it is now, and end one by one or all of an account', async () => {
    await store.add(account('ada', { matches: ['m1'] }), line('accountAdded'));
    await store.add(account('bob'), line('accountAdded'));
    await store.addKey(key('h1', 'ada'), line('signedIn'));
    await store.addKey(
      { hash: 'h2', account: 'ada', kind: 'token', createdAt: AT, usedAt: AT },
      line('tokenMade'),
    );
    await store.addKey(key('h3', 'bob'), line('signedIn'));
    await store.change('ada', { role: 'admin' }, line('roleChanged'));
    await store.keyUsed('h1', AT + 5);
    expect(await store.findKey('h1')).toEqual({
      key: key('h1', 'ada', { usedAt: AT + 5 }),
      account: account('ada', { matches: ['m1'], role: 'admin' }),
    });
    expect((await store.findKey('h2'))?.key).not.toHaveProperty('expiresAt');
    expect(await store.endKey('h1', line('signedOut'))).toBe(true);
    expect(await store.endKey('h1', line('signedOut'))).toBe(false);
    expect(await store.findKey('h1')).toBeUndefined();
    expect(await store.endKeys('ada', line('revoked'))).toBe(1);
    expect(await store.findKey('h2')).toBeUndefined();
    expect(await store.findKey('h3')).toBeDefined();
    expect((await deeds()).slice(2)).toEqual([
      'signedIn',
      'tokenMade',
      'signedIn',
      'roleChanged',
      'signedOut',
      'revoked',
    ]);
  });

  test('a key of nobody is not kept, nor its line', async () => {
    await expect(store.addKey(key('h', 'eve'), line('signedIn'))).rejects.toThrow();
    expect(await store.audit(10)).toEqual([]);
  });

  test('the audit trail gives its newest lines, oldest of them first', async () => {
    for (const command of ['a', 'b', 'c']) await store.record(line('logged', { command }));
    expect((await store.audit(2)).map(({ command }) => command)).toEqual(['b', 'c']);
  });

  if (!keeps) return;
  test('what was promised is there when it is opened again', async () => {
    await store.add(account('ada'), line('accountAdded'));
    await store.addKey(key('h', 'ada'), line('signedIn'));
    await store.close();
    store = await place.open();
    expect(await store.findKey('h')).toBeDefined();
    expect(await deeds()).toEqual(['accountAdded', 'signedIn']);
  });

  test('what another process changes is seen at once', async () => {
    const other = await place.open();
    await other.add(account('ada'), line('accountAdded'));
    await other.addKey(key('h', 'ada'), line('signedIn'));
    expect(await store.findKey('h')).toBeDefined();
    await store.endKeys('ada', line('revoked'));
    expect(await other.findKey('h')).toBeUndefined();
    await other.close();
  });
});

describe('accounts in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-accounts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are read by nobody but the user they belong to', async () => {
    const { accounts: store } = await must(openSqliteAccounts(folder));
    await store.add(account('ada'), line('accountAdded'));
    for (const file of ['accounts.sqlite', 'accounts.sqlite-wal'])
      expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
    await store.close();
  });

  test.skipIf(!mountsTmpfs())('that may not be written are read, and nothing new is kept', async () => {
    const disk = tmpfs(mkdtempSync(join(folder, 'disk-')), '1m');
    const empty = tmpfs(mkdtempSync(join(folder, 'disk-')), '64k');
    try {
      const { accounts: store } = await must(openSqliteAccounts(disk.folder));
      await store.add(account('ada'), line('accountAdded'));
      await store.close();
      for (const each of [disk, empty]) {
        each.makeReadOnly();
        const opened = await openSqliteAccounts(each.folder);
        if (!opened.ok) throw new Error(opened.problem.sentence);
        expect(opened.readOnly).toBe(`${each.folder} may not be written`);
        expect(await opened.accounts.any()).toBe(each === disk);
        await opened.accounts.close();
      }
    } finally {
      disk.unmount();
      empty.unmount();
    }
  });

  test('that cannot be kept are a problem in one line', async () => {
    const opened = await openSqliteAccounts(join(folder, 'accounts.sqlite', 'below'));
    expect(opened).toMatchObject({ ok: false, problem: { type: 'unwritableFolder' } });
    expect(await openSqliteAccounts(join(folder, 'not', 'there'))).toMatchObject({
      problem: { sentence: expect.stringContaining('the folder above it is not there') as unknown },
    });
  });
});
