import type { MessagePort } from 'node:worker_threads';
import { messageOf } from '../thrown.ts';
import type { Answered, Asked, Opened } from './file-worker.ts';

/** Opens a file and answers questions about it, one after the other, until it is told to close: the worker's side. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it types the messages that come in
export function serveFile<File extends { close(): void }, Question>(
  port: MessagePort,
  open: () => File,
  answer: (file: File, question: Question) => unknown,
): void {
  const say = (message: Opened | Answered): void => port.postMessage(message);
  let file: File;
  try {
    file = open();
  } catch (error) {
    say({ type: 'notOpened', reason: messageOf(error) });
    port.close();
    return;
  }
  say({ type: 'opened' });
  port.on('message', ({ number, question }: Asked<Question>) => {
    try {
      say({ number, value: question === undefined ? file.close() : answer(file, question) });
    } catch (error) {
      say({ number, thrown: messageOf(error) });
    }
    if (question === undefined) port.close();
  });
}
