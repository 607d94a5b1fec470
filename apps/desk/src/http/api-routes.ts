import { type Command, noticeSentence, parseCommand, type Refusal, refusalSentence } from '@touchline/laws';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Answer } from '../desk.ts';
import { matchIdOf } from '../match-id.ts';
import { sendProblem } from './problem.ts';
import { onlyTakes } from './problem-handlers.ts';
import type { PageFrame, Served } from './served.ts';

const COMMANDS = '/api/v1/matches/:id/commands';

/** What programs get. The replay uses the same door as a console would. */
export function apiRoutes(server: FastifyInstance, served: Served, frame: PageFrame): void {
  onlyTakes(server, frame, COMMANDS, 'POST');
  server.post<{ Params: { id: string } }>(COMMANDS, async (request, reply) => {
    const parsed = parseCommand(request.body);
    if (!parsed.ok) {
      return sendProblem(reply, {
        status: 422,
        type: 'not-a-command',
        title: 'This is no command',
        detail: parsed.issues
          .map((issue) => `${issue.path === '' ? 'the body' : issue.path}: expected ${issue.expected}`)
          .join('; '),
        issues: parsed.issues,
      });
    }
    const { command } = parsed;
    if (command.match !== matchIdOf(request.params.id)) {
      return sendProblem(reply, {
        status: 422,
        type: 'another-match',
        title: 'The command is for another match',
        detail: `The address says ${request.params.id}, the command ${command.match}.`,
      });
    }
    return sendAnswer(reply, command, await served.desk.handle(command));
  });
}

function sendAnswer(reply: FastifyReply, command: Command, answer: Answer): FastifyReply {
  switch (answer.outcome) {
    case 'accepted':
      return reply.code(answer.repeated ? 200 : 201).send({
        entries: answer.entries,
        notices: answer.notices.map((notice) => ({ ...notice, sentence: noticeSentence(notice) })),
        repeated: answer.repeated,
      });
    case 'refused':
      return sendProblem(reply, refused(answer.refusal));
    case 'idUsed':
      return sendProblem(reply, {
        status: 409,
        type: 'command-id-used',
        title: 'The command id was used before',
        detail: `A command of this id was stored, and said something else: send ${command.type} under an id of its own.`,
      });
    case 'overtaken':
      return sendProblem(reply, {
        status: 409,
        type: 'overtaken',
        title: 'Others were faster',
        detail: `The log of ${command.match} moved on while this was decided; send it again.`,
        currentVersion: answer.current,
      });
    case 'unwritable':
      return sendProblem(reply, {
        status: 503,
        type: 'unwritable',
        title: 'The log cannot be written',
        detail: `Nothing was stored: ${answer.reason}.`,
      });
    default:
      return answer satisfies never;
  }
}

function refused(refusal: Refusal) {
  return {
    status: 422,
    type: 'refused',
    title: 'As a record this would be false',
    detail: refusalSentence(refusal),
    rule: refusal.rule,
    facts: refusal.facts,
  };
}
