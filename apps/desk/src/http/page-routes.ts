import type { MatchId } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import { renderIndexPage, renderMatchPage } from '@touchline/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { matchIdOf } from '../match-id.ts';
import { isDay } from '../projections/words.ts';
import { pageAddress, replayAddresses } from './addresses.ts';
import { frameNumber, streamTo } from './live.ts';
import type { Problem } from './problem.ts';
import { sendProblemFor } from './problem-handlers.ts';
import { notCached, securityHeaders } from './security.ts';
import type { PageFrame, Served } from './served.ts';

interface OfMatch {
  Params: { id: string };
  Querystring: { asOf?: unknown; after?: unknown };
}

const HTML = 'text/html; charset=utf-8';

/** What readers get: the front page, a match's page with its live channel, its state and its report. */
export function pageRoutes(server: FastifyInstance, served: Served, frame: PageFrame): void {
  const { pages, projections, logs, replays } = served;
  const matchOf = (id: string): MatchId | undefined => {
    const match = matchIdOf(id);
    return logs.get(match).length > 0 ? match : undefined;
  };

  server.get('/', async (_request, reply) => {
    // While a replay sends what lies before its start, half of a tie would be listed.
    await replays?.ready();
    const lines = projections.index(logs.matches(), (match) => replays?.get(match)?.status());
    return notCached(reply).type(HTML).send(renderIndexPage(lines, frame));
  });

  /** A view of a match, once it is known that there is such a match and that the day is one. */
  const ofMatch = (
    path: string,
    answer: (asked: MatchAsked, request: FastifyRequest, reply: FastifyReply) => FastifyReply,
  ): void => {
    server.get<OfMatch>(path, (request, reply) => {
      const match = matchOf(request.params.id);
      const { asOf } = request.query;
      if (!match) return sendProblemFor(request, reply, frame, NO_SUCH_MATCH);
      if (!isDayOrNone(asOf)) return sendProblemFor(request, reply, frame, NO_DAY);
      return answer({ match, asOf, after: request.query.after }, request, reply);
    });
  };

  ofMatch('/matches/:id', ({ match, asOf }, request, reply) => {
    const view = pages.view(match, asOf);
    if (!view) return sendProblemFor(request, reply, frame, NO_SUCH_MATCH);
    served.pageOpened?.();
    return notCached(reply)
      .type(HTML)
      .send(renderMatchPage(view, { ...frame, ...addressesOf(match, asOf) }));
  });

  ofMatch('/matches/:id/live', ({ match, asOf, after }, request, reply) => {
    const channel = pages.channel(match, asOf);
    if (!channel) return sendProblemFor(request, reply, frame, NO_SUCH_MATCH);
    const last = frameNumber(request.headers['last-event-id']) ?? frameNumber(after);
    void reply.hijack();
    streamTo(reply.raw, channel, last, securityHeaders(), Math.random());
    return reply;
  });

  ofMatch('/matches/:id/frame', ({ match, asOf }, _request, reply) =>
    notCached(reply).send(pages.snapshot(match, asOf)),
  );

  ofMatch('/matches/:id/state.json', ({ match }, _request, reply) =>
    notCached(reply).send(projections.state(match)),
  );

  ofMatch('/matches/:id/report.txt', ({ match }, request, reply) => {
    const report = projections.report(match);
    if (!report) return sendProblemFor(request, reply, frame, NO_SUCH_MATCH);
    return notCached(reply).type('text/plain; charset=utf-8').send(formatReport(report));
  });
}

interface MatchAsked {
  readonly match: MatchId;
  readonly asOf: string | undefined;
  readonly after: unknown;
}

const isDayOrNone = (asOf: unknown): asOf is string | undefined =>
  asOf === undefined || (typeof asOf === 'string' && isDay(asOf));

function addressesOf(match: MatchId, asOf: string | undefined) {
  const page = pageAddress(match);
  const day = asOf === undefined ? '' : `?asOf=${asOf}`;
  return { channel: `${page}/live${day}`, snapshot: `${page}/frame${day}`, replay: replayAddresses(match) };
}

const NO_SUCH_MATCH: Problem = {
  status: 404,
  type: 'no-such-match',
  title: 'No such match',
  detail: 'No match of that name has been opened on this desk.',
};

const NO_DAY: Problem = {
  status: 400,
  type: 'no-day',
  title: 'That is no date',
  detail: 'As of a day, write ?asOf=2026-03-18.',
};
