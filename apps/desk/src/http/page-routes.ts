import type { MatchId } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import { renderIndexPage, renderMatchPage } from '@touchline/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Buckets } from '../accounts/buckets.ts';
import { tooOften } from '../api/resource.ts';
import { parsePlace } from '../channels/sse.ts';
import { matchIdOf } from '../match-id.ts';
import { isDay } from '../projections/words.ts';
import type { ReaderSide } from '../reader-side.ts';
import type { Replays } from '../replay/replays.ts';
import { pageAddress, replayAddresses } from './addresses.ts';
import { streamTo } from './live.ts';
import { noSuchMatch } from './no-such-match.ts';
import type { Problem } from './problem.ts';
import { sendProblemFor } from './problem-handlers.ts';
import { forEver, notCached, securityHeaders, shortly } from './security.ts';
import type { PageFrame } from './served.ts';
import { sendTagged } from './tagged.ts';

interface OfMatch {
  Params: { id: string };
  Querystring: { asOf?: unknown; after?: unknown };
}

interface OfFrame {
  Params: { id: string; place: string };
  Querystring: { asOf?: unknown };
}

const HTML = 'text/html; charset=utf-8';

interface PagesServed {
  readonly side: ReaderSide;
  readonly frame: PageFrame;
  /** How often one address may ask for a page as of another day. */
  readonly askers: Buckets;
  /** Absent where nothing is replayed, or its controls are not to be seen. */
  readonly replays?: Replays;
  readonly pageOpened?: () => void;
}

/** What the readers of a side get: the front page, a match's page with its live channel, its state and its report. */
export function pageRoutes(server: FastifyInstance, served: PagesServed): void {
  const { side, replays, pageOpened, askers } = served;
  const { pages, projections, logs, prefix } = side;
  const frame: PageFrame = { ...served.frame, base: prefix };
  const matchOf = (id: string): MatchId | undefined => {
    const match = matchIdOf(id);
    return logs.get(match).length > 0 ? match : undefined;
  };

  server.get(`${prefix}/`, async (_request, reply) => {
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
    server.get<OfMatch>(`${prefix}${path}`, (request, reply) => {
      const match = matchOf(request.params.id);
      const { asOf } = request.query;
      if (!match) return sendProblemFor(request, reply, frame, noSuchMatch(prefix, request.params.id));
      if (!isDayOrNone(asOf)) return sendProblemFor(request, reply, frame, NO_DAY);
      const wait = asOf === undefined ? 0 : askers.take(request.ip);
      if (wait > 0) return sendProblemFor(request, reply.header('retry-after', wait), frame, tooOften(wait));
      return answer({ match, asOf, after: request.query.after }, request, reply);
    });
  };

  ofMatch('/matches/:id', ({ match, asOf }, request, reply) => {
    const view = pages.view(match, asOf);
    if (!view) return sendProblemFor(request, reply, frame, noSuchMatch(prefix, match));
    pageOpened?.();
    return notCached(reply)
      .type(HTML)
      .send(renderMatchPage(view, { ...frame, life: pages.life, ...addressesOf(prefix, match, asOf) }));
  });

  ofMatch('/matches/:id/live', ({ match, asOf, after }, request, reply) => {
    const channel = pages.channel(match, asOf);
    if (!channel) return sendProblemFor(request, reply, frame, noSuchMatch(prefix, match));
    const last = parsePlace(request.headers['last-event-id']) ?? parsePlace(after);
    void reply.hijack();
    streamTo(reply.raw, channel, last, securityHeaders(), Math.random());
    return reply;
  });

  ofMatch('/matches/:id/frame', ({ match, asOf }, request, reply) => {
    const snapshot = pages.snapshot(match, asOf);
    if (!snapshot) return sendProblemFor(request, reply, frame, noSuchMatch(prefix, match));
    return sendTagged(request, shortly(reply), snapshot);
  });

  ofMatch('/matches/:id/head', ({ match, asOf }, request, reply) => {
    const channel = pages.channel(match, asOf);
    if (!channel) return sendProblemFor(request, reply, frame, noSuchMatch(prefix, match));
    return sendTagged(request, shortly(reply), {
      life: pages.life,
      frame: channel.current,
      version: logs.get(match).length,
      ...pollingAddresses(prefix, match),
    });
  });

  server.get<OfFrame>(`${prefix}/matches/:id/frames/:place`, (request, reply) => {
    const { asOf } = request.query;
    const match = matchOf(request.params.id);
    const place = parsePlace(request.params.place);
    const channel = match && isDayOrNone(asOf) ? pages.channel(match, asOf) : undefined;
    const delta = place && channel?.frame(place);
    if (delta?.state === 'kept') return forEver(reply).type('application/json').send(delta.json);
    return sendProblemFor(request, reply, frame, delta?.state === 'forgotten' ? FORGOTTEN : NO_FRAME);
  });

  ofMatch('/matches/:id/state.json', ({ match }, _request, reply) =>
    notCached(reply).send(projections.state(match)),
  );

  ofMatch('/matches/:id/report.txt', ({ match }, request, reply) => {
    const report = projections.report(match);
    if (!report) return sendProblemFor(request, reply, frame, NOT_PUBLISHED);
    return notCached(reply).type('text/plain; charset=utf-8').send(formatReport(report));
  });
}

/** What a reader without a stream asks for: this page's newest number now and then, and each frame it lacks. */
function pollingAddresses(prefix: string, match: MatchId) {
  const page = `${prefix}${pageAddress(match)}`;
  return { snapshot: `${page}/frame`, delta: `${page}/frames/{life}-{frame}` };
}

interface MatchAsked {
  readonly match: MatchId;
  readonly asOf: string | undefined;
  readonly after: unknown;
}

const isDayOrNone = (asOf: unknown): asOf is string | undefined =>
  asOf === undefined || (typeof asOf === 'string' && isDay(asOf));

function addressesOf(prefix: string, match: MatchId, asOf: string | undefined) {
  const page = `${prefix}${pageAddress(match)}`;
  const day = asOf === undefined ? '' : `?asOf=${asOf}`;
  return { channel: `${page}/live${day}`, replay: replayAddresses(match) };
}

const NOT_PUBLISHED: Problem = {
  status: 404,
  type: 'not-found',
  title: 'Not published',
  detail: 'The report waits for an editor.',
};

const NO_FRAME: Problem = {
  status: 404,
  type: 'no-such-frame',
  title: 'No such frame',
  detail: 'The page has not come to that number.',
};

const FORGOTTEN: Problem = {
  status: 410,
  type: 'frame-forgotten',
  title: 'That frame is no longer kept',
  detail: 'Fetch the whole page as one frame, and go on from its number.',
};

const NO_DAY: Problem = {
  status: 400,
  type: 'no-day',
  title: 'That is no date',
  detail: 'As of a day, write ?asOf=2026-03-18.',
};
