import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isStreaming } from './live.ts';
import { problemJson } from './problem.ts';
import { securityHeaders } from './security.ts';

/** A request has to be whole by then, milliseconds: who sends a byte a minute holds a connection, and no more. */
export const REQUEST_PATIENCE = 30_000;

/** What came is no HTTP, so that no route and no hook ever sees it: said once, and the connection ends. */
export function malformed(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  if (isStreaming(socket)) {
    // What came with the question, or never came of its body: an answer would be read as frames.
    socket.destroy();
    return;
  }
  const { status, detail } = WRONG[error.code ?? ''] ?? NO_HTTP;
  const body = problemJson({ status, type: 'bad-request', title: 'The request cannot be read', detail });
  const headers = {
    ...securityHeaders(),
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

const NO_HTTP = { status: 400, detail: 'It is no HTTP as this desk reads it.' };

const WRONG: Readonly<Record<string, { readonly status: number; readonly detail: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'Its headers are longer than any that are read here.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    detail: 'Its chunks are longer than any that are read here.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    detail: `It was not whole after ${REQUEST_PATIENCE / 1000} seconds.`,
  },
};
