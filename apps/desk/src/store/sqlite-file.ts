import { createRequire } from 'node:module';
import type { Entry, MatchId } from '@touchline/laws';
import type { Database as DatabaseApi } from 'libsql';
import type { Append, Appended } from './log-store.ts';

// libsql is CommonJS with an `export =` class; requiring it keeps its types apart from its loading.
const Database = createRequire(import.meta.url)('libsql') as new (path: string) => DatabaseApi;

const SCHEMA = `
  create table if not exists command (
    match text not null, id text not null, first integer not null, last integer not null,
    primary key (match, id)
  ) without rowid;
  create table if not exists entry (
    match text not null, seq integer not null, body text not null,
    primary key (match, seq)
  ) without rowid;
`;

/**
 * The log in one SQLite file, synchronously; `sqlite.ts` runs it in a worker so that no reader waits for a disk.
 * WAL with `synchronous=FULL`: an append has reached the disk when it returns. The exclusive lock keeps a second
 * desk away from the same folder.
 */
export class SqliteFile {
  readonly #db: DatabaseApi;

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.pragma('locking_mode = EXCLUSIVE');
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec(SCHEMA);
    // The lock is taken by the first write, so make one now rather than at the first goal.
    this.#db.pragma('user_version = 1');
  }

  append(append: Append): Appended {
    const before = this.findCommand(append.match, append.commandId);
    if (before) return { outcome: 'alreadyStored', entries: before };
    const current = this.#version(append.match);
    if (current !== append.expectedVersion) return { outcome: 'wrongVersion', current };
    const version = current + append.entries.length;
    try {
      this.#insert(append, version);
    } catch (error) {
      return { outcome: 'unwritable', reason: (error as Error).message };
    }
    return { outcome: 'stored', version };
  }

  read(match: MatchId): readonly Entry[] {
    const rows = this.#db.prepare('select body from entry where match = ? order by seq').all(match);
    return rows.map(entryOfRow);
  }

  findCommand(match: MatchId, commandId: string): readonly Entry[] | undefined {
    const span = this.#db
      .prepare('select first, last from command where match = ? and id = ?')
      .get(match, commandId) as { first: number; last: number } | undefined;
    if (!span) return undefined;
    const rows = this.#db
      .prepare('select body from entry where match = ? and seq between ? and ? order by seq')
      .all(match, span.first, span.last);
    return rows.map(entryOfRow);
  }

  matches(): readonly MatchId[] {
    const rows = this.#db.prepare('select distinct match from entry order by match').all();
    return rows.map((row) => (row as { match: MatchId }).match);
  }

  close(): void {
    this.#db.close();
  }

  #version(match: MatchId): number {
    const row = this.#db.prepare('select max(seq) as version from entry where match = ?').get(match);
    return (row as { version: number | null }).version ?? 0;
  }

  #insert(append: Append, version: number): void {
    const command = this.#db.prepare('insert into command (match, id, first, last) values (?, ?, ?, ?)');
    const entry = this.#db.prepare('insert into entry (match, seq, body) values (?, ?, ?)');
    this.#db.transaction(() => {
      command.run(append.match, append.commandId, append.expectedVersion + 1, version);
      for (const each of append.entries) entry.run(append.match, each.seq, JSON.stringify(each));
    })();
  }
}

const entryOfRow = (row: unknown): Entry => JSON.parse((row as { body: string }).body) as Entry;
