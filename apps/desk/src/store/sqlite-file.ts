import type { Database } from 'libsql';
import { inTransaction, openDatabase } from '../sqlite/database.ts';
import { messageOf } from '../thrown.ts';
import type { StoredEntry } from './entry-formats.ts';

/** Version 1 kept commands without their order. */
const SCHEMA_VERSION = 2;

/** How the message begins that is thrown for the file of a later program. */
export const NEWER = 'the store is of a later version:';

const SCHEMA = `
  create table if not exists append (
    position integer primary key autoincrement,
    match text not null, command text not null, first integer not null, last integer not null, format integer not null,
    stored_at integer not null, unique (match, command)
  );
  create table if not exists entry (
    match text not null, seq integer not null, body text not null,
    primary key (match, seq)
  ) without rowid;
`;

const FROM_VERSION_1 = `
  insert into append (match, command, first, last, format, stored_at)
    select match, id, first, last, 1, 0 from command order by match, first;
  drop table command;
`;

/** Appends with their entries, a row an entry: one question, however many there are. */
const rowsOf = (appends: string): string => `
  select append.position, append.match, append.command, append.format, append.stored_at, entry.body
    from ${appends} as append join entry on entry.match = append.match and entry.seq between append.first and append.last
    order by append.position, entry.seq`;

const APPENDS_OF_MATCH = rowsOf('(select * from append where match = ? and last > ?)');
const APPENDS_OF_ALL = rowsOf('(select * from append where position > ? order by position limit ?)');
const APPEND_OF_COMMAND = rowsOf('(select * from append where match = ? and command = ?)');

/** An append as text: what crosses to the worker. */
export interface TextAppend {
  readonly match: string;
  readonly expectedVersion: number;
  readonly commandId: string;
  /** JSON of each entry. */
  readonly bodies: readonly string[];
  readonly format: number;
  readonly storedAt: number;
}

export type TextAppended =
  | { readonly outcome: 'stored'; readonly version: number }
  | { readonly outcome: 'wrongVersion'; readonly current: number }
  | { readonly outcome: 'alreadyStored'; readonly entries: readonly StoredEntry[] }
  | { readonly outcome: 'unwritable'; readonly reason: string };

export interface TextStored {
  readonly position: string;
  readonly match: string;
  readonly commandId: string;
  readonly entries: readonly StoredEntry[];
  readonly storedAt: number;
}

/**
 * The log in one SQLite file, synchronously and as text; `sqlite.ts` runs it in a worker so that no reader waits for a
 * disk. WAL with `synchronous=FULL`: an append has reached the disk when it returns. The exclusive lock keeps a second
 * desk away from the same folder.
 */
export class SqliteFile {
  readonly #db: Database;
  /** Why nothing can be written, for a file that can only be read. */
  readonly #readOnly: string | undefined;

  private constructor(db: Database, readOnly?: string) {
    this.#db = db;
    this.#readOnly = readOnly;
  }

  /**
   * Opens or makes the file. Throws when it cannot be written, is locked, is no store, or is a later program's.
   *
   * @param readOnly why appends are to be refused, for a copy of a store that cannot be written
   */
  static open(path: string, readOnly?: string): SqliteFile {
    const db = openDatabase(path);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    const version = versionOf(db);
    if (version > SCHEMA_VERSION) {
      db.close();
      throw new Error(`${NEWER} ${version}`);
    }
    // The lock is taken by the first write, so there is one now rather than at the first goal.
    inTransaction(db, () => {
      db.exec(SCHEMA);
      if (version === 1) db.exec(FROM_VERSION_1);
      db.pragma(`user_version = ${SCHEMA_VERSION}`);
    });
    return new SqliteFile(db, readOnly);
  }

  append(append: TextAppend): TextAppended {
    const before = this.findCommand(append.match, append.commandId);
    if (before) return { outcome: 'alreadyStored', entries: before };
    const current = this.#version(append.match);
    if (current !== append.expectedVersion) return { outcome: 'wrongVersion', current };
    if (this.#readOnly !== undefined) return { outcome: 'unwritable', reason: this.#readOnly };
    const version = current + append.bodies.length;
    try {
      this.#insert(append, version);
    } catch (error) {
      return { outcome: 'unwritable', reason: messageOf(error) };
    }
    return { outcome: 'stored', version };
  }

  appends(match: string, after: number): readonly TextStored[] {
    return this.#stored(APPENDS_OF_MATCH, match, after);
  }

  readAll(after: string | undefined, limit: number): readonly TextStored[] {
    return this.#stored(APPENDS_OF_ALL, Number(after ?? 0), limit);
  }

  versionBefore(match: string, position: string): number {
    const question = 'select coalesce(max(last), 0) from append where match = ? and position < ?';
    return numberAt(this.#db.prepare(question).raw().get(match, Number(position)), 0);
  }

  holds(position: string): boolean {
    const question = 'select count(*) from append where position = ?';
    return numberAt(this.#db.prepare(question).raw().get(Number(position)), 0) > 0;
  }

  findCommand(match: string, commandId: string): readonly StoredEntry[] | undefined {
    return this.#stored(APPEND_OF_COMMAND, match, commandId)[0]?.entries;
  }

  matches(): readonly string[] {
    const rows = this.#db.prepare('select distinct match from entry order by match').raw().all();
    return rows.map((row) => textAt(row, 0));
  }

  close(): void {
    this.#db.close();
  }

  /** The appends that a question gives rows of. */
  #stored(question: string, ...values: readonly (string | number)[]): readonly TextStored[] {
    const appends = new Map<number, TextStored & { readonly entries: StoredEntry[] }>();
    for (const row of this.#db
      .prepare(question)
      .raw()
      .all(...values)) {
      const position = numberAt(row, 0);
      const format = numberAt(row, 3);
      const append = appends.get(position) ?? {
        position: String(position),
        match: textAt(row, 1),
        commandId: textAt(row, 2),
        entries: [],
        storedAt: numberAt(row, 4),
      };
      append.entries.push({ format, body: textAt(row, 5) });
      appends.set(position, append);
    }
    return [...appends.values()];
  }

  #version(match: string): number {
    const row = this.#db.prepare('select coalesce(max(seq), 0) from entry where match = ?').raw().get(match);
    return numberAt(row, 0);
  }

  #insert(
    { match, commandId, expectedVersion, bodies, format, storedAt }: TextAppend,
    version: number,
  ): void {
    const first = expectedVersion + 1;
    const append = this.#db.prepare(
      'insert into append (match, command, first, last, format, stored_at) values (?, ?, ?, ?, ?, ?)',
    );
    const entry = this.#db.prepare('insert into entry (match, seq, body) values (?, ?, ?)');
    inTransaction(this.#db, () => {
      append.run(match, commandId, first, version, format, storedAt);
      bodies.forEach((body, index) => {
        entry.run(match, first + index, body);
      });
    });
  }
}

/** Reads the file's version; for a file that is no database this is what throws. */
function versionOf(db: Database): number {
  return numberAt(db.prepare('select user_version from pragma_user_version').raw().get(), 0);
}

function textAt(row: unknown, column: number): string {
  const value = cellAt(row, column);
  if (typeof value !== 'string') throw new Error(`no text in column ${column}`);
  return value;
}

function numberAt(row: unknown, column: number): number {
  const value = cellAt(row, column);
  if (typeof value !== 'number') throw new Error(`no number in column ${column}`);
  return value;
}

const cellAt = (row: unknown, column: number): unknown => (Array.isArray(row) ? row[column] : undefined);
