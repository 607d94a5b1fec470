import { type Account, accountName } from './account.ts';
import { type AccountStore, type Key, NOBODY } from './account-store.ts';
import { type Derive, isPassword, mayBePassword } from './passwords.ts';
import { hashOf, newSecret } from './secrets.ts';

const MINUTE = 60_000;
/** A double-header with its travel fits in; a day does not. */
const SESSION_MILLISECONDS = 12 * 60 * MINUTE;
/** A match with extra time, kicks and a long interruption fits in. */
const IDLE_MILLISECONDS = 3 * 60 * MINUTE;
/** How far the note of last use may lag, so that not every entry is two writes. */
const USED_LAG_MILLISECONDS = MINUTE;

/** Who is at the other end of a request. */
export interface Bearer {
  readonly account: Account;
  readonly key: Key;
}

interface SignedIn {
  readonly account: Account;
  /** For the cookie, and kept nowhere. */
  readonly secret: string;
}

/** Signing in and out, and knowing who comes by the secret they bring. */
export class Sessions {
  readonly #store: AccountStore;
  readonly #now: () => number;
  readonly #derive: Derive | undefined;

  /** @param now milliseconds since 1970 */
  constructor(store: AccountStore, now: () => number, derive?: Derive) {
    this.#store = store;
    this.#now = now;
    this.#derive = derive;
  }

  /**
   * A new session for a person, whose earlier one in the same browser ends. For a wrong password, an unknown name, a
   * machine and a closed account alike the answer is `undefined`, after the same work.
   */
  async signIn(typedName: string, password: string, earlier?: string): Promise<SignedIn | undefined> {
    const name = accountName(typedName);
    const account = name === undefined ? undefined : await this.#store.find(name);
    const mayEnter = account?.closedAt === undefined && mayBePassword(password);
    const isRight = await isPassword(mayEnter ? password : '', account?.passwordHash, this.#derive);
    const at = this.#now();
    if (!account || !mayEnter || !isRight) {
      // A name that nobody has may be a password that slipped into the wrong field: it is not written down.
      const whom = account && { account: account.name };
      await this.#store.record({ at, who: NOBODY, did: 'signInFailed', ...whom });
      return undefined;
    }
    if (earlier !== undefined) await this.signOut(earlier);
    const secret = newSecret();
    const expiresAt = at + SESSION_MILLISECONDS;
    await this.#store.addKey(
      { hash: hashOf(secret), account: account.name, kind: 'session', createdAt: at, usedAt: at, expiresAt },
      { at, who: account.name, did: 'signedIn' },
    );
    // A password that was changed, or an account closed, while this one was being checked.
    if ((await this.#store.find(account.name))?.passwordHash === account.passwordHash)
      return { account, secret };
    await this.signOut(secret);
    return undefined;
  }

  /** Who bears a session's secret or a token; `undefined` when it is unknown, ended, expired, or its account closed. */
  async bearer(secret: string, kind: Key['kind']): Promise<Bearer | undefined> {
    const found = await this.#store.findKey(hashOf(secret));
    if (!found || found.key.kind !== kind || found.account.closedAt !== undefined) return undefined;
    const now = this.#now();
    const { expiresAt, usedAt, hash } = found.key;
    if (expiresAt !== undefined && now >= expiresAt) return undefined;
    if (kind === 'session' && now - usedAt >= IDLE_MILLISECONDS) return undefined;
    if (now - usedAt >= USED_LAG_MILLISECONDS) await this.#store.keyUsed(hash, now);
    return found;
  }

  /** Ends the session of that secret, if there is one. */
  async signOut(secret: string): Promise<void> {
    const found = await this.#store.findKey(hashOf(secret));
    if (found?.key.kind !== 'session') return;
    const { key } = found;
    await this.#store.endKey(key.hash, { at: this.#now(), who: key.account, did: 'signedOut' });
  }
}
