import type { Entry, MatchId } from '@touchline/laws';

/** What became of an append. `wrongVersion` and `unwritable` stored nothing. */
export type Appended =
  | { readonly outcome: 'stored'; readonly version: number }
  /** Somebody else was first; decide again on the log as it is now. */
  | { readonly outcome: 'wrongVersion'; readonly current: number }
  /** The command was stored before: these are its entries, and nothing was added. */
  | { readonly outcome: 'alreadyStored'; readonly entries: readonly Entry[] }
  /** The disk would not take it: full, read-only, gone. Reading goes on. */
  | { readonly outcome: 'unwritable'; readonly reason: string };

export interface Append {
  readonly match: MatchId;
  /** `seq` of the last entry the caller has seen; 0 for a new log. */
  readonly expectedVersion: number;
  readonly commandId: string;
  /** Stored together or not at all; their `seq` runs on from the expected version. */
  readonly entries: readonly Entry[];
}

/** Called after entries were stored, in the order of the log. */
export type LogListener = (match: MatchId, entries: readonly Entry[]) => void;

/**
 * The logs, kept for ever. The desk owns this port; adapters stand beside it and share one contract suite.
 * A promise is kept when the entry is durable, not before.
 */
export interface LogStore {
  append(append: Append): Promise<Appended>;
  /** The whole log in order; empty for a match that nobody opened. */
  read(match: MatchId): Promise<readonly Entry[]>;
  /** The entries a command led to, or `undefined` when it was never stored. */
  findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined>;
  /** Every match with a log, by name. */
  matches(): Promise<readonly MatchId[]>;
  /** @returns a function that ends the subscription */
  subscribe(listener: LogListener): () => void;
  close(): Promise<void>;
}

/** A store that could not be opened: what and where, in one line. */
export interface StoreProblem {
  readonly type: 'unwritableFolder' | 'inUse' | 'notAStore';
  readonly folder: string;
  readonly sentence: string;
}

export type OpenedStore =
  | { readonly ok: true; readonly store: LogStore }
  | { readonly ok: false; readonly problem: StoreProblem };

/**
 * Holds when the entries follow on from the expected version without a gap.
 * Throws when they do not: a caller that numbers its entries wrongly is a bug.
 */
export function assertGapless(append: Append): void {
  append.entries.forEach((entry, index) => {
    const due = append.expectedVersion + index + 1;
    if (entry.seq !== due) throw new Error(`entry ${entry.id} has seq ${entry.seq}, due is ${due}`);
  });
}
