import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Methods, pathOf } from './methods.ts';

/** Lets pages of other sites read: what the desk shows is public. No cookie goes with such a request. */
export const FOR_ANYBODY: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
};

/** What a page of another site may do, for an hour without asking again: read, and say what it has already. */
const MAY = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match, last-event-id',
  'access-control-max-age': '3600',
};

const OF_THE_API = /^(?:\/sample|\/d\/[^/]+)?\/api\/v1\//;

/** Shows what is public in the API to pages of any site, and lets them write nothing. */
export function readableByAll(server: FastifyInstance, methods: Methods): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (isPublicRead(request)) void reply.headers(FOR_ANYBODY);
    done();
  });
  for (const address of ['/api/v1/*', '/d/:delay/api/v1/*', '/sample/api/v1/*'])
    server.options(address, (request, reply) => {
      const allowed = methods.at(pathOf(request));
      return reply
        .code(204)
        .headers({ ...MAY, ...(allowed.length > 0 && { allow: allowed.join(', ') }) })
        .send();
    });
}

function isPublicRead({ method, url, routeOptions }: FastifyRequest): boolean {
  const { reads, writes } = routeOptions.config;
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  return isRead && OF_THE_API.test(url) && reads === undefined && writes === undefined;
}
