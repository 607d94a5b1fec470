import { parentPort, workerData } from 'node:worker_threads';
import { serveFile } from '../sqlite/serve-file.ts';
import { AccountsFile } from './accounts-file.ts';
import type { Statement } from './sql-database.ts';

if (!parentPort) throw new Error('the worker of the accounts is started by sqlite-accounts.ts');
serveFile(
  parentPort,
  () => new AccountsFile(String(workerData)),
  (file, statements: readonly Statement[]) => file.run(statements),
);
