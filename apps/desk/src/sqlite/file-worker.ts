import { Worker } from 'node:worker_threads';

/** A question on its way; `number` pairs the answer with it. Without a question: close. */
export interface Asked<Question> {
  readonly number: number;
  readonly question?: Question;
}

export interface Answered {
  readonly number: number;
  readonly value?: unknown;
  /** Message of what was thrown. */
  readonly thrown?: string;
}

/** The worker's first word. */
export type Opened = { readonly type: 'opened' } | { readonly type: 'notOpened'; readonly reason: string };

export type StartedWorker<Question> =
  | { readonly ok: true; readonly worker: FileWorker<Question> }
  /** The message of what opening the file threw. */
  | { readonly ok: false; readonly reason: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread that holds a file, from the desk's side: no reader of a page waits for a disk. */
export class FileWorker<Question> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answered: Answered) => this.#settle(answered));
    worker.on('error', (error) => {
      for (const waiting of this.#waiting.values()) waiting.reject(error);
      this.#waiting.clear();
    });
  }

  /**
   * @param program path of the worker's file below the desk's sources, `store/sqlite-worker`
   * @param task what the worker is started with
   */
  static async start<Question>(program: string, task: unknown): Promise<StartedWorker<Question>> {
    const worker = new Worker(builtFile(program), { workerData: task });
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    return opened.type === 'opened'
      ? { ok: true, worker: new FileWorker(worker) }
      : { ok: false, reason: opened.reason };
  }

  /** Rejects with the message of what the worker threw. */
  ask(question: Question): Promise<unknown> {
    return this.#send({ question });
  }

  async close(): Promise<void> {
    await this.#send({});
    await this.#worker.terminate();
  }

  #send(what: Pick<Asked<Question>, 'question'>): Promise<unknown> {
    this.#asked += 1;
    const asked: Asked<Question> = { number: this.#asked, ...what };
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.number, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      this.#worker.postMessage(asked);
    });
  }

  #settle({ number, value, thrown }: Answered): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (thrown === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(thrown));
  }
}

/** A worker thread runs built code: run from source, as the tests do, it is the build's own. */
function builtFile(program: string): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? `../../dist/${program}.js` : `../${program}.js`, here);
}
