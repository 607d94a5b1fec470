import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Below this a compressed answer is hardly shorter. */
const WORTH_IT_BYTES = 1024;

const gzipped = promisify(gzip);

/** Compresses text answers for readers who take gzip; the work is done off the event loop. */
export function compress(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_IT_BYTES) return payload;
    void reply.header('vary', 'accept-encoding');
    if (!takesGzip(request.headers)) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return gzipped(payload);
  });
}

/** Whether a reader takes gzip: it names it, and not to say that it does not. */
export const takesGzip = (headers: IncomingHttpHeaders): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding']?.toString() ?? '');
