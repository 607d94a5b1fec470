import { renderConsole } from '@touchline/console';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleChannels } from '../channels/console-channels.ts';
import { parsePlace } from '../channels/sse.ts';
import { matchIdOf } from '../match-id.ts';
import { readConsoleAssets } from './console-assets.ts';
import { streamTo } from './live.ts';
import type { Problem } from './problem.ts';
import { sendProblemFor } from './problem-handlers.ts';
import { forEver, notCached, securityHeaders } from './security.ts';
import type { PageFrame } from './served.ts';

interface OfMatch {
  Params: { id: string };
  Querystring: { as?: unknown; after?: unknown };
}

/** The longest name that an operator goes by on a desk without accounts. */
const LONGEST_NAME = 40;

/** What operators are served: the console's page, its files, and the live channel of a match. */
export function consoleRoutes(
  server: FastifyInstance,
  { consoles, now }: { readonly consoles: ConsoleChannels; readonly now: () => number },
  frame: PageFrame,
): void {
  const read = readConsoleAssets();
  for (const asset of read?.assets ?? []) {
    server.get(asset.address, (_request, reply) => forEver(reply).type(asset.type).send(asset.body));
  }
  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!read) return sendProblemFor(request, reply, frame, NOT_BUNDLED);
    const html = renderConsole({ addresses: read.addresses, by: pseudonymOf(request) });
    return notCached(reply).type('text/html; charset=utf-8').send(html);
  };
  for (const path of ['/console', '/console/set-up'])
    server.get(path, { config: { reads: 'account' } }, page);
  for (const path of ['', '/set-up', '/touch'])
    server.get(`/console/matches/:id${path}`, { config: { reads: 'log' } }, page);

  // Whoever types while the line is down stamps the moment by the desk's clock, which may not be that of their machine.
  server.get('/console/time', { config: { reads: 'account' } }, (_request, reply) =>
    notCached(reply).send({ now: now() }),
  );

  server.get<OfMatch>('/console/matches/:id/live', { config: { reads: 'log' } }, (request, reply) => {
    const { as, after } = request.query;
    const named = typeof as === 'string' && as !== '' ? as.slice(0, LONGEST_NAME) : 'somebody';
    const { channel, leave } = consoles.sit(matchIdOf(request.params.id), pseudonymOf(request) ?? named);
    const last = parsePlace(request.headers['last-event-id']) ?? parsePlace(after);
    void reply.hijack();
    request.raw.socket.once('close', leave);
    streamTo(reply.raw, channel, last, securityHeaders(), Math.random());
    return reply;
  });
}

const pseudonymOf = ({ writer }: FastifyRequest): string | undefined =>
  writer?.type === 'account' ? writer.bearer.account.pseudonym : undefined;

const NOT_BUNDLED: Problem = {
  status: 503,
  type: 'not-bundled',
  title: 'The console has not been built',
  detail: 'Run npm run build where this desk was started, and start it again.',
};
