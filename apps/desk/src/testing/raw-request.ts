import { connect } from 'node:net';

/** What came back over a socket: `undefined` where the connection ended without an answer. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Sends bytes as they are, and nothing after them, and reads what comes until the desk ends the connection. Of a stream
 * that does not end the head is enough.
 */
export function sendRaw(address: string, bytes: string | Uint8Array): Promise<RawAnswer | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const chunks: Buffer[] = [];
    const done = (): void => {
      socket.destroy();
      resolve(answerIn(Buffer.concat(chunks)));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (/^content-type: text\/event-stream/im.test(headOf(Buffer.concat(chunks)))) done();
    });
    socket.on('end', done);
    socket.on('error', done);
    socket.end(bytes);
  });
}

/** A request with a head of these lines, which ends the connection. */
export function rawRequest(line: string, headers: readonly string[], body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 ? [`content-length: ${bytes.length}`] : [];
  const head = [line, 'host: 127.0.0.1', 'connection: close', ...length, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), bytes]);
}

function headOf(bytes: Buffer): string {
  const end = bytes.indexOf('\r\n\r\n');
  return end === -1 ? '' : bytes.subarray(0, end).toString('latin1');
}

function answerIn(bytes: Buffer): RawAnswer | undefined {
  const head = headOf(bytes);
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (Number.isNaN(status)) return undefined;
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  return { status, headers, body: bytes.subarray(head.length + 4).toString('utf8') };
}

/**
 * Sends so many of the bytes and pulls the plug; after all of them, once the first of the answer has come. What the desk
 * made of it nobody here knows.
 */
export function sendAndCut(address: string, bytes: Buffer, count: number): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const cut = (): void => void socket.resetAndDestroy();
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    if (count >= bytes.length) socket.once('data', cut).write(bytes);
    else socket.write(bytes.subarray(0, count), cut);
  });
}
