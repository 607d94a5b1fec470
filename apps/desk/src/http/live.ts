import type { ServerResponse } from 'node:http';
import type { Channel, Reader } from '../channels/channel.ts';
import { retryBytes } from '../channels/sse.ts';

/** Readers who lost the desk together must not come back together, milliseconds. */
const RETRY_FROM = 1000;
const RETRY_SPREAD = 2000;

/**
 * Hands an HTTP answer over to a channel. The body ends with the connection, so bytes go to the socket as the
 * channel made them, without a chunk header a reader.
 *
 * @param last number of the last frame the reader has, `undefined` when it has none
 * @param spread 0 to 1, where in the spread of waiting times this reader falls
 */
export function streamTo(
  response: ServerResponse,
  channel: Channel,
  last: number | undefined,
  headers: Readonly<Record<string, string>>,
  spread: number,
): void {
  const { socket } = response;
  if (!socket) return;
  response.removeHeader('transfer-encoding');
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'close',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  socket.setNoDelay(true);
  socket.setTimeout(0);
  socket.write(retryBytes(Math.round(RETRY_FROM + RETRY_SPREAD * spread)));
  const reader: Reader = {
    write: (bytes) => socket.write(bytes),
    queuedBytes: () => socket.writableLength,
    cut: () => socket.destroy(),
  };
  const leave = channel.join(reader, last);
  socket.once('close', leave);
  socket.once('error', leave);
}

/** The number in `Last-Event-ID` or in a query; `undefined` when there is none, or it is no number. */
export function frameNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
