/** The wire form of server-sent events: text in, bytes out, made once however many readers there are. */

/** One event with its number; `data` is one line of JSON. */
export function eventBytes(number: number, event: string, data: unknown): Buffer {
  return Buffer.from(`id: ${number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** First words to a reader: how long to wait, in milliseconds, before coming back after a lost connection. */
export function retryBytes(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`);
}

/** Says nothing; keeps proxies from closing a quiet connection. */
export const HEARTBEAT = Buffer.from(': beat\n\n');
