import type { StoredEntry } from './entry-formats.ts';
import type { TextAppend, TextAppended, TextStored } from './sqlite-file.ts';

/** What the worker is started with. */
export interface WorkerTask {
  readonly path: string;
  /** Why nothing is to be written, for a copy of a file that cannot be. */
  readonly readOnly?: string;
}

/** What the desk asks of the worker that holds the file. */
export type Question =
  | { readonly call: 'append'; readonly append: TextAppend }
  | { readonly call: 'appends'; readonly match: string; readonly after: number }
  | { readonly call: 'readAll'; readonly after?: string; readonly limit: number }
  | { readonly call: 'versionBefore'; readonly match: string; readonly position: string }
  | { readonly call: 'holds'; readonly position: string }
  | { readonly call: 'findCommand'; readonly match: string; readonly commandId: string }
  | { readonly call: 'matches' };

interface Answers {
  readonly append: TextAppended;
  readonly appends: readonly TextStored[];
  readonly readAll: readonly TextStored[];
  readonly versionBefore: number;
  readonly holds: boolean;
  readonly findCommand: readonly StoredEntry[] | undefined;
  readonly matches: readonly string[];
}

export type AnswerTo<Q extends Question> = Answers[Q['call']];
