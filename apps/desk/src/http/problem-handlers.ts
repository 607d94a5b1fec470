import { renderProblemPage } from '@touchline/web';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestLine } from '../log/request-log.ts';
import { isLineLost } from '../store/line-lost.ts';
import { type Methods, pathOf } from './methods.ts';
import { misasked } from './misasked.ts';
import { type Problem, sendProblem } from './problem.ts';
import { notCached, securely } from './security.ts';
import type { PageFrame } from './served.ts';

/** Whether a page is asked for, not data. */
export const isForPeople = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && /text\/html/.test(headers.accept ?? '');

/** A problem as the request asks for it: a page for a browser, problem details for programs and for our own script. */
export function sendProblemFor(
  request: FastifyRequest,
  reply: FastifyReply,
  frame: PageFrame,
  problem: Problem,
): FastifyReply {
  notCached(reply);
  if (!isForPeople(request)) return sendProblem(reply, problem);
  return reply.code(problem.status).type('text/html; charset=utf-8').send(renderProblemPage(problem, frame));
}

/** An address that cannot be read, which no route and no hook ever sees. */
export function badAddress(error: FastifyError, _request: unknown, reply: FastifyReply): void {
  void securely(reply);
  const isLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  sendProblem(reply, {
    status: isLong ? 414 : 400,
    type: 'bad-address',
    title: 'The address cannot be read',
    detail: isLong
      ? 'It is longer than any address of this desk.'
      : 'It is no address: check its percent signs.',
  });
}

/** What is answered when no route fits, when the input does not, and when we have a bug: a page, or JSON for programs. */
export function problemHandlers(server: FastifyInstance, frame: PageFrame, methods: Methods): void {
  // Said before the body is read, which nobody is going to look at.
  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404) nothingThere(request, reply, { frame, methods });
    else done();
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (isLineLost(error)) {
      request.log.warn({ err: error, ...requestLine(request) }, 'store lost');
      return sendProblemFor(request, reply, frame, STORE_LOST);
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, ...requestLine(request) }, 'bug');
    return sendProblemFor(request, reply, frame, status < 500 ? wrongRequest(status, error) : OUR_FAULT);
  });
}

/** Nothing is at the address, or nothing that takes the method. */
function nothingThere(
  request: FastifyRequest,
  reply: FastifyReply,
  { frame, methods }: { readonly frame: PageFrame; readonly methods: Methods },
): void {
  const allowed = methods.at(pathOf(request));
  if (allowed.length === 0) sendProblemFor(request, reply, frame, NOTHING);
  else sendProblemFor(request, reply.header('allow', allowed.join(', ')), frame, wrongMethod(allowed));
}

const NOTHING: Problem = {
  status: 404,
  type: 'not-found',
  title: 'There is nothing at this address',
  detail: 'The match may be on another desk, or the address may have been cut short.',
};

const wrongMethod = (allowed: readonly string[]): Problem => ({
  status: 405,
  type: 'wrong-method',
  title: 'This address takes no such request',
  detail: `It takes ${allowed.join(', ')} and nothing else.`,
});

const OUR_FAULT = {
  status: 500,
  type: 'bug',
  title: 'The desk could not answer',
  detail: 'This is a mistake of ours. The log is safe; try again in a moment.',
};

const STORE_LOST = {
  status: 503,
  type: 'store-lost',
  title: 'The desk cannot reach its store',
  detail:
    'What is shown stays as it was. Try again in a moment; a command sent again under its id is stored once.',
};

function wrongRequest(status: number, error: FastifyError): Problem {
  if (error.validation) return misasked(error.validation, error.validationContext);
  const title = status === 413 ? 'The request is too large' : 'The request cannot be read';
  return { status, type: 'bad-request', title, detail: error.message };
}
