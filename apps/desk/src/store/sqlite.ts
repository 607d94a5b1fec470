import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve as absolute, dirname, join } from 'node:path';
import type { Entry, MatchId } from '@touchline/laws';
import { matchIdOf } from '../match-id.ts';
import { FileWorker } from '../sqlite/file-worker.ts';
import { fromCopy, mayWrite } from '../sqlite/read-only.ts';
import { codeOf } from '../thrown.ts';
import {
  decodeEntry,
  ENTRY_FORMATS,
  type EntryFormats,
  type StoredEntry,
  todaysFormat,
} from './entry-formats.ts';
import { Listeners } from './listeners.ts';
import {
  type Append,
  type Appended,
  assertGapless,
  type LogListener,
  type LogStore,
  type OpenedStore,
  type ReadAll,
  type Stored,
  type StoredAppend,
  type StoreProblem,
} from './log-store.ts';
import { NEWER, type TextStored } from './sqlite-file.ts';
import type { AnswerTo, Question, WorkerTask } from './sqlite-messages.ts';

const FILE = 'touchline.sqlite';
/** Holds the process id of the desk that opened the folder last; the lock on the store itself says whether it still does. */
const HOLDER = 'touchline.pid';

/**
 * Opens, or makes, the store in a folder: one SQLite file, held by a worker thread. A folder that may not be written
 * but holds a store is opened for reading. One that cannot be used at all, and one that another desk holds, come back
 * as a problem.
 */
export async function openSqliteStore(
  folder: string,
  formats: EntryFormats = ENTRY_FORMATS,
): Promise<OpenedStore> {
  try {
    makeFolder(absolute(folder));
  } catch (error) {
    return { ok: false, problem: unwritable(folder, codeOf(error)) };
  }
  const path = join(folder, FILE);
  if (mayWrite(folder) && (!existsSync(path) || mayWrite(path))) return openFile(folder, { path }, formats);
  if (!existsSync(path)) return { ok: false, problem: unwritable(folder, undefined) };
  return openForReading(folder, path, formats);
}

async function openFile(folder: string, task: WorkerTask, formats: EntryFormats): Promise<OpenedStore> {
  const started = await FileWorker.start<Question>('store/sqlite-worker', task);
  if (!started.ok) return { ok: false, problem: problemOf(folder, started.reason) };
  if (task.readOnly === undefined) nameHolder(folder);
  return { ok: true, store: new SqliteStore(started.worker, formats) };
}

async function openForReading(folder: string, path: string, formats: EntryFormats): Promise<OpenedStore> {
  const readOnly = `${folder} may not be written`;
  const opened = await fromCopy(path, (copy) => openFile(folder, { path: copy, readOnly }, formats));
  return opened.ok ? { ...opened, readOnly } : opened;
}

/**
 * Makes a folder and those above it, one by one: Node's own way of making them all at once never ends where a parent
 * is there and takes no folders, as `/proc`.
 */
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (!found && dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function problemOf(place: string, reason: string): StoreProblem {
  if (/locked|busy/i.test(reason)) {
    const sentence = `another desk${holderOf(place)} is using ${place}: stop it, or choose another folder with --data`;
    return { type: 'inUse', place, sentence };
  }
  if (/not a database/i.test(reason)) {
    return { type: 'notAStore', place, sentence: `${join(place, FILE)} is not a store of this program` };
  }
  if (reason.startsWith(NEWER)) {
    const sentence = `${join(place, FILE)} was written by a later version of this program: use that, or another folder`;
    return { type: 'newerStore', place, sentence };
  }
  return { type: 'unwritableFolder', place, sentence: `cannot keep the log in ${place}: ${reason}` };
}

/** For the sentence that a second desk gets, and nothing else: a full disk may go without. */
function nameHolder(folder: string): void {
  try {
    writeFileSync(join(folder, HOLDER), String(process.pid));
  } catch {
    // Nothing depends on it.
  }
}

function holderOf(folder: string): string {
  try {
    return ` (process ${readFileSync(join(folder, HOLDER), 'utf8')})`;
  } catch {
    return '';
  }
}

function unwritable(place: string, code: string | undefined): StoreProblem {
  const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : 'it may not be written';
  return { type: 'unwritableFolder', place, sentence: `cannot keep the log in ${place}: ${why}` };
}

class SqliteStore implements LogStore {
  readonly #worker: FileWorker<Question>;
  readonly #formats: EntryFormats;
  readonly #listeners = new Listeners();
  #newest = 0;

  constructor(worker: FileWorker<Question>, formats: EntryFormats) {
    this.#worker = worker;
    this.#formats = formats;
  }

  async append(append: Append): Promise<Appended> {
    assertGapless(append);
    const { match, expectedVersion, commandId, entries } = append;
    const bodies = entries.map((entry) => JSON.stringify(entry));
    const format = todaysFormat(this.#formats);
    const storedAt = this.#now();
    const appended = await this.#ask({
      call: 'append',
      append: { match, expectedVersion, commandId, bodies, format, storedAt },
    });
    if (appended.outcome === 'stored') this.#listeners.tell({ match, commandId, entries, storedAt });
    if (appended.outcome === 'alreadyStored')
      return { outcome: 'alreadyStored', entries: this.#decode(appended.entries) };
    return appended;
  }

  async appends(match: MatchId, after = 0): Promise<readonly Stored[]> {
    return (await this.#ask({ call: 'appends', match, after })).map((append) => this.#stored(append));
  }

  async readAll(query: ReadAll): Promise<readonly StoredAppend[]> {
    const appends = await this.#ask({ call: 'readAll', ...query });
    return appends.map((append) => this.#stored(append));
  }

  versionBefore(match: MatchId, position: string): Promise<number> {
    return this.#ask({ call: 'versionBefore', match, position });
  }

  holds(position: string): Promise<boolean> {
    return this.#ask({ call: 'holds', position });
  }

  async findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined> {
    const entries = await this.#ask({ call: 'findCommand', match, commandId });
    return entries && this.#decode(entries);
  }

  async matches(): Promise<readonly MatchId[]> {
    return (await this.#ask({ call: 'matches' })).map(matchIdOf);
  }

  /** Nobody else writes here. */
  catchUp(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: LogListener): Promise<() => void> {
    return Promise.resolve(this.#listeners.add(listener));
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  /** A wall clock that is set back does not make a later append the earlier one. */
  #now(): number {
    this.#newest = Math.max(this.#newest, Date.now());
    return this.#newest;
  }

  #stored(append: TextStored): StoredAppend {
    return { ...append, match: matchIdOf(append.match), entries: this.#decode(append.entries) };
  }

  #decode(entries: readonly StoredEntry[]): readonly Entry[] {
    return entries.map((entry) => decodeEntry(entry, this.#formats));
  }

  async #ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    // Our own worker answers each call with the type that the messages name for it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await this.#worker.ask(question)) as AnswerTo<Q>;
  }
}
