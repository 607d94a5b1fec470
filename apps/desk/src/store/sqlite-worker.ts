import { parentPort, workerData } from 'node:worker_threads';
import { SqliteFile } from './sqlite-file.ts';
import type { Answered, Asked, Opened } from './sqlite-messages.ts';

const port = parentPort;
if (!port) throw new Error('the store worker is started by sqlite.ts');

let file: SqliteFile | undefined;
try {
  file = new SqliteFile((workerData as { path: string }).path);
  port.postMessage({ type: 'opened' } satisfies Opened);
} catch (error) {
  port.postMessage({ type: 'notOpened', reason: (error as Error).message } satisfies Opened);
  port.close();
}

port.on('message', (asked: Asked) => {
  if (!file) return;
  if (asked.call === 'close') {
    file.close();
    port.postMessage({ number: asked.number, value: undefined } satisfies Answered);
    port.close();
    return;
  }
  try {
    port.postMessage({ number: asked.number, value: answer(file, asked) } satisfies Answered);
  } catch (error) {
    port.postMessage({
      number: asked.number,
      value: undefined,
      bug: (error as Error).message,
    } satisfies Answered);
  }
});

function answer(store: SqliteFile, asked: Exclude<Asked, { call: 'close' }>): unknown {
  switch (asked.call) {
    case 'append':
      return store.append(asked.append);
    case 'read':
      return store.read(asked.match);
    case 'findCommand':
      return store.findCommand(asked.match, asked.commandId);
    case 'matches':
      return store.matches();
  }
}
