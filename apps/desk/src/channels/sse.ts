/** The wire form of server-sent events: text in, bytes out, made once however many readers there are. */

/** A frame with its number, which the browser sends back when it reconnects; `data` is one line of JSON. */
export function frameBytes(number: number, data: unknown): Buffer {
  return Buffer.from(`id: ${number}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Asks a reader to fetch the whole page: what it missed is no longer kept. */
export function resetBytes(number: number): Buffer {
  return Buffer.from(`id: ${number}\nevent: reset\ndata: ${number}\n\n`);
}

/** First words to a reader: how long to wait, in milliseconds, before coming back after a lost connection. */
export function retryBytes(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`);
}

/** Says nothing; keeps proxies from closing a quiet connection. */
export const HEARTBEAT = Buffer.from(': beat\n\n');
