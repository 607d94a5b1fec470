import type { Account } from './account.ts';
import { accountOf, keyOf, type Row, recordOf } from './account-rows.ts';
import type { AccountChange, AccountStore, AuditRecord, Key } from './account-store.ts';
import { type Database, recorded, type Statement, statement, type Value } from './sql-database.ts';

/**
 * Version of the tables; a later program counts it up, and an earlier one then refuses to touch them. Version 1 had no
 * webhooks, nor their lines in the audit trail.
 */
export const ACCOUNTS_VERSION = 2;

/** The tables. Moments are milliseconds since 1970, which a double holds exactly. `counter` numbers the audit trail. */
export const accountTables = (counter: string): string => `
  create table if not exists account_version (version integer primary key);
  insert into account_version values (${ACCOUNTS_VERSION}) on conflict do nothing;
  create table if not exists account (
    name text primary key, kind text not null, pseudonym text not null unique, role text not null,
    password_hash text, created_at double precision not null, closed_at double precision
  );
  create table if not exists account_match (
    account text not null references account (name), match text not null, primary key (account, match)
  );
  create table if not exists account_key (
    hash text primary key, account text not null references account (name), kind text not null,
    created_at double precision not null, used_at double precision not null, expires_at double precision
  );
  create index if not exists account_key_of on account_key (account);
  create table if not exists account_audit (
    position ${counter}, at double precision not null, who text not null, did text not null,
    account text, match text, command text, detail text
  );
`;

const ACCOUNTS = 'select name, kind, pseudonym, role, password_hash, created_at, closed_at from account';

/** Accounts in a database of either kind. */
export class SqlAccounts implements AccountStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async any(): Promise<boolean> {
    return (await this.#rows('select 1 as one from account limit 1')).length > 0;
  }

  async add(account: Account, record: AuditRecord): Promise<'added' | 'nameTaken'> {
    const { name, kind, pseudonym, role, passwordHash = null, createdAt, closedAt = null } = account;
    const [added] = await this.#database.run([
      statement(
        `insert into account (name, kind, pseudonym, role, password_hash, created_at, closed_at)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict (name) do nothing returning name`,
        name,
        kind,
        pseudonym,
        role,
        passwordHash,
        createdAt,
        closedAt,
      ),
      // The pseudonym is this attempt's own: there when the row above is, and only then.
      recorded(record, 'select 1 from account where pseudonym =', pseudonym),
      ...account.matches.map((match) => given(match, 'pseudonym', pseudonym)),
    ]);
    return added?.length === 1 ? 'added' : 'nameTaken';
  }

  async find(name: string): Promise<Account | undefined> {
    const [rows, matches] = await this.#database.run([
      statement(`${ACCOUNTS} where name = $1`, name),
      statement('select account, match from account_match where account = $1 order by match', name),
    ]);
    const [row] = rows ?? [];
    return row && accountOf(row, matches ?? []);
  }

  async list(): Promise<readonly Account[]> {
    const [rows = [], matches = []] = await this.#database.run([
      statement(`${ACCOUNTS} order by name`),
      statement('select account, match from account_match order by match'),
    ]);
    return rows.map((row) => accountOf(row, matches));
  }

  async change(name: string, change: AccountChange, record: AuditRecord): Promise<boolean> {
    const { role = null, passwordHash = null, closedAt = null } = change;
    const [changed] = await this.#database.run([
      statement(
        `update account set role = coalesce($2, role), password_hash = coalesce($3, password_hash),
          closed_at = coalesce($4, closed_at) where name = $1 returning name`,
        name,
        role,
        passwordHash,
        closedAt,
      ),
      recorded(record, 'select 1 from account where name =', name),
    ]);
    return changed?.length === 1;
  }

  async giveMatch(name: string, match: string, record: AuditRecord): Promise<boolean> {
    return this.#ofAccount(name, given(match, 'name', name), record);
  }

  async takeMatch(name: string, match: string, record: AuditRecord): Promise<boolean> {
    const taken = statement('delete from account_match where account = $1 and match = $2', name, match);
    return this.#ofAccount(name, taken, record);
  }

  async addKey(key: Key, record: AuditRecord): Promise<void> {
    const { hash, account, kind, createdAt, usedAt, expiresAt = null } = key;
    await this.#database.run([
      statement(
        `insert into account_key (hash, account, kind, created_at, used_at, expires_at)
          values ($1, $2, $3, $4, $5, $6)`,
        hash,
        account,
        kind,
        createdAt,
        usedAt,
        expiresAt,
      ),
      recorded(record),
    ]);
  }

  async findKey(hash: string): Promise<{ key: Key; account: Account } | undefined> {
    const of = 'in (select account from account_key where hash = $1)';
    const [[key] = [], [row] = [], matches = []] = await this.#database.run([
      statement(
        'select hash, account, kind, created_at, used_at, expires_at from account_key where hash = $1',
        hash,
      ),
      statement(`${ACCOUNTS} where name ${of}`, hash),
      statement(`select account, match from account_match where account ${of} order by match`, hash),
    ]);
    return key && row && { key: keyOf(key), account: accountOf(row, matches) };
  }

  async keyUsed(hash: string, at: number): Promise<void> {
    await this.#rows('update account_key set used_at = $2 where hash = $1', hash, at);
  }

  async endKey(hash: string, record: AuditRecord): Promise<boolean> {
    const [, ended] = await this.#database.run([
      recorded(record, 'select 1 from account_key where hash =', hash),
      statement('delete from account_key where hash = $1 returning hash', hash),
    ]);
    return ended?.length === 1;
  }

  async endKeys(account: string, record: AuditRecord): Promise<number> {
    const [ended] = await this.#database.run([
      statement('delete from account_key where account = $1 returning hash', account),
      recorded(record),
    ]);
    return ended?.length ?? 0;
  }

  async record(record: AuditRecord): Promise<void> {
    await this.#database.run([recorded(record)]);
  }

  async audit(limit: number): Promise<readonly AuditRecord[]> {
    const rows = await this.#rows(
      `select at, who, did, account, match, command, detail from account_audit order by position desc limit $1`,
      limit,
    );
    return rows.map(recordOf).toReversed();
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #ofAccount(name: string, change: Statement, record: AuditRecord): Promise<boolean> {
    const [known] = await this.#database.run([
      statement('select 1 as one from account where name = $1', name),
      change,
      recorded(record, 'select 1 from account where name =', name),
    ]);
    return known?.length === 1;
  }

  async #rows(text: string, ...values: Value[]): Promise<readonly Row[]> {
    return (await this.#database.run([statement(text, ...values)]))[0] ?? [];
  }
}

/** Gives a match to the account that is found so; to nobody when there is none. */
const given = (match: string, by: 'name' | 'pseudonym', value: string): Statement =>
  statement(
    `insert into account_match (account, match) select name, cast($1 as text) from account where ${by} = $2
      on conflict do nothing`,
    match,
    value,
  );
