import type { Command } from '@touchline/laws';
import type { FastifyBaseLogger } from 'fastify';
import type { Answer } from '../desk.ts';

/** Says what came of a command: what was meant and for which match, never who sent it or what they wrote. */
export function logAnswer(log: FastifyBaseLogger, command: Command, answer: Answer): void {
  const { match, type, commandId } = command;
  const said = { match, type, commandId, outcome: answer.outcome };
  switch (answer.outcome) {
    case 'accepted': {
      const notices = answer.notices.map(({ rule }) => rule);
      log.info(
        { ...said, repeated: answer.repeated, entries: answer.entries.map(({ seq }) => seq), notices },
        'command',
      );
      return;
    }
    case 'refused':
      log.info({ ...said, rule: answer.refusal.rule }, 'command');
      return;
    case 'unwritable':
      log.error({ ...said, reason: answer.reason }, 'command');
      return;
    case 'idUsed':
    case 'touched':
    case 'overtaken':
      log.info(said, 'command');
      return;
    default:
      answer satisfies never;
  }
}
