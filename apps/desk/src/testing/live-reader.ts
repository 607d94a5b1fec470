import { get, type IncomingMessage } from 'node:http';

/** One server-sent event as a browser would see it. */
export interface Received {
  /** Number of the frame, without its life. */
  readonly id: number;
  readonly event: string;
  readonly data: string;
}

/** A reader of a live channel over a real connection. */
export class LiveReader {
  readonly #response: IncomingMessage;
  #text = '';
  #wake: () => void = () => undefined;

  private constructor(response: IncomingMessage) {
    this.#response = response;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      this.#text += chunk;
      this.#wake();
    });
    response.on('error', () => this.#wake());
    response.on('close', () => this.#wake());
  }

  static open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LiveReader> {
    return new Promise((resolve, reject) => {
      get(url, { headers, agent: false }, (response) => resolve(new LiveReader(response))).on(
        'error',
        reject,
      );
    });
  }

  get status(): number {
    return this.#response.statusCode ?? 0;
  }

  get headers(): IncomingMessage['headers'] {
    return this.#response.headers;
  }

  /** Everything that came, comments and waiting times among it. */
  get text(): string {
    return this.#text;
  }

  /** Waits until so many events have come, and gives them all. */
  async events(count: number): Promise<readonly Received[]> {
    while (received(this.#text).length < count && !this.#response.closed) await this.more();
    return received(this.#text);
  }

  /** Waits until the desk has ended the connection. */
  async ended(): Promise<void> {
    while (!this.#response.closed) await this.more();
  }

  leave(): void {
    this.#response.destroy();
  }

  /** Waits until more has come, or the connection has ended. */
  more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

function received(text: string): readonly Received[] {
  const whole = text.slice(0, text.lastIndexOf('\n\n') + 2);
  return whole.split('\n\n').flatMap((block) => {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const data = fields.get('data');
    return data === undefined
      ? []
      : [{ id: Number(fields.get('id')?.split('-')[1]), event: fields.get('event') ?? 'message', data }];
  });
}
