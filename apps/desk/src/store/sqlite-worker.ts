import { parentPort, workerData } from 'node:worker_threads';
import { serveFile } from '../sqlite/serve-file.ts';
import { SqliteFile } from './sqlite-file.ts';
import type { AnswerTo, Question, WorkerTask } from './sqlite-messages.ts';

if (!parentPort) throw new Error('the store worker is started by sqlite.ts');
// Our own sqlite.ts starts this worker, with this and nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { path, readOnly } = workerData as WorkerTask;
serveFile(parentPort, () => SqliteFile.open(path, readOnly), answer);

function answer(file: SqliteFile, question: Question): AnswerTo<Question> {
  switch (question.call) {
    case 'append':
      return file.append(question.append);
    case 'appends':
      return file.appends(question.match, question.after);
    case 'readAll':
      return file.readAll(question.after, question.limit);
    case 'versionBefore':
      return file.versionBefore(question.match, question.position);
    case 'holds':
      return file.holds(question.position);
    case 'findCommand':
      return file.findCommand(question.match, question.commandId);
    case 'matches':
      return file.matches();
    default:
      return question satisfies never;
  }
}
