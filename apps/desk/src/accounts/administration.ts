import { type Account, accountName, type Role } from './account.ts';
import { type AccountStore, type AuditRecord, COMMAND_LINE, type Deed } from './account-store.ts';
import { hashPassword, whyNoPassword } from './passwords.ts';
import { hashOf, newPseudonym, newToken } from './secrets.ts';

/** What came of it; the sentence says what is wrong. */
type Done<T = object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly sentence: string };

/**
 * What can be done to accounts, by whoever can write to the store: the command line. Admins give matches, take them and
 * end sessions over HTTP too; nothing that comes that way makes an account, sets a password or gives a role.
 */
export class Administration {
  readonly #store: AccountStore;
  readonly #now: () => number;
  readonly #who: string;

  /**
   * @param now milliseconds since 1970
   * @param who stands in the audit trail: name of an admin's account, or the command line
   */
  constructor(store: AccountStore, now: () => number = Date.now, who: string = COMMAND_LINE) {
    this.#store = store;
    this.#now = now;
    this.#who = who;
  }

  list(): Promise<readonly Account[]> {
    return this.#store.list();
  }

  audit(limit: number): Promise<readonly AuditRecord[]> {
    return this.#store.audit(limit);
  }

  /** Why a person of that name and role cannot be added, before anybody types a password. */
  async whyNotAdd(typedName: string, role: Role): Promise<string | undefined> {
    const name = accountName(typedName);
    if (name === undefined) return NO_NAME;
    if (role !== 'admin' && !(await this.#store.any()))
      return 'the first account is an admin: from then on nobody writes without one';
    return (await this.#store.find(name)) && taken(name);
  }

  async addPerson(typedName: string, role: Role, password: string): Promise<Done<{ name: string }>> {
    const why = await this.whyNotAdd(typedName, role);
    if (why !== undefined) return { ok: false, sentence: why };
    const name = accountName(typedName) ?? '';
    const whyNot = whyNoPassword(password, name);
    if (whyNot !== undefined) return { ok: false, sentence: whyNot };
    return this.#add({
      name,
      kind: 'person',
      pseudonym: newPseudonym('person'),
      role,
      matches: [],
      passwordHash: await hashPassword(password),
      createdAt: this.#now(),
    });
  }

  /** A machine with a token, which is told once and kept nowhere; asked for again it is a new one, and the old one ends. */
  async token(
    typedName: string,
    role: Role | undefined,
    matches: readonly string[],
  ): Promise<Done<{ name: string; token: string }>> {
    const name = accountName(typedName);
    if (name === undefined) return { ok: false, sentence: NO_NAME };
    if (!(await this.#store.any())) return { ok: false, sentence: 'add an admin first, then machines' };
    const before = await this.#store.find(name);
    const ready = before
      ? await this.#knownMachine(before, role, matches)
      : await this.#newMachine(name, role, matches);
    if (!ready.ok) return ready;
    if (before) await this.#store.endKeys(name, this.#line('revoked', name));
    const token = newToken();
    const now = this.#now();
    await this.#store.addKey(
      { hash: hashOf(token), account: name, kind: 'token', createdAt: now, usedAt: now },
      this.#line('tokenMade', name),
    );
    return { ok: true, name, token };
  }

  async changePassword(typedName: string, password: string): Promise<Done> {
    const account = await this.find(typedName);
    if (!account) return noSuch(typedName);
    if (account.kind === 'machine')
      return { ok: false, sentence: `${account.name} is a machine: it has a token` };
    const whyNot = whyNoPassword(password, account.name);
    if (whyNot !== undefined) return { ok: false, sentence: whyNot };
    const passwordHash = await hashPassword(password);
    await this.#store.change(account.name, { passwordHash }, this.#line('passwordChanged', account.name));
    await this.#store.endKeys(account.name, this.#line('revoked', account.name));
    return { ok: true };
  }

  async changeRole(name: string, role: Role): Promise<Done> {
    return this.#of(name, (known) =>
      this.#store.change(known, { role }, this.#line('roleChanged', known, { detail: role })),
    );
  }

  async giveMatch(name: string, match: string): Promise<Done> {
    return this.#of(name, (known) =>
      this.#store.giveMatch(known, match, this.#line('matchGiven', known, { match })),
    );
  }

  async takeMatch(name: string, match: string): Promise<Done> {
    return this.#of(name, (known) =>
      this.#store.takeMatch(known, match, this.#line('matchTaken', known, { match })),
    );
  }

  /** Ends all sessions and tokens; a person may sign in again. */
  async revoke(name: string): Promise<Done<{ ended: number }>> {
    const account = await this.find(name);
    if (!account) return noSuch(name);
    const ended = await this.#store.endKeys(account.name, this.#line('revoked', account.name));
    return { ok: true, ended };
  }

  /** Ends the account for good. It is kept, for its pseudonym stands in logs, and so nobody else gets its name. */
  async close(name: string): Promise<Done> {
    const closed = await this.#of(name, (known) =>
      this.#store.change(known, { closedAt: this.#now() }, this.#line('accountClosed', known)),
    );
    return closed.ok ? this.revoke(name) : closed;
  }

  async find(typedName: string): Promise<Account | undefined> {
    const name = accountName(typedName);
    return name === undefined ? undefined : this.#store.find(name);
  }

  #newMachine(name: string, role: Role | undefined, matches: readonly string[]): Promise<Done> {
    const pseudonym = newPseudonym('machine');
    const account = { name, kind: 'machine', pseudonym, role: role ?? 'operator', matches } as const;
    return this.#add({ ...account, createdAt: this.#now() });
  }

  async #knownMachine(before: Account, role: Role | undefined, matches: readonly string[]): Promise<Done> {
    const { name } = before;
    if (before.kind === 'person') return { ok: false, sentence: `${name} is a person, who has a password` };
    if (before.closedAt !== undefined) return { ok: false, sentence: `${name} is closed` };
    if (role !== undefined && role !== before.role) await this.changeRole(name, role);
    for (const match of matches) await this.giveMatch(name, match);
    return { ok: true };
  }

  async #add(account: Account): Promise<Done<{ name: string }>> {
    const { name, role } = account;
    const added = await this.#store.add(account, this.#line('accountAdded', name, { detail: role }));
    return added === 'added' ? { ok: true, name } : { ok: false, sentence: taken(name) };
  }

  async #of(typedName: string, change: (name: string) => Promise<boolean>): Promise<Done> {
    const name = accountName(typedName);
    return name !== undefined && (await change(name)) ? { ok: true } : noSuch(typedName);
  }

  #line(did: Deed, account: string, more: Pick<AuditRecord, 'match' | 'detail'> = {}): AuditRecord {
    return { at: this.#now(), who: this.#who, did, account, ...more };
  }
}

const NO_NAME = 'a name has 1 to 80 letters, all of them to be seen';
const taken = (name: string): string => `there is an account ${name} already`;
const noSuch = (name: string) => ({ ok: false, sentence: `there is no account ${name.trim()}` }) as const;
