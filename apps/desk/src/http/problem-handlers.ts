import { renderProblemPage } from '@touchline/web';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';
import type { PageFrame } from './served.ts';

/** A page that is not there, in words for people. */
export function sendProblemPage(
  reply: FastifyReply,
  frame: PageFrame,
  problem: { readonly status: number; readonly title: string; readonly detail: string },
): FastifyReply {
  return reply.code(problem.status).type('text/html; charset=utf-8').send(renderProblemPage(problem, frame));
}

/** What is answered when no route fits, when the input does not, and when we have a bug: a page, or JSON for programs. */
export function problemHandlers(server: FastifyInstance, frame: PageFrame): void {
  server.setNotFoundHandler((request, reply) =>
    answer(request, reply, frame, {
      status: 404,
      type: 'not-found',
      title: 'There is nothing at this address',
      detail: 'The match may be on another desk, or the address may have been cut short.',
    }),
  );
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      process.stderr.write(`touchline: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return answer(request, reply, frame, status < 500 ? wrongRequest(status, error) : OUR_FAULT);
  });
}

const OUR_FAULT = {
  status: 500,
  type: 'bug',
  title: 'The desk could not answer',
  detail: 'This is a mistake of ours. The log is safe; try again in a moment.',
};

function wrongRequest(status: number, error: FastifyError) {
  const title = status === 413 ? 'The request is too large' : 'The request cannot be read';
  return { status, type: 'bad-request', title, detail: error.message };
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  frame: PageFrame,
  problem: {
    readonly status: number;
    readonly type: string;
    readonly title: string;
    readonly detail: string;
  },
): FastifyReply {
  const forPeople = !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '');
  return forPeople ? sendProblemPage(reply, frame, problem) : sendProblem(reply, problem);
}
