import type { Entry, MatchId } from '@touchline/laws';
import type { Append, Appended } from './log-store.ts';

/** What the desk asks of the worker that holds the file. */
export type Question =
  | { readonly call: 'append'; readonly append: Append }
  | { readonly call: 'read'; readonly match: MatchId }
  | { readonly call: 'findCommand'; readonly match: MatchId; readonly commandId: string }
  | { readonly call: 'matches' }
  | { readonly call: 'close' };

interface Answers {
  readonly append: Appended;
  readonly read: readonly Entry[];
  readonly findCommand: readonly Entry[] | undefined;
  readonly matches: readonly MatchId[];
  readonly close: undefined;
}

export type AnswerTo<Q extends Question> = Answers[Q['call']];

/** A question on its way; `number` pairs the answer with it. */
export interface Asked {
  readonly number: number;
  readonly question: Question;
}

export interface Answered {
  readonly number: number;
  readonly value?: Answers[keyof Answers];
  /** Message of what was thrown: a bug, since a full disk comes back as a value. */
  readonly bug?: string;
}

/** The worker's first word. */
export type Opened = { readonly type: 'opened' } | { readonly type: 'notOpened'; readonly reason: string };
