import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Who waits longer for an answer has noticed, milliseconds. */
const SLOW_ANSWER = 1000;
/** The longest path that is written down. */
const LONGEST_PATH = 300;

/** What is said of a request: nothing of its question, its headers, its body. */
export const requestLine = ({ method, url }: FastifyRequest) => ({
  method,
  path: (url.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH),
});

/** Says of each request what came of it; streams are not among them. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime);
    const said = { ...requestLine(request), status: reply.statusCode, ms: milliseconds };
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (milliseconds >= SLOW_ANSWER) request.log.warn(said, 'slow answer');
    else if (isRead) request.log.debug(said, 'read');
    else request.log.info(said, 'request');
    done();
  });
}
