import connectTo from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { postgresAddress } from '../testing/postgres.ts';
import { inTransaction } from './postgres-transaction.ts';

const postgres = await postgresAddress();
afterAll(() => postgres.close());

const missing = postgres.missing;

describe.skipIf(missing !== undefined)(`a transaction${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const sql = connectTo(postgres.address, { max: 1, onnotice: () => undefined });
  afterAll(() => sql.end({ timeout: 1 }));

  test('gives what the work gave', async () => {
    expect(await inTransaction(sql, async (transaction) => transaction`select 1 as one`)).toEqual([
      { one: 1 },
    ]);
  });

  test('is rolled back when the work fails, and says why', async () => {
    const failing = inTransaction(sql, async (transaction) => {
      await transaction`create table touchline_never (one integer)`;
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await sql`select to_regclass('touchline_never') as found`).toEqual([{ found: null }]);
    const wrong = inTransaction(sql, async (transaction) => transaction`select nothing_of_that_name`);
    await expect(wrong).rejects.toThrow('nothing_of_that_name');
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }]);
  });

  test('of which the line is lost is rejected, and questions are answered on a new one', async () => {
    for (let round = 0; round < 10; round += 1) {
      const lost = inTransaction(sql, async (transaction) => {
        await transaction`select pg_terminate_backend(pg_backend_pid())`;
        await transaction`select 3`;
      });
      await expect(lost).rejects.toThrow(/terminating connection|CONNECTION_CLOSED|ECONNRESET/);
      // The first may still be told of the loss.
      const asked = () => sql`select ${round}::integer as round`.catch(String);
      await expect.poll(asked).toEqual([{ round }]);
    }
  });
});
