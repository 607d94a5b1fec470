import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { found, type Resource, resource } from '../api/resource.ts';
import { matchName } from '../api/shapes.ts';
import { pageAddress } from '../http/addresses.ts';
import { noSuchMatch } from '../http/no-such-match.ts';
import { type Problem, sendProblem } from '../http/problem.ts';
import { notCached } from '../http/security.ts';
import type { Writers } from '../http/writers.ts';
import { matchIdOf } from '../match-id.ts';
import { SPEED_LIMIT } from './replay.ts';
import { SAMPLES, type Sample, type Samples } from './samples.ts';

const OfMatch = Type.Object({ id: matchName });
const Wish = Type.Object(
  {
    speed: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: SPEED_LIMIT,
        description: 'Match seconds a second; 1 when absent',
      }),
    ),
    from: Type.Optional(
      Type.String({
        maxLength: 20,
        examples: ['74:00'],
        description: 'A moment: `74:00`, `75`, `90+3`, `HT`; `0` when absent',
      }),
    ),
  },
  { additionalProperties: false },
);
const Shown = Type.Object({
  match: Type.String({ description: 'Name of the copy' }),
  of: Type.String({ description: 'The match it is a copy of' }),
  startedAt: Type.String(),
  speed: Type.Number(),
  finished: Type.Boolean({ description: 'It has been played to its end, and will be forgotten' }),
  problem: Type.Optional(Type.String({ description: 'Why it stands still' })),
  page: Type.String({ description: 'Its page; `/live`, `/head`, `/frame` and the rest are below it' }),
  api: Type.String({
    description: 'The match in the API; `/entries`, `/state`, `/tie/live` and the rest are below it',
  }),
});

const schemaOf = (summary: string, more: object) => ({ tags: ['Live'], summary, ...more });
const BY_ACCOUNTS = { security: [{ token: [] }, { session: [] }] };
const PROBLEMS = { '4xx': { $ref: 'problem#' } };

interface OfSample {
  Params: Static<typeof OfMatch>;
}

/** Starting and ending samples. What they show is served like any match, below `/sample`. */
export function sampleRoutes(server: FastifyInstance, { samples, writers }: SamplesServed): void {
  server.post<OfSample & { Body: Static<typeof Wish> | null }>(
    '/api/v1/matches/:id/replay',
    {
      config: { writes: 'account' },
      schema: schemaOf('Plays a finished match again, in a copy, for whoever writes a client', {
        ...BY_ACCOUNTS,
        description:
          'The copy is read at the addresses that every match has, below `/sample`, without an account. The log of the match is not touched, nothing is stored, and the copy is forgotten ten minutes after its end.',
        params: OfMatch,
        body: Type.Union([Wish, Type.Null()]),
        response: { 201: Shown, ...PROBLEMS },
      }),
    },
    async (request, reply) => {
      const { speed = 1, from = '0' } = request.body ?? {};
      const match = matchIdOf(request.params.id);
      const started = await samples.start(match, { speed, from });
      switch (started.outcome) {
        case 'started':
          await writers.note(request.writer, { did: 'sampleStarted', match, detail: started.sample.match });
          return notCached(reply).code(201).send(sampleView(started.sample));
        case 'noMatch':
          return sendProblem(reply, NO_MATCH);
        case 'notOver':
          return sendProblem(reply, NOT_OVER);
        case 'tooMany':
          return sendProblem(reply.header('retry-after', '60'), tooMany(started.most));
        case 'notPlayed':
          return sendProblem(reply, notPlayed(started.sentence));
        default:
          return started satisfies never;
      }
    },
  );
  server.delete<OfSample>(
    '/api/v1/samples/:id',
    {
      config: { writes: 'account' },
      schema: schemaOf('Ends a sample and forgets it', {
        ...BY_ACCOUNTS,
        params: OfMatch,
        response: { 204: Type.Null({ description: 'Done' }), ...PROBLEMS },
      }),
    },
    (request, reply) =>
      samples.end(matchIdOf(request.params.id))
        ? reply.code(204).send()
        : sendProblem(reply, noSuchMatch(SAMPLES, request.params.id)),
  );
}

export const samplesResource = (samples: Samples): Resource =>
  resource({
    address: '/samples',
    tag: 'Live',
    summary: 'The samples that are being played',
    path: Type.Object({}),
    query: Type.Object({}),
    answer: Type.Object({ samples: Type.Array(Shown) }),
    read: () => found({ samples: samples.list().map(sampleView) }),
  });

export interface SamplesServed {
  readonly samples: Samples;
  readonly writers: Writers;
}

function sampleView({ match, of, startedAt, status }: Sample): Static<typeof Shown> {
  const { speed, finished, problem } = status();
  const page = pageAddress(match);
  return {
    match,
    of,
    startedAt: new Date(startedAt).toISOString(),
    speed,
    finished,
    ...(problem !== undefined && { problem }),
    page: SAMPLES + page,
    api: `${SAMPLES}/api/v1${page}`,
  };
}

const NO_MATCH: Problem = {
  status: 404,
  type: 'no-such-match',
  title: 'No such match',
  detail: 'It is not open on this desk, and none of the examples that come with it.',
};
const NOT_OVER: Problem = {
  status: 422,
  type: 'not-over',
  title: 'The match is not over',
  detail: 'A sample is made of a finished match; this one can be followed as it is.',
};
const tooMany = (most: number): Problem => ({
  status: 429,
  type: 'too-many',
  title: 'Enough is being played',
  detail: `${most} samples run at a time: end one, or come back when one is over.`,
});
const notPlayed = (sentence: string): Problem => ({
  status: 422,
  type: 'not-played',
  title: 'It cannot be played so',
  detail: `${sentence}.`,
});
