import { type ScryptOptions, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Derive, hashPassword, isPassword, whyNoPassword } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { memoryAccounts } from './sqlite-accounts.ts';

const PASSWORD = 'a horse on the pitch';

/** Derives as scrypt does with little work, and notes what was asked of it. */
function counting() {
  const asked: (ScryptOptions & { readonly length: number })[] = [];
  const derive: Derive = (password, salt, length, options) => {
    asked.push({ ...options, length });
    return Promise.resolve(scryptSync(password, salt, length, { N: 16, r: 1, p: 1 }));
  };
  return { asked, derive };
}

describe('passwords', () => {
  test('are kept with salt and parameters, never twice alike, and checked by them', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword(PASSWORD, one)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, one)).toBe(false);
  });

  test('kept with other parameters are checked by those', async () => {
    const salt = Buffer.from('sixteen letters.');
    const hash = scryptSync(PASSWORD, salt, 32, { N: 2 ** 10, r: 4, p: 1 });
    const kept = `$scrypt$ln=10,r=4,p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
    expect(await isPassword(PASSWORD, kept)).toBe(true);
    expect(await isPassword('another one here', kept)).toBe(false);
  });

  test('are the same however a keyboard composes them', async () => {
    const { derive } = counting();
    const kept = await hashPassword('Zoe\u0308 an der Linie', derive);
    expect(await isPassword('Zo\u00eb an der Linie', kept, derive)).toBe(true);
  });

  test('any password is itself and no other', async () => {
    const { derive } = counting();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (one, other) => {
          const kept = await hashPassword(one, derive);
          expect(await isPassword(one, kept, derive)).toBe(true);
          expect(await isPassword(other, kept, derive)).toBe(
            one.normalize('NFKC') === other.normalize('NFKC'),
          );
        },
      ),
    );
  });

  test('where there is none, the same work is done and the answer is no', async () => {
    const { asked, derive } = counting();
    const kept = await hashPassword(PASSWORD, derive);
    asked.length = 0;
    expect(await isPassword(PASSWORD, kept, derive)).toBe(true);
    expect(await isPassword(PASSWORD, undefined, derive)).toBe(false);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });

  test.each([['$2b$10$abc'], ['$scrypt$ln=15,r=8$x$y'], ['']])('%j is no hash of ours', async (kept) => {
    await expect(isPassword(PASSWORD, kept)).rejects.toThrow('a form that this program does not know');
  });

  test('are long enough, not endless, not the name and not one letter', () => {
    expect(whyNoPassword(PASSWORD, 'ada')).toBeUndefined();
    expect(whyNoPassword('⚽🟥🟨⚽🟥🟨⚽🟥🟨⚽🥅🏟', 'ada')).toBeUndefined();
    expect(whyNoPassword('eleven more', 'ada')).toContain('12 letters or more');
    expect(whyNoPassword('ADA and ada', 'a')).toContain('12 letters');
    expect(whyNoPassword('I am ADA, hello', 'ada')).toContain('the name');
    expect(whyNoPassword('ababababababab', 'ada')).toContain('repeats');
    expect(whyNoPassword('xyzuv'.repeat(60), 'ada')).toContain('256');
  });
});

describe('signing in', () => {
  test('does the same work for a right password, a wrong one, a machine, a closed account and nobody', async () => {
    const { asked, derive } = counting();
    const store = memoryAccounts();
    const sessions = new Sessions(store, () => 1000, derive);
    const passwordHash = await hashPassword(PASSWORD, derive);
    const line = { at: 0, who: 'x', did: 'accountAdded' } as const;
    const person = { kind: 'person', role: 'admin', matches: [], createdAt: 0 } as const;
    await store.add({ ...person, name: 'ada', pseudonym: 'p1', passwordHash }, line);
    await store.add({ ...person, name: 'gone', pseudonym: 'p2', passwordHash, closedAt: 1 }, line);
    await store.add({ ...person, name: 'feed', pseudonym: 'p3', kind: 'machine' }, line);
    asked.length = 0;
    const tries = [
      ['ada', PASSWORD],
      ['ada', 'wrong'],
      ['gone', PASSWORD],
      ['feed', PASSWORD],
      ['nobody', PASSWORD],
      ['', ''],
      ['ada', 'x'.repeat(10_000)],
    ] as const;
    const entered: boolean[] = [];
    for (const [name, password] of tries) entered.push((await sessions.signIn(name, password)) !== undefined);
    expect(entered).toEqual([true, false, false, false, false, false, false]);
    expect(asked).toHaveLength(tries.length);
    for (const each of asked) expect(each).toEqual(asked[0]);
    expect((await store.audit(6)).map(({ account }) => account)).toEqual([
      'ada',
      'gone',
      'feed',
      undefined,
      undefined,
      'ada',
    ]);
    await store.close();
  });

  test('a password that is changed while the old one is being checked lets nobody in', async () => {
    const { derive } = counting();
    const store = memoryAccounts();
    const line = { at: 0, who: 'x', did: 'accountAdded' } as const;
    const passwordHash = await hashPassword(PASSWORD, derive);
    await store.add(
      {
        name: 'ada',
        pseudonym: 'p',
        kind: 'person',
        role: 'admin',
        matches: [],
        createdAt: 0,
        passwordHash,
      },
      line,
    );
    const slow: Derive = async (...work) => {
      await store.change('ada', { passwordHash: 'another' }, line);
      await store.endKeys('ada', line);
      return derive(...work);
    };
    expect(await new Sessions(store, () => 1000, slow).signIn('ada', PASSWORD)).toBeUndefined();
    expect((await store.audit(1))[0]?.did).toBe('signedOut');
    await store.close();
  });
});
