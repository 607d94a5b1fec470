import postgres, { type Sql } from 'postgres';
import { missingPostgres, privatePostgres } from './private-postgres.ts';

/**
 * A PostgreSQL server for tests: the one that `TOUCHLINE_TEST_POSTGRES` names, or one that is started for the test and
 * taken away after it, or this machine's if it lets us in. One's own comes before the machine's, because a transaction
 * of anybody, in whatever database, holds back for its time what may be read in the order of all appends.
 */
export interface TestPostgres {
  readonly address: string;
  /** Why tests that need it are to be skipped; absent when there is one. */
  readonly missing?: string;
  dropSchema(schema: string): Promise<void>;
  close(): Promise<void>;
}

const THIS_MACHINE = 'postgres://postgres@127.0.0.1:5432/postgres';

export async function postgresAddress(): Promise<TestPostgres> {
  const named = process.env['TOUCHLINE_TEST_POSTGRES'];
  const missing = missingPostgres();
  if (named === undefined && missing === undefined) {
    const server = await privatePostgres();
    server.start();
    return testPostgres(server.address, clientOf(server.address), () => server.remove());
  }
  const address = named ?? THIS_MACHINE;
  const sql = clientOf(address);
  const found = testPostgres(address, sql, () => undefined);
  if (await answers(sql)) return found;
  await sql.end({ timeout: 1 });
  return { ...found, missing: missing ?? `nothing answers at ${address}` };
}

const clientOf = (address: string): Sql =>
  postgres(address, { max: 1, connect_timeout: 3, onnotice: () => undefined });

const answers = (sql: Sql): Promise<boolean> =>
  sql`select 1`.then(
    () => true,
    () => false,
  );

function testPostgres(address: string, sql: Sql, remove: () => void): TestPostgres {
  return {
    address,
    dropSchema: async (schema) => void (await sql`drop schema if exists ${sql(schema)} cascade`),
    close: async () => {
      await sql.end({ timeout: 2 });
      remove();
    },
  };
}
