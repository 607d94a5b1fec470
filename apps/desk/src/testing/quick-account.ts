import { scryptSync } from 'node:crypto';
import type { Role } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { newPseudonym } from '../accounts/secrets.ts';

export const PASSWORD = 'a horse on the pitch';

const SALT = Buffer.from('sixteen letters.');
/** With little work: what was hashed says by itself how, so that signing in in a test is quick. */
const HASH = scryptSync(PASSWORD, SALT, 32, { N: 2, r: 8, p: 3 }).toString('base64url');
const PASSWORD_HASH = `$scrypt$ln=1,r=8,p=3$${SALT.toString('base64url')}$${HASH}`;

/** Adds a person who signs in with `PASSWORD`. */
export async function addQuickly(accounts: AccountStore, name: string, role: Role): Promise<void> {
  const added = await accounts.add(
    {
      name,
      role,
      kind: 'person',
      pseudonym: newPseudonym('person'),
      matches: [],
      passwordHash: PASSWORD_HASH,
      createdAt: 0,
    },
    { at: 0, who: 'a test', did: 'accountAdded', account: name },
  );
  if (added !== 'added') throw new Error(`${name} is taken`);
}
