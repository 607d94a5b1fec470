import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Channel } from '../channels/channel.ts';
import { parsePlace } from '../channels/sse.ts';
import { FOR_ANYBODY } from '../http/cross-origin.ts';
import { streamTo } from '../http/live.ts';
import { noSuchMatch } from '../http/no-such-match.ts';
import { type Problem, sendProblem } from '../http/problem.ts';
import { securityHeaders } from '../http/security.ts';
import { matchIdOf } from '../match-id.ts';
import type { ReaderSide } from '../reader-side.ts';
import { matchName, seasonYear } from './shapes.ts';

const TAG = 'Live';
const OF_MATCH = Type.Object({ match: matchName });
const AFTER = Type.Object(
  {
    after: Type.Optional(
      Type.String({
        description: 'The `id` of the last event that is known; `Last-Event-ID` wins over it',
        maxLength: 40,
      }),
    ),
    lastEventId: Type.Optional(
      Type.String({ description: 'The same, as stand-ins for EventSource write it', maxLength: 40 }),
    ),
  },
  { additionalProperties: false },
);

const STREAM = Type.String({ description: 'Events' });

const DESCRIPTION =
  'Server-sent events. Each `data` is `{ frame, parts }`, with the parts that changed; a part that is gone is null. An event named `reset` has all parts. Numbers are gapless.';

const schemaOf = (summary: string, params: object) => ({
  tags: [TAG],
  summary,
  description: DESCRIPTION,
  params,
  querystring: AFTER,
  response: {
    200: { description: 'A stream that does not end', content: { 'text/event-stream': { schema: STREAM } } },
    '4xx': { $ref: 'problem#' },
  },
});

/**
 * Live data for programs: of a tie, whichever leg it is asked by, of all matches of a competition's season, and of all
 * of the night.
 */
export function dataRoutes(server: FastifyInstance, prefix: string, side: ReaderSide): void {
  const { channels, logs } = side;
  server.get(
    `${prefix}/live`,
    {
      schema: schemaOf('Every match of the night, live: a part each, with what waits in it', Type.Object({})),
    },
    (request, reply) => stream(request, reply, channels.night()),
  );
  server.get<{ Params: { match: string } }>(
    `${prefix}/matches/:match/tie/live`,
    {
      schema: schemaOf('The tie as it stands, live', OF_MATCH),
    },
    (request, reply) => {
      const match = matchIdOf(request.params.match);
      if (logs.get(match).length === 0)
        return sendProblem(reply, { ...noSuchMatch(side.prefix, match), type: 'not-found' });
      const channel = channels.tie(match);
      return channel ? stream(request, reply, channel) : sendProblem(reply, NO_TIE);
    },
  );
  server.get<{ Params: { competition: string; season: number } }>(
    `${prefix}/competitions/:competition/:season/live`,
    {
      schema: schemaOf(
        "Every open match of a competition's season, live: a part each",
        Type.Object({
          competition: Type.String({ maxLength: 40, examples: ['ucl'] }),
          season: seasonYear,
        }),
      ),
    },
    (request, reply) => {
      const channel = channels.competition(request.params.competition, request.params.season);
      return channel ? stream(request, reply, channel) : sendProblem(reply, NO_MATCHES);
    },
  );
}

function stream(request: FastifyRequest, reply: FastifyReply, channel: Channel): FastifyReply {
  const { lastEventId, after } = Object.fromEntries(new URL(request.url, 'http://desk').searchParams);
  const last = parsePlace(request.headers['last-event-id']) ?? parsePlace(lastEventId) ?? parsePlace(after);
  void reply.hijack();
  const headers = { ...securityHeaders(), ...FOR_ANYBODY };
  streamTo(reply.raw, channel, last, headers, Math.random());
  return reply;
}

const NO_TIE: Problem = {
  status: 404,
  type: 'not-found',
  title: 'No tie',
  detail: 'The match is no leg of a tie that is known here.',
};

const NO_MATCHES: Problem = {
  status: 404,
  type: 'not-found',
  title: 'Nothing to follow',
  detail: 'No match of that competition and season is open on this desk.',
};
