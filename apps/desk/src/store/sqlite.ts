import { mkdirSync, statSync } from 'node:fs';
import { resolve as absolute, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Entry, MatchId } from '@touchline/laws';
import { codeOf } from '../thrown.ts';
import { Listeners } from './listeners.ts';
import {
  type Append,
  type Appended,
  assertGapless,
  type LogListener,
  type LogStore,
  type OpenedStore,
  type StoreProblem,
} from './log-store.ts';
import type { Answered, AnswerTo, Asked, Opened, Question } from './sqlite-messages.ts';

const FILE = 'touchline.sqlite';

/**
 * Opens, or makes, the store in a folder: one SQLite file, held by a worker thread.
 * A folder that cannot be written, and one that another desk holds, come back as a problem.
 */
export async function openSqliteStore(folder: string): Promise<OpenedStore> {
  try {
    makeFolder(absolute(folder));
  } catch (error) {
    return { ok: false, problem: unwritable(folder, codeOf(error)) };
  }
  const worker = new Worker(workerUrl(), { workerData: join(folder, FILE) });
  const opened = await new Promise<Opened>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (opened.type === 'notOpened') return { ok: false, problem: problemOf(folder, opened.reason) };
  return { ok: true, store: new SqliteStore(worker) };
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

/** A worker thread runs built code: run from source, as the tests do, it is the build's own. */
function workerUrl(): URL {
  const here = import.meta.url;
  const built = here.endsWith('.ts') ? '../../dist/store/sqlite-worker.js' : './sqlite-worker.js';
  return new URL(built, here);
}

function problemOf(folder: string, reason: string): StoreProblem {
  if (/locked|busy/i.test(reason)) {
    const sentence = `another desk is using ${folder}: stop it, or choose another folder with --data`;
    return { type: 'inUse', folder, sentence };
  }
  if (/not a database/i.test(reason)) {
    return { type: 'notAStore', folder, sentence: `${join(folder, FILE)} is not a store of this program` };
  }
  return unwritable(folder, undefined);
}

function unwritable(folder: string, code: string | undefined): StoreProblem {
  const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : 'it may not be written';
  return { type: 'unwritableFolder', folder, sentence: `cannot keep the log in ${folder}: ${why}` };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class SqliteStore implements LogStore {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Listeners();
  #asked = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answered: Answered) => this.#settle(answered));
    worker.on('error', (error) => this.#failAll(error));
  }

  async append(append: Append): Promise<Appended> {
    assertGapless(append);
    const appended = await this.#ask({ call: 'append', append });
    if (appended.outcome === 'stored') this.#listeners.tell(append.match, append.entries);
    return appended;
  }

  read(match: MatchId): Promise<readonly Entry[]> {
    return this.#ask({ call: 'read', match });
  }

  findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined> {
    return this.#ask({ call: 'findCommand', match, commandId });
  }

  matches(): Promise<readonly MatchId[]> {
    return this.#ask({ call: 'matches' });
  }

  subscribe(listener: LogListener): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    await this.#ask({ call: 'close' });
    await this.#worker.terminate();
  }

  #ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      // Our own worker answers each call with the type that the messages name for it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      this.#waiting.set(number, { resolve: (value) => resolve(value as AnswerTo<Q>), reject });
      const asked: Asked = { number, question };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      this.#worker.postMessage(asked);
    });
  }

  #settle(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if (answered.bug === undefined) waiting?.resolve(answered.value);
    else waiting?.reject(new Error(answered.bug));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
