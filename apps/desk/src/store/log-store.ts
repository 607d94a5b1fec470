import type { Entry, MatchId } from '@touchline/laws';

/** What became of an append. `wrongVersion` stored nothing. */
export type Appended =
  | { readonly outcome: 'stored'; readonly version: number }
  /** Somebody else was first; decide again on the log as it is now. */
  | { readonly outcome: 'wrongVersion'; readonly current: number }
  /** The command was stored before: these are its entries, and nothing was added. */
  | { readonly outcome: 'alreadyStored'; readonly entries: readonly Entry[] }
  /**
   * The store would not take it: disk full or read-only, server gone. Nothing was acknowledged; should the line have
   * broken after the entries were safe, the same command sent again is answered with them. Reading goes on if it can.
   */
  | { readonly outcome: 'unwritable'; readonly reason: string };

export interface Append {
  readonly match: MatchId;
  /** `seq` of the last entry the caller has seen; 0 for a new log. */
  readonly expectedVersion: number;
  readonly commandId: string;
  /** Stored together or not at all; their `seq` runs on from the expected version. */
  readonly entries: readonly Entry[];
}

/** What one append stored, and when. */
export interface Stored {
  readonly match: MatchId;
  readonly commandId: string;
  readonly entries: readonly Entry[];
  /** Milliseconds since 1970 by the store's clock; never earlier than an append of the same match before it. */
  readonly storedAt: number;
}

/** And where it stands among all of them. */
export interface StoredAppend extends Stored {
  /** Opaque: only good for asking what comes after it, of the same store. */
  readonly position: string;
}

export interface ReadAll {
  /** Position of the last append the reader has; absent to start from the beginning. */
  readonly after?: string;
  /** Appends at most. */
  readonly limit: number;
}

/** Called after entries were stored, by this desk or by another, in the order of the match's log and each once. */
export type LogListener = (stored: Stored) => void;

/**
 * The logs, kept for ever. The desk owns this port; adapters stand beside it and share one contract suite.
 * A promise is kept when the entry is durable, not before.
 */
export interface LogStore {
  append(append: Append): Promise<Appended>;
  /** A match's appends in order, those with entries after a version when one is given; none for a match that nobody opened. */
  appends(match: MatchId, after?: number): Promise<readonly Stored[]>;
  /**
   * Appends of all matches in an order that keeps each match's own. Who asks again from the last position misses
   * nothing and gets nothing twice, whatever is written meanwhile.
   */
  readAll(query: ReadAll): Promise<readonly StoredAppend[]>;
  /**
   * Version that a match's log had when the append of that position was stored, before it: how far it had come in the
   * order of {@link readAll}. Whoever was given the position is always answered alike. 0 where nothing was stored by then.
   */
  versionBefore(match: MatchId, position: string): Promise<number>;
  /** Whether an append of that position is here; one of another log may be by chance. */
  holds(position: string): Promise<boolean>;
  /** The entries a command led to, or `undefined` when it was never stored. */
  findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined>;
  /** Every match with a log, by name. */
  matches(): Promise<readonly MatchId[]>;
  /** Kept when listeners have been told all that was stored of the match before the call, by whichever desk. */
  catchUp(match: MatchId): Promise<void>;
  /** Tells everything that is stored once the promise is kept. @returns a function that ends the subscription */
  subscribe(listener: LogListener): Promise<() => void>;
  close(): Promise<void>;
}

/** A match's log in order, or its entries after a version. */
export async function readLog(store: LogStore, match: MatchId, after = 0): Promise<readonly Entry[]> {
  const appends = await store.appends(match, after);
  return appends.flatMap(({ entries }) => entries).filter((entry) => entry.seq > after);
}

/** A store that could not be opened: what and where, in one line. */
export interface StoreProblem {
  readonly type: 'unwritableFolder' | 'inUse' | 'notAStore' | 'newerStore' | 'unreachable';
  /** The folder, or the address without its password. */
  readonly place: string;
  readonly sentence: string;
}

export type OpenedStore =
  /** `readOnly` says why nothing can be logged, where the place can be read and not written. */
  | { readonly ok: true; readonly store: LogStore; readonly readOnly?: string }
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
