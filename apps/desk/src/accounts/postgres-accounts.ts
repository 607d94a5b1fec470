import postgres, { type Sql } from 'postgres';
import { SCHEMA_LOCK } from '../store/postgres-sql.ts';
import { inTransaction } from '../store/postgres-transaction.ts';
import { messageOf } from '../thrown.ts';
import { SqlWebhooks, WEBHOOK_TABLES } from '../webhooks/sql-webhooks.ts';
import type { Row } from './account-rows.ts';
import type { OpenedAccounts } from './account-store.ts';
import { ACCOUNTS_VERSION, accountTables, SqlAccounts } from './sql-accounts.ts';
import type { Database } from './sql-database.ts';

/**
 * Opens, or makes, the accounts in a PostgreSQL database that desks share, beside their log.
 *
 * @param address `postgres://user@host:5432/database`
 */
export async function openPostgresAccounts(address: string, schema = 'touchline'): Promise<OpenedAccounts> {
  const place = withoutPassword(address);
  const sql = postgres(address, {
    // Every write of every operator asks who is writing, and each answer takes a millisecond.
    max: 4,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { search_path: schema, application_name: 'touchline accounts' },
  });
  try {
    const version = await prepare(sql, schema);
    if (version <= ACCOUNTS_VERSION) {
      const database = databaseOf(sql);
      return { ok: true, accounts: new SqlAccounts(database), webhooks: new SqlWebhooks(database) };
    }
    await sql.end({ timeout: 1 });
    const sentence = `the accounts in ${place} were written by a later version of this program: use that`;
    return { ok: false, problem: { type: 'newerStore', place, sentence } };
  } catch (error) {
    await sql.end({ timeout: 1 });
    const sentence = `cannot keep accounts in ${place}: ${messageOf(error)}`;
    return { ok: false, problem: { type: 'unreachable', place, sentence } };
  }
}

/** Makes what is not there yet, one desk at a time. @returns the version of the tables */
async function prepare(sql: Sql, schema: string): Promise<number> {
  return inTransaction(sql, async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${SCHEMA_LOCK})`;
    await transaction`create schema if not exists ${transaction(schema)}`;
    await transaction.unsafe(
      accountTables('bigint generated always as identity primary key') + WEBHOOK_TABLES,
    );
    const [row] = await transaction<
      { version: number }[]
    >`select max(version) as version from account_version`;
    return row?.version ?? ACCOUNTS_VERSION;
  });
}

function databaseOf(sql: Sql): Database {
  return {
    run: (statements) =>
      inTransaction(sql, async (transaction) => {
        const rows: (readonly Row[])[] = [];
        for (const { text, values } of statements)
          rows.push(await transaction.unsafe<Row[]>(text, [...values], { prepare: true }));
        return rows;
      }),
    close: () => sql.end({ timeout: 5 }),
  };
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.password = '';
  return url.href;
}
