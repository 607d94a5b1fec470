import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorker } from '../sqlite/file-worker.ts';
import { fromCopy, mayWrite } from '../sqlite/read-only.ts';
import type { StoreProblem } from '../store/log-store.ts';
import { codeOf, messageOf } from '../thrown.ts';
import { SqlWebhooks } from '../webhooks/sql-webhooks.ts';
import type { WebhookStore } from '../webhooks/webhook-store.ts';
import type { Row } from './account-rows.ts';
import type { AccountStore, OpenedAccounts } from './account-store.ts';
import { AccountsFile, NEWER } from './accounts-file.ts';
import { SqlAccounts } from './sql-accounts.ts';
import type { Database, Statement } from './sql-database.ts';

const FILE = 'accounts.sqlite';
/** Nobody but the desk's own user reads hashes of passwords. */
const OWN_USER_ONLY = 0o600;

/** Accounts that are gone with the process, for tests and for a desk that was given none. */
export const memoryAccounts = (): AccountStore => new SqlAccounts(inMemory());

/** The same for webhooks. */
export const memoryWebhooks = (): WebhookStore => new SqlWebhooks(inMemory());

function inMemory(): Database {
  const file = new AccountsFile(':memory:');
  return { run: async (statements) => file.run(statements), close: async () => file.close() };
}

/** Opens, or makes, the accounts in a desk's folder. A desk may have it open, and the command line beside it. */
export async function openSqliteAccounts(folder: string): Promise<OpenedAccounts> {
  const path = join(folder, FILE);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    // Nothing can be logged there either, so it does not matter that nobody has an account.
    if (!existsSync(path) && !mayWrite(folder))
      return { ...opened(inMemory()), readOnly: `${folder} may not be written` };
    if (!existsSync(path)) closeSync(openSync(path, 'a', OWN_USER_ONLY));
  } catch (error) {
    return { ok: false, problem: unwritable(folder, error) };
  }
  return mayWrite(folder) && mayWrite(path) ? openFile(folder, path) : openForReading(folder, path);
}

async function openFile(folder: string, path: string): Promise<OpenedAccounts> {
  const started = await FileWorker.start<readonly Statement[]>('accounts/accounts-worker', path);
  if (!started.ok) return { ok: false, problem: problemOf(folder, path, started.reason) };
  return opened(inWorker(started.worker));
}

const opened = (database: Database) =>
  ({ ok: true, accounts: new SqlAccounts(database), webhooks: new SqlWebhooks(database) }) as const;

/** In a folder that may not be written nothing can be logged either; who is who is read from a copy, as the log is. */
async function openForReading(folder: string, path: string): Promise<OpenedAccounts> {
  try {
    const copied = await fromCopy(path, (copy) => openFile(folder, copy));
    return copied.ok ? { ...copied, readOnly: `${folder} may not be written` } : copied;
  } catch (error) {
    return { ok: false, problem: unwritable(folder, error) };
  }
}

const inWorker = (worker: FileWorker<readonly Statement[]>): Database => ({
  // Our own worker answers statements with the rows of each.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  run: async (statements) => (await worker.ask(statements)) as readonly (readonly Row[])[],
  close: () => worker.close(),
});

function problemOf(place: string, path: string, reason: string): StoreProblem {
  if (/not a database/i.test(reason))
    return { type: 'notAStore', place, sentence: `${path} holds no accounts of this program` };
  if (reason.startsWith(NEWER)) {
    const sentence = `${path} was written by a later version of this program: use that, or another folder`;
    return { type: 'newerStore', place, sentence };
  }
  return { type: 'unwritableFolder', place, sentence: `cannot keep accounts in ${place}: ${reason}` };
}

function unwritable(place: string, error: unknown): StoreProblem {
  const code = codeOf(error);
  const why =
    code === 'ENOENT'
      ? 'the folder above it is not there'
      : code === 'ENOTDIR'
        ? 'it is not a folder'
        : code === 'EACCES' || code === 'EROFS'
          ? 'it may not be written'
          : messageOf(error);
  return { type: 'unwritableFolder', place, sentence: `cannot keep accounts in ${place}: ${why}` };
}
