import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../thrown.ts';
import { SqliteFile } from './sqlite-file.ts';
import type { Answered, Asked, Opened, Question } from './sqlite-messages.ts';

if (!parentPort) throw new Error('the store worker is started by sqlite.ts');
serve(parentPort, String(workerData));

/** Opens the file and answers questions about it, one after the other, until it is told to close. */
function serve(port: MessagePort, path: string): void {
  const say = (message: Opened | Answered): void => port.postMessage(message);
  let file: SqliteFile;
  try {
    file = new SqliteFile(path);
  } catch (error) {
    say({ type: 'notOpened', reason: messageOf(error) });
    port.close();
    return;
  }
  say({ type: 'opened' });
  port.on('message', ({ number, question }: Asked) => {
    try {
      say({ number, value: answer(file, question) });
    } catch (error) {
      say({ number, bug: messageOf(error) });
    }
    if (question.call === 'close') port.close();
  });
}

function answer(file: SqliteFile, question: Question): Answered['value'] {
  switch (question.call) {
    case 'append':
      return file.append(question.append);
    case 'read':
      return file.read(question.match);
    case 'findCommand':
      return file.findCommand(question.match, question.commandId);
    case 'matches':
      return file.matches();
    case 'close':
      file.close();
      return undefined;
    default:
      return question satisfies never;
  }
}
