import { createRequire } from 'node:module';
import type { Database } from 'libsql';

// libsql is CommonJS, so it is required; its types are better-sqlite3's.
const Libsql: new (path: string) => Database = createRequire(import.meta.url)('libsql');

/** Opens or makes a SQLite file. Throws when it cannot be written. */
export const openDatabase = (path: string): Database => new Libsql(path);

/**
 * All of it or nothing. libsql's own wrapper rolls back once more after a full disk has done so already, and throws
 * that instead of what happened.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}
