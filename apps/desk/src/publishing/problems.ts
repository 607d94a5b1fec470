import type { Command } from '@touchline/laws';
import { notACommand, problemOfAnswer } from '../http/answer-problems.ts';
import type { Problem } from '../http/problem.ts';
import type { PublishAnswer } from './publisher.ts';

/** What an editor is told of something that was not done. */
export function problemOfPublishing(
  command: Pick<Command, 'type' | 'match'>,
  answer: Exclude<PublishAnswer, { readonly outcome: 'accepted' }>,
): Problem {
  switch (answer.outcome) {
    case 'noMatch':
      return NO_MATCH;
    case 'movedOn':
      return { ...MOVED_ON, currentVersion: answer.current };
    case 'notOver':
      return NOT_OVER;
    case 'notBorneOut': {
      const claims = answer.findings.map(({ claim, text }) => `"${claim}" in "${text}"`).join('; ');
      return { ...NOT_BORNE_OUT, detail: `Its grounds do not bear out: ${claims}` };
    }
    case 'noFact':
      return NO_FACT;
    case 'notPublished':
      return NOT_PUBLISHED;
    case 'noCommand':
      return notACommand(answer.issues);
    case 'refused':
    case 'idUsed':
    case 'touched':
    case 'overtaken':
    case 'unwritable':
      return problemOfAnswer(command, answer);
    default:
      return answer satisfies never;
  }
}

export const NO_MATCH: Problem = {
  status: 404,
  type: 'no-such-match',
  title: 'No such match',
  detail: 'No match of that name has been opened on this desk.',
};
const MOVED_ON: Problem = {
  status: 409,
  type: 'moved-on',
  title: 'The report has been written anew',
  detail: 'The log has moved on since that version: read the report again, then publish it.',
};
const NOT_OVER: Problem = {
  status: 422,
  type: 'not-over',
  title: 'The match is not over',
  detail: 'A report is published after the final whistle.',
};
const NOT_BORNE_OUT: Problem = {
  status: 422,
  type: 'not-borne-out',
  title: 'The checker does not let this report go',
  detail: '',
};
const NO_FACT: Problem = {
  status: 422,
  type: 'no-such-fact',
  title: 'No such fact',
  detail: 'It is not, or not any more, among the facts of this match.',
};
const NOT_PUBLISHED: Problem = {
  status: 422,
  type: 'not-published',
  title: 'This was not published',
  detail: 'Name the entry with which it was.',
};
