import type { Command, MatchId } from '@touchline/laws';
import { formatReport } from '@touchline/report';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { withoutOperator } from '../api/without-operator.ts';
import { sendProblem } from '../http/problem.ts';
import { notCached } from '../http/security.ts';
import type { Served } from '../http/served.ts';
import { matchIdOf } from '../match-id.ts';
import type { MatchStudy } from '../projections/study.ts';
import { reservationsOf } from './for-readers.ts';
import { NO_MATCH, problemOfPublishing } from './problems.ts';
import { publishedOf } from './published.ts';
import { type PublishAnswer, Publisher } from './publisher.ts';
import { Draft, Entries, OfMatch, TakeBack, Wish } from './shapes.ts';

const PUBLISHING = '/api/v1/matches/:id/publishing';

const schemaOf = (summary: string, more: object) => ({
  tags: ['Log'],
  security: [{ token: [] }, { session: [] }],
  summary,
  params: OfMatch,
  ...more,
});
const PROBLEMS = { '4xx': { $ref: 'problem#' } };

interface Asked {
  Params: Static<typeof OfMatch>;
}

/** What editors read before they publish, and how they do. */
export function publishingRoutes(server: FastifyInstance, served: Served): void {
  const { projections } = served.sides[0];
  const publisher = new Publisher(served.desk, projections);

  server.get<Asked>(
    PUBLISHING,
    {
      config: { reads: 'publish' },
      schema: schemaOf('The report and the facts as an editor sees them, published or not', {
        response: { 200: Draft, ...PROBLEMS },
      }),
    },
    (request, reply) => {
      const study = projections.study(matchIdOf(request.params.id));
      return study ? notCached(reply).send(draftOf(study)) : sendProblem(reply, NO_MATCH);
    },
  );

  server.post<Asked & { Body: Static<typeof Wish> }>(
    PUBLISHING,
    {
      config: { writes: 'publish' },
      schema: schemaOf('Publishes the report, or a fact that waits for an editor', {
        description:
          'An entry of the log. The checker has read the report before; what it does not bear out stops it.',
        body: Wish,
        response: { 200: Entries, 201: Entries, ...PROBLEMS },
      }),
    },
    async (request, reply) => {
      const { body } = request;
      const match = matchIdOf(request.params.id);
      const answer = await publisher.publish({ ...body, match, by: bylineOf(request) });
      const detail = body.what === 'fact' ? `fact ${body.fact}` : body.what;
      if (isNew(answer)) await note(request, 'published', match, body.commandId, detail);
      return sendAnswer(reply, { type: 'logPublished', match }, answer);
    },
  );

  server.post<Asked & { Body: Static<typeof TakeBack> }>(
    `${PUBLISHING}/take-back`,
    {
      config: { writes: 'publish' },
      schema: schemaOf('Takes back what was published: readers do not see it any more', {
        body: TakeBack,
        response: { 200: Entries, 201: Entries, ...PROBLEMS },
      }),
    },
    async (request, reply) => {
      const { body } = request;
      const match = matchIdOf(request.params.id);
      const answer = await publisher.takeBack({ ...body, match, by: bylineOf(request) });
      if (isNew(answer)) await note(request, 'unpublished', match, body.commandId, `of ${body.entry}`);
      return sendAnswer(reply, { type: 'withdrawEntry', match }, answer);
    },
  );

  const note = (
    { writer }: FastifyRequest,
    did: 'published' | 'unpublished',
    match: MatchId,
    command: string,
    detail: string,
  ): Promise<void> => served.writers.note(writer, { did, match, command, detail });
}

/** Stands in `by`: the account's pseudonym; on a desk without accounts somebody at this machine. */
const bylineOf = ({ writer }: FastifyRequest): string =>
  writer?.type === 'account' ? writer.bearer.account.pseudonym : 'editor';

const isNew = (answer: PublishAnswer): boolean => answer.outcome === 'accepted' && !answer.repeated;

function draftOf(study: MatchStudy): Static<typeof Draft> {
  const at = study.instant();
  const { report, facts } = publishedOf(study.match);
  return {
    version: study.state.version,
    report: {
      text: formatReport(study.report(at)),
      findings: [...study.reportFindings(at)],
      ...(report && { published: report }),
    },
    facts: study.facts(at).map((fact) => {
      const entry = facts.get(fact.id);
      return {
        id: fact.id,
        sentence: fact.wording.sentence,
        reservations: [...reservationsOf(fact)],
        ...(entry !== undefined && { published: entry }),
      };
    }),
  };
}

function sendAnswer(
  reply: FastifyReply,
  command: Pick<Command, 'type' | 'match'>,
  answer: PublishAnswer,
): FastifyReply {
  if (answer.outcome !== 'accepted') return sendProblem(reply, problemOfPublishing(command, answer));
  return reply
    .code(answer.repeated ? 200 : 201)
    .send({ entries: answer.entries.map((entry) => withoutOperator(entry)) });
}
