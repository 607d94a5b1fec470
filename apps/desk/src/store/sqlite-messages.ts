import type { MatchId } from '@touchline/laws';
import type { Append } from './log-store.ts';

/** From the desk to the worker that holds the file; `number` pairs the answer with its question. */
export type Asked = { readonly number: number } & (
  | { readonly call: 'append'; readonly append: Append }
  | { readonly call: 'read'; readonly match: MatchId }
  | { readonly call: 'findCommand'; readonly match: MatchId; readonly commandId: string }
  | { readonly call: 'matches' }
  | { readonly call: 'close' }
);

export interface Answered {
  readonly number: number;
  readonly value: unknown;
  /** Message of what was thrown: a bug, since a full disk comes back as a value. */
  readonly bug?: string;
}

/** The worker's first word. */
export type Opened = { readonly type: 'opened' } | { readonly type: 'notOpened'; readonly reason: string };
