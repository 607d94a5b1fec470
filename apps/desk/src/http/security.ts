import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

/** The same for every answer: nothing from elsewhere runs, nothing frames us, nothing is guessed. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Names under which a browser on this machine reaches the desk; any other name is somebody else's page. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Adds the constant headers to every answer, answers to this machine's names only, and guards every write. */
export function secure(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void securely(reply);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const because = isLocalName(request) ? undefined : 'the host name is not one of this machine';
    const refused = because ?? (isRead ? undefined : whyWriteIsRefused(request));
    if (refused === undefined) done();
    else
      sendProblem(reply, {
        status: 403,
        type: 'not-from-here',
        title: isRead ? 'This desk is read on its own machine' : 'Writes come from this machine',
        detail: refused,
      });
  });
}

/** Adds the constant headers to one answer. */
export const securely = (reply: FastifyReply): FastifyReply => reply.headers(HEADERS);

/** The constant headers, for an answer that is written past fastify. */
export const securityHeaders = (): Readonly<Record<string, string>> => HEADERS;

const isLocalName = ({ headers: { host = '' } }: FastifyRequest): boolean =>
  LOOPBACK_NAMES.includes(host.replace(/:\d+$/, ''));

/**
 * Writes are open to this machine alone. The address keeps others out, the origin a form on another site; the host
 * name has kept out a page that points its own name at 127.0.0.1.
 */
function whyWriteIsRefused(request: FastifyRequest): string | undefined {
  if (!LOOPBACK_ADDRESSES.includes(request.ip)) return 'this desk takes commands from its own machine only';
  const { origin, host = '' } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return 'the request comes from a page of another site';
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return 'the request comes from a page of another site';
  return undefined;
}

/** Marks an answer as one that no cache may keep: it is a moment of a live match. */
export const notCached = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');
