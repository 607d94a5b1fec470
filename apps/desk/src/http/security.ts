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
  // Other sites learn nothing. Under `no-referrer` a form of ours would come with the origin `null`, as anybody's does.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Names under which a browser on this machine reaches the desk; any other name is somebody else's page. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Where the desk is reached besides this machine's own names: through a proxy on this machine. */
export interface Site {
  /** As in a `Host` header: `desk.example.org`. Absent on a desk for this machine alone. */
  readonly publicHost?: string;
  /** As in an `Origin` header: `https://desk.example.org`. */
  readonly publicOrigin?: string;
}

/** @param publicAddress what people type, `https://desk.example.org` */
export const siteOf = (publicAddress?: URL): Site =>
  publicAddress ? { publicHost: publicAddress.host, publicOrigin: publicAddress.origin } : {};

/** Adds the constant headers to every answer, answers to this desk's names only, and guards every write. */
export function secure(server: FastifyInstance, site: Site): void {
  server.addHook('onRequest', (request, reply, done) => {
    void securely(reply);
    // A browser asks with OPTIONS what a page of another site may do here, and takes nothing for granted.
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    const isOurs = isLocalName(request) || isPublicName(request, site);
    const because = isOurs ? undefined : 'the host name is not one of this machine';
    const refused = because ?? (isRead ? undefined : whyWriteIsRefused(request, site));
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

/** Whether the browser came over https: then its cookies go over nothing else. */
export const isSecureRequest = (request: FastifyRequest, site: Site): boolean =>
  isPublicName(request, site) && site.publicOrigin?.startsWith('https:') === true;

const isLocalName = ({ headers: { host = '' } }: FastifyRequest): boolean =>
  LOOPBACK_NAMES.includes(host.replace(/:\d+$/, ''));

const isPublicName = ({ headers: { host } }: FastifyRequest, { publicHost }: Site): boolean =>
  publicHost !== undefined && host === publicHost;

/**
 * By this machine's names writes come from this machine alone: the address keeps others out, also those whom a proxy
 * names. The origin keeps out a form on another site; the host name has kept out a page that points its own name here.
 */
function whyWriteIsRefused(request: FastifyRequest, site: Site): string | undefined {
  const isPublic = isPublicName(request, site);
  if (!isPublic && !LOOPBACK_ADDRESSES.includes(request.ip))
    return 'this desk takes commands from its own machine only';
  const { origin, host = '' } = request.headers;
  const ours = isPublic ? site.publicOrigin : `http://${host}`;
  if (origin !== undefined && origin !== ours) return 'the request comes from a page of another site';
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return 'the request comes from a page of another site';
  return undefined;
}

/** Marks an answer as one that no cache may keep: it is a moment of a live match. */
export const notCached = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');

/**
 * Marks an answer that a cache may hand to everybody for a second, and for a few more while it fetches the next.
 * However many readers ask, the desk is asked once a second.
 */
export const shortly = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'public, max-age=1, stale-while-revalidate=5');

/** Marks an answer that never changes at its address. */
export const forEver = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'public, max-age=31536000, immutable');
