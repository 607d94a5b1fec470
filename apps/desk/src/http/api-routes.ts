import { type Command, type Entry, noticeSentence, parseCommand } from '@touchline/laws';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { mayPublish } from '../accounts/account.ts';
import type { Deed } from '../accounts/account-store.ts';
import { shape } from '../api/components.ts';
import { matchName } from '../api/shapes.ts';
import type { Answer, Seen } from '../desk.ts';
import { logAnswer } from '../log/command-log.ts';
import { matchIdOf } from '../match-id.ts';
import { notACommand, problemOfAnswer, refusedBy } from './answer-problems.ts';
import { type Problem, sendProblem } from './problem.ts';
import { notCached } from './security.ts';
import type { Served } from './served.ts';
import { NOT_YOUR_ROLE, type Writer } from './writers.ts';

const COMMANDS = '/api/v1/matches/:id/commands';
const PREVIEW = '/api/v1/matches/:id/preview';

interface OfMatch {
  Params: { id: string };
  Querystring: { seen?: number; own?: string };
}

/** What programs send. The replay uses the same door as a console would. */
export function apiRoutes(server: FastifyInstance, served: Served): void {
  server.post<OfMatch>(
    COMMANDS,
    { schema: COMMANDS_SCHEMA, config: { ...LOGS, body: shape('Command') } },
    async (request, reply) => {
      const read = commandFor(request);
      if (!read.ok) return sendProblem(reply, read.problem);
      const { command } = read;
      const log = served.sides[0].logs.get(command.match);
      if (isOfEditors(command, log) && !mayBeEditor(request.writer))
        return sendProblem(reply, NOT_YOUR_ROLE.problem);
      const answer = await served.desk.handle(command, seenBy(request.query));
      logAnswer(request.log, command, answer);
      if (answer.outcome === 'accepted' && !answer.repeated)
        await served.writers.note(request.writer, deedOf(command, answer.entries));
      return sendAnswer(reply, command, answer);
    },
  );
  server.post<OfMatch>(
    PREVIEW,
    { schema: PREVIEW_SCHEMA, config: { ...LOGS, body: shape('Correction') } },
    (request, reply) => {
      const read = commandFor(request);
      if (!read.ok) return sendProblem(reply, read.problem);
      const { command } = read;
      if (command.type !== 'amendEntry' && command.type !== 'withdrawEntry')
        return sendProblem(reply, NO_CORRECTION);
      const changes = served.sides[0].projections.wouldChange(command);
      return changes.ok ? notCached(reply).send(changes) : sendProblem(reply, refusedBy(changes.refusal));
    },
  );
}

/** Whether the command publishes, or takes back or amends what was published. */
const isOfEditors = (command: Command, log: readonly Entry[]): boolean =>
  command.type === 'logPublished' ||
  ((command.type === 'amendEntry' || command.type === 'withdrawEntry') &&
    log.some(({ id, type }) => id === command.target && type === 'published'));

const mayBeEditor = (writer: Writer | undefined): boolean =>
  writer?.type !== 'account' || mayPublish(writer.bearer.account);

const seenBy = ({ seen: version, own }: OfMatch['Querystring']): Seen | undefined =>
  version === undefined ? undefined : { version, ...(own !== undefined && { own }) };

const LOGS = { writes: 'log' } as const;

const OF_MATCH = Type.Object({ id: matchName });

/** What a write takes on a desk with accounts; on one without, this machine is enough. */
const BY_ACCOUNTS = [{ token: [] }, { session: [] }];

const LOGGED = Type.Object({
  entries: Type.Array(shape('Entry')),
  notices: Type.Array(
    Type.Intersect([
      shape('Notice'),
      Type.Object({ sentence: Type.String({ description: 'What it says, for the operator' }) }),
    ]),
  ),
  repeated: Type.Boolean({ description: 'It was stored before; nothing was added' }),
});

const COMMANDS_SCHEMA = {
  tags: ['Log'],
  security: BY_ACCOUNTS,
  summary: 'Logs what happened, amends or withdraws an entry',
  description:
    'Decided by the Laws and the tie, stored at the next version, all of it or nothing. Sent twice under one `commandId` it is stored once and answered alike. An override with a reason lets a refusal pass. On a desk with accounts `by` becomes a pseudonym of the account that sends it. With `seen`, what others logged since must not touch it: it is put on top when it commutes with theirs, and comes back with their entries, stored nowhere, when it does not.',
  params: OF_MATCH,
  querystring: Type.Object(
    {
      seen: Type.Optional(
        Type.Integer({ minimum: 0, description: 'Version of the log that the operator had before them' }),
      ),
      own: Type.Optional(
        Type.String({
          minLength: 4,
          maxLength: 60,
          description:
            'With `seen`: how the ids of the commands begin that the operator gave before this one, stored or not',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  response: {
    200: { ...LOGGED, description: 'It was stored before: its entries, `repeated` is true' },
    201: { ...LOGGED, description: 'Its entries, and notices of rules it goes against' },
    '4xx': { $ref: 'problem#' },
  },
};

const PREVIEW_SCHEMA = {
  tags: ['Log'],
  security: BY_ACCOUNTS,
  summary: 'What an amendment or a withdrawal would change, before it is confirmed',
  description:
    'Takes the command that would be sent, stores nothing: log, score, tie, suspensions, facts, report.',
  params: OF_MATCH,
  response: {
    200: shape('WhatWouldChange'),
    '4xx': { $ref: 'problem#' },
  },
};

const NO_CORRECTION: Problem = {
  status: 422,
  type: 'not-a-correction',
  title: 'This is no correction',
  detail: 'A preview takes an amendEntry or a withdrawEntry.',
};

type ReadCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problem: Problem };

/** A command from outside, for the match of the address it came to, by whoever is known to have sent it. */
function commandFor(request: FastifyRequest<OfMatch>): ReadCommand {
  const match = request.params.id;
  const parsed = parseCommand(signed(request.body, request.writer));
  if (!parsed.ok) return { ok: false, problem: notACommand(parsed.issues) };
  const { command } = parsed;
  if (command.match === matchIdOf(match)) return { ok: true, command };
  const detail = `The address says ${match}, the command ${command.match}.`;
  return {
    ok: false,
    problem: { status: 422, type: 'another-match', title: 'The command is for another match', detail },
  };
}

/** Where there are accounts the desk says who logs, by a name that says nothing; what a client claims is passed over. */
const signed = (body: unknown, writer: Writer | undefined): unknown =>
  writer?.type === 'account' && typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, by: writer.bearer.account.pseudonym }
    : body;

const CORRECTIONS: Readonly<Partial<Record<Command['type'], Deed>>> = {
  amendEntry: 'amended',
  withdrawEntry: 'withdrew',
};

/** What the audit trail says of a command that was stored. */
function deedOf(command: Command, entries: readonly Entry[]) {
  const { match, commandId, type } = command;
  const target = 'target' in command ? [`of ${command.target}`] : [];
  const detail = [type, ...target, ...entries.map(({ seq }) => `entry ${seq}`)].join(', ');
  return { did: CORRECTIONS[type] ?? 'logged', match, command: commandId, detail };
}

function sendAnswer(reply: FastifyReply, command: Command, answer: Answer): FastifyReply {
  if (answer.outcome !== 'accepted') return sendProblem(reply, problemOfAnswer(command, answer));
  return reply.code(answer.repeated ? 200 : 201).send({
    entries: answer.entries,
    notices: answer.notices.map((notice) => ({ ...notice, sentence: noticeSentence(notice) })),
    repeated: answer.repeated,
  });
}
