import { createRequire } from 'node:module';
import { type Entry, formatIssue, type MatchId, parseEntry } from '@touchline/laws';
import type { Database as DatabaseApi } from 'libsql';
import { matchIdOf } from '../match-id.ts';
import { messageOf } from '../thrown.ts';
import type { Append, Appended } from './log-store.ts';

// libsql is CommonJS, so it is required; its types are better-sqlite3's.
const Database: new (path: string) => DatabaseApi = createRequire(import.meta.url)('libsql');

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
      return { outcome: 'unwritable', reason: messageOf(error) };
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
      .get(match, commandId);
    if (!span) return undefined;
    const rows = this.#db
      .prepare('select body from entry where match = ? and seq between ? and ? order by seq')
      .all(match, numberIn(span, 'first'), numberIn(span, 'last'));
    return rows.map(entryOfRow);
  }

  matches(): readonly MatchId[] {
    const rows = this.#db.prepare('select distinct match from entry order by match').all();
    return rows.map((row) => matchIdOf(textIn(row, 'match')));
  }

  close(): void {
    this.#db.close();
  }

  #version(match: MatchId): number {
    const row = this.#db
      .prepare('select coalesce(max(seq), 0) as version from entry where match = ?')
      .get(match);
    return numberIn(row, 'version');
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

/** What is read back earns its type anew: entries are kept for ever, and the program moves on. */
function entryOfRow(row: unknown): Entry {
  const parsed = parseEntry(JSON.parse(textIn(row, 'body')));
  if (!parsed.ok)
    throw new Error(`a stored entry cannot be read: ${parsed.issues.map(formatIssue).join('; ')}`);
  return parsed.entry;
}

function textIn(row: unknown, column: string): string {
  const value = cellOf(row, column);
  if (typeof value !== 'string') throw new Error(`no text in column ${column}`);
  return value;
}

function numberIn(row: unknown, column: string): number {
  const value = cellOf(row, column);
  if (typeof value !== 'number') throw new Error(`no number in column ${column}`);
  return value;
}

const cellOf = (row: unknown, column: string): unknown =>
  typeof row === 'object' && row !== null
    ? Object.entries(row).find(([name]) => name === column)?.[1]
    : undefined;
