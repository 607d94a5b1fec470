import type { MatchId } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import { renderIndexPage, renderMatchPage } from '@touchline/web';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { matchIdOf } from '../match-id.ts';
import { isDay } from '../projections/words.ts';
import { pageAddress, replayAddresses } from './addresses.ts';
import { frameNumber, streamTo } from './live.ts';
import { sendProblemPage } from './problem-handlers.ts';
import { notCached, securityHeaders } from './security.ts';
import type { PageFrame, Served } from './served.ts';

interface OfMatch {
  Params: { id: string };
  Querystring: { asOf?: unknown; after?: unknown };
}

const HTML = 'text/html; charset=utf-8';

/** What readers get: the front page, a match's page with its live channel, its state and its report. */
export function pageRoutes(server: FastifyInstance, served: Served, frame: PageFrame): void {
  const { pages, projections, logs } = served;
  const matchOf = (id: string): MatchId | undefined => {
    const match = matchIdOf(id);
    return logs.get(match).length > 0 ? match : undefined;
  };

  server.get('/', (_request, reply) =>
    notCached(reply)
      .type(HTML)
      .send(renderIndexPage(projections.index(logs.matches()), frame)),
  );

  server.get<OfMatch>('/matches/:id', (request, reply) => {
    const match = matchOf(request.params.id);
    if (!match) return noSuchMatch(reply, frame);
    const { asOf } = request.query;
    if (!isDayOrNone(asOf)) {
      return sendProblemPage(reply, frame, {
        status: 400,
        title: 'That is no date',
        detail: 'As of a day, write ?asOf=2026-03-18.',
      });
    }
    const view = pages.view(match, asOf);
    if (!view) return noSuchMatch(reply, frame);
    served.pageOpened?.();
    return notCached(reply)
      .type(HTML)
      .send(renderMatchPage(view, { ...frame, ...addressesOf(match, asOf) }));
  });

  server.get<OfMatch>('/matches/:id/live', (request, reply) => {
    const match = matchOf(request.params.id);
    const { asOf } = request.query;
    const channel = match && isDayOrNone(asOf) ? pages.channel(match, asOf) : undefined;
    if (!channel) return noSuchMatch(reply, frame);
    const last = frameNumber(request.headers['last-event-id']) ?? frameNumber(request.query.after);
    void reply.hijack();
    streamTo(reply.raw, channel, last, securityHeaders(), Math.random());
    return reply;
  });

  server.get<OfMatch>('/matches/:id/frame', (request, reply) => {
    const match = matchOf(request.params.id);
    const { asOf } = request.query;
    const whole = match && isDayOrNone(asOf) ? pages.snapshot(match, asOf) : undefined;
    return whole ? notCached(reply).send(whole) : noSuchMatch(reply, frame);
  });

  server.get<OfMatch>('/matches/:id/state.json', (request, reply) => {
    const match = matchOf(request.params.id);
    return match ? notCached(reply).send(projections.state(match)) : noSuchMatch(reply, frame);
  });

  server.get<OfMatch>('/matches/:id/report.txt', (request, reply) => {
    const match = matchOf(request.params.id);
    const report = match && projections.report(match);
    if (!report) return noSuchMatch(reply, frame);
    return notCached(reply).type('text/plain; charset=utf-8').send(formatReport(report));
  });
}

const isDayOrNone = (asOf: unknown): asOf is string | undefined =>
  asOf === undefined || (typeof asOf === 'string' && isDay(asOf));

function addressesOf(match: MatchId, asOf: string | undefined) {
  const page = pageAddress(match);
  const day = asOf === undefined ? '' : `?asOf=${asOf}`;
  return { channel: `${page}/live${day}`, snapshot: `${page}/frame${day}`, replay: replayAddresses(match) };
}

function noSuchMatch(reply: FastifyReply, frame: PageFrame): FastifyReply {
  return sendProblemPage(reply, frame, {
    status: 404,
    title: 'No such match',
    detail: 'No match of that name has been opened on this desk.',
  });
}
