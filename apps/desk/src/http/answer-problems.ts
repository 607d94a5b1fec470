import { type Command, type Issue, type Refusal, refusalSentence } from '@touchline/laws';
import { withoutOperator } from '../api/without-operator.ts';
import type { Answer } from '../desk.ts';
import type { Problem } from './problem.ts';

type NotAccepted = Exclude<Answer, { readonly outcome: 'accepted' }>;

/** What a client is told of what cannot be read as a command: everything that is wrong with it. */
export const notACommand = (issues: readonly Issue[]): Problem => ({
  status: 422,
  type: 'not-a-command',
  title: 'This is no command',
  detail: issues
    .map((issue) => `${issue.path === '' ? 'the body' : issue.path}: expected ${issue.expected}`)
    .join('; '),
  issues,
});

/** What a client is told of a command that was not stored. */
export function problemOfAnswer(
  { type, match }: Pick<Command, 'type' | 'match'>,
  answer: NotAccepted,
): Problem {
  switch (answer.outcome) {
    case 'refused':
      return refusedBy(answer.refusal);
    case 'idUsed':
      return {
        status: 409,
        type: 'command-id-used',
        title: 'The command id was used before',
        detail: `A command of this id was stored, and said something else: send ${type} under an id of its own.`,
      };
    case 'touched':
      return {
        status: 409,
        type: 'touched',
        title: 'Another has logged what touches this',
        detail:
          'Look at what was logged meanwhile, and send it again against that version if it still holds.',
        currentVersion: answer.current,
        between: answer.between.map(withoutOperator),
      };
    case 'overtaken':
      return {
        status: 409,
        type: 'overtaken',
        title: 'Others were faster',
        detail: `The log of ${match} moved on while this was decided; send it again.`,
        currentVersion: answer.current,
      };
    case 'unwritable':
      return {
        status: 503,
        type: 'unwritable',
        title: 'The log cannot be written',
        detail: `Nothing was stored: ${answer.reason}.`,
      };
    default:
      return answer satisfies never;
  }
}

export const refusedBy = (refusal: Refusal): Problem => ({
  status: 422,
  type: 'refused',
  title: 'As a record this would be false',
  detail: refusalSentence(refusal),
  rule: refusal.rule,
  facts: refusal.facts,
});
