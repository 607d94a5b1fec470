import type { Database } from 'libsql';
import { inTransaction, openDatabase } from '../sqlite/database.ts';
import { WEBHOOK_TABLES } from '../webhooks/sql-webhooks.ts';
import type { Row } from './account-rows.ts';
import { ACCOUNTS_VERSION, accountTables } from './sql-accounts.ts';
import type { Statement } from './sql-database.ts';

/** How the message begins that is thrown for the file of a later program. */
export const NEWER = 'the accounts are of a later version:';

/**
 * Accounts in one SQLite file, synchronously; `sqlite-accounts.ts` runs it in a worker. Unlike the log it is not held by
 * one process: an account must be revocable from the command line while the desk runs.
 */
export class AccountsFile {
  readonly #db: Database;

  /** Opens or makes the file. Throws when it cannot be written, is no database, or is a later program's. */
  constructor(path: string) {
    this.#db = openDatabase(path);
    this.#db.pragma('busy_timeout = 5000');
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('foreign_keys = ON');
    this.#db.exec(accountTables('integer primary key autoincrement') + WEBHOOK_TABLES);
    const [row] =
      this.run([{ text: 'select max(version) as version from account_version', values: [] }])[0] ?? [];
    if (Number(row?.['version']) > ACCOUNTS_VERSION) {
      this.close();
      throw new Error(`${NEWER} ${String(row?.['version'])}`);
    }
  }

  /** All of the statements or none. @returns the rows of each */
  run(statements: readonly Statement[]): readonly (readonly Row[])[] {
    return inTransaction(this.#db, () => statements.map((each) => this.#rows(each)));
  }

  close(): void {
    this.#db.close();
  }

  #rows({ text, values }: Statement): readonly Row[] {
    const rows = this.#db.prepare(text.replaceAll(/\$(\d+)/g, '?$1')).all(...values);
    // A row is an object by column, whatever its columns hold.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return rows as Row[];
  }
}
