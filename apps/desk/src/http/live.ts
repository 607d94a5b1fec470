import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Channel } from '../channels/channel.ts';
import { OPENING } from '../channels/message.ts';
import { type Place, retryMessage } from '../channels/sse.ts';
import { takesGzip } from './compress.ts';

/** Readers who lost the desk together must not come back together, milliseconds. */
const RETRY_FROM = 1000;
const RETRY_SPREAD = 2000;
/** And by so many milliseconds more for each reader of the channel: a desk lets in some thousands a second. */
const RETRY_PER_READER = 0.5;

/** Connections of which a channel has the rest: whatever else is written there stands among its frames. */
const streaming = new WeakSet<Socket>();

/** Whether a connection was handed over to a channel. */
export const isStreaming = (socket: Socket): boolean => streaming.has(socket);

/**
 * Hands an HTTP answer over to a channel. The body ends with the connection, so bytes go to the socket as the
 * channel made them, without a chunk header a reader.
 *
 * @param last the last frame the reader has, `undefined` when it has none
 * @param spread 0 to 1, where in the spread of waiting times this reader falls
 */
export function streamTo(
  response: ServerResponse,
  channel: Channel,
  last: Place | undefined,
  headers: Readonly<Record<string, string>>,
  spread: number,
): void {
  const { socket, req: request } = response;
  if (!socket) {
    // The connection is still the answer's before: a browser that has read it may ask again before it is let go of here.
    response.once('socket', () => streamTo(response, channel, last, headers, spread));
    return;
  }
  // Gone while the answer was on its way: nothing would tell the channel that this reader has left.
  if (socket.destroyed) return;
  const encoding = takesGzip(request.headers) ? 'gzip' : 'identity';
  response.removeHeader('transfer-encoding');
  // Headers, first words and first frames leave as one packet.
  socket.cork();
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    ...(encoding === 'gzip' && { 'content-encoding': encoding }),
    vary: 'accept-encoding',
    'cache-control': 'no-store',
    connection: 'close',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  if (request.method === 'HEAD') {
    socket.uncork();
    response.end();
    return;
  }
  streaming.add(socket);
  socket.setNoDelay(true);
  socket.setTimeout(0);
  const wait = RETRY_FROM + (RETRY_SPREAD + RETRY_PER_READER * channel.readers) * spread;
  socket.write(OPENING[encoding]);
  socket.write(retryMessage(Math.round(wait)).bytes(encoding));
  const leave = channel.join(socket, encoding, last);
  socket.uncork();
  // An error ends the connection too: it is closed in the same turn.
  socket.once('close', leave);
  // What belongs to the question itself is read to its end first.
  if (request.readableEnded) hearNoMore(socket);
  else request.once('end', () => hearNoMore(socket)).resume();
}

/**
 * Reads on, to notice when the reader leaves, but takes nothing for a request any more. `connection: close` has told
 * the reader so; an answer would never be sent, and what is said to a line that is no HTTP would stand among the frames.
 */
function hearNoMore(socket: Socket): void {
  socket.removeAllListeners('data');
  socket.on('data', () => undefined);
}
