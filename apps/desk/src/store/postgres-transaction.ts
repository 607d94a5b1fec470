import type { Sql, TransactionSql } from 'postgres';
import { isLineLost } from './line-lost.ts';

/**
 * Runs work in a transaction of its own: committed when the work's promise is kept, rolled back when it is not.
 *
 * The client (3.4.9) rolls back whatever the reason, and on a line that is lost that write ends the whole process, or
 * leaves a connection that never sends again. So work that failed for want of a line is left open here: the client
 * rejects the transaction when it hears that the connection has closed.
 */
export async function inTransaction<T>(sql: Sql, work: (sql: TransactionSql) => Promise<T>): Promise<T> {
  const box = await sql.begin(async (transaction) => ({
    result: await work(transaction).catch((error: unknown) =>
      isLineLost(error) ? NEVER : Promise.reject(error),
    ),
  }));
  return box.result;
}

const NEVER = new Promise<never>(() => undefined);
