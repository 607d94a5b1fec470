import type { Entry, MatchId } from '@touchline/laws';
import type { LogStore, Stored } from './store/log-store.ts';

/** One match's log as the process has it. */
interface Log {
  readonly entries: readonly Entry[];
  /** When the entry of that place was stored, milliseconds since 1970. */
  readonly storedAt: readonly number[];
}

/** Logs that are asked of the store together when the desk starts, so that it reads the next while one is parsed. */
const READ_AT_ONCE = 16;

/** Logs as somebody may see them: all of each, or only what has come of age. */
export interface LogView {
  /** In order; empty for a match that nobody opened. The same array until something is added. */
  get(match: MatchId): readonly Entry[];
  /** When an entry was stored, by its `seq`: milliseconds since 1970; `undefined` for one that is not there. */
  storedAt(match: MatchId, seq: number): number | undefined;
  matches(): readonly MatchId[];
  /** The match itself and the other leg of its tie: whatever is logged in one shows on the pages of both. */
  tieOf(match: MatchId): readonly MatchId[];
}

export function tieIn(logs: Pick<LogView, 'get'>, match: MatchId): readonly MatchId[] {
  const [opened] = logs.get(match);
  if (opened?.type !== 'matchOpened' || opened.otherLeg === undefined) return [match];
  return [match, opened.otherLeg];
}

/** The logs as the process has them in memory: read once, then kept up by what the store says was stored. */
export class Logs implements LogView {
  readonly #byMatch = new Map<MatchId, Log>();

  static async of(store: LogStore): Promise<Logs> {
    const logs = new Logs();
    // Listens first and reads then: what is stored meanwhile may come both ways, and is taken once.
    const meanwhile: Stored[] = [];
    let add = (stored: Stored): void => void meanwhile.push(stored);
    await store.subscribe((stored) => add(stored));
    const matches = await store.matches();
    for (let from = 0; from < matches.length; from += READ_AT_ONCE) {
      const together = matches.slice(from, from + READ_AT_ONCE);
      const read = await Promise.all(together.map((match) => store.appends(match)));
      for (const appends of read) logs.#begin(appends);
    }
    add = (stored) => logs.#add(stored);
    for (const stored of meanwhile) add(stored);
    return logs;
  }

  get(match: MatchId): readonly Entry[] {
    return this.#byMatch.get(match)?.entries ?? NONE;
  }

  storedAt(match: MatchId, seq: number): number | undefined {
    return this.#byMatch.get(match)?.storedAt[seq - 1];
  }

  /** How much of the log had been stored by that moment, milliseconds since 1970: its version then. */
  versionAt(match: MatchId, moment: number): number {
    const { storedAt } = this.#byMatch.get(match) ?? EMPTY;
    return storedAt.findLastIndex((each) => each <= moment) + 1;
  }

  matches(): readonly MatchId[] {
    return [...this.#byMatch.keys()].sort();
  }

  tieOf(match: MatchId): readonly MatchId[] {
    return tieIn(this, match);
  }

  /** A whole log at once: added one by one, its array would be copied for every append. */
  #begin(appends: readonly Stored[]): void {
    const [first] = appends;
    if (!first) return;
    this.#byMatch.set(first.match, {
      entries: appends.flatMap(({ entries }) => entries),
      storedAt: appends.flatMap(({ entries, storedAt }) => entries.map(() => storedAt)),
    });
  }

  #add({ match, entries, storedAt }: Stored): void {
    const known = this.#byMatch.get(match) ?? EMPTY;
    const fresh = entries.filter((entry) => entry.seq > known.entries.length);
    if (fresh.length === 0) return;
    this.#byMatch.set(match, {
      entries: [...known.entries, ...fresh],
      storedAt: [...known.storedAt, ...fresh.map(() => storedAt)],
    });
  }
}

const NONE: readonly Entry[] = [];
const EMPTY: Log = { entries: NONE, storedAt: [] };
