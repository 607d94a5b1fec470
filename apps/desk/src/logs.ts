import type { Entry, MatchId } from '@touchline/laws';
import type { LogStore } from './store/log-store.ts';

/** The logs as the process has them in memory: read once, then kept up by what the store says was stored. */
export class Logs {
  readonly #byMatch = new Map<MatchId, readonly Entry[]>();

  static async of(store: LogStore): Promise<Logs> {
    const logs = new Logs();
    for (const match of await store.matches()) logs.#byMatch.set(match, await store.read(match));
    store.subscribe((match, entries) => logs.#add(match, entries));
    return logs;
  }

  /** In order; empty for a match that nobody opened. The same array until something is added. */
  get(match: MatchId): readonly Entry[] {
    return this.#byMatch.get(match) ?? NONE;
  }

  matches(): readonly MatchId[] {
    return [...this.#byMatch.keys()].sort();
  }

  /** The match itself and the other leg of its tie: whatever is logged in one shows on the pages of both. */
  tieOf(match: MatchId): readonly MatchId[] {
    const other = this.get(match)[0];
    if (other?.type !== 'matchOpened' || other.otherLeg === undefined) return [match];
    return [match, other.otherLeg];
  }

  #add(match: MatchId, entries: readonly Entry[]): void {
    this.#byMatch.set(match, [...this.get(match), ...entries]);
  }
}

const NONE: readonly Entry[] = [];
