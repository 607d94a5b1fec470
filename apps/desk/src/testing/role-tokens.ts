import { ROLES, type Role } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { Administration } from '../accounts/administration.ts';
import { addQuickly } from './quick-account.ts';

/** A machine of each role, called after it, beside an admin: what each puts into its requests. Operators get the matches. */
export async function roleTokens(
  accounts: AccountStore,
  matches: readonly string[] = [],
): Promise<{ readonly [R in Role]: string }> {
  await addQuickly(accounts, 'Chief', 'admin');
  const admin = new Administration(accounts);
  const tokens = { operator: '', editor: '', admin: '' };
  for (const role of ROLES) {
    const made = await admin.token(role, role, matches);
    if (!made.ok) throw new Error(made.sentence);
    tokens[role] = made.token;
  }
  return tokens;
}
