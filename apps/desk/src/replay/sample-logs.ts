import type { Entry, MatchId } from '@touchline/laws';
import { type LogView, tieIn } from '../logs.ts';
import type { Stored } from '../store/log-store.ts';

interface Log {
  readonly entries: readonly Entry[];
  readonly storedAt: readonly number[];
}

/** The logs of samples: kept in memory, and taken away when nobody is to see them any more. */
export class SampleLogs implements LogView {
  readonly #byMatch = new Map<MatchId, Log>();

  get(match: MatchId): readonly Entry[] {
    return this.#byMatch.get(match)?.entries ?? NONE;
  }

  storedAt(match: MatchId, seq: number): number | undefined {
    return this.#byMatch.get(match)?.storedAt[seq - 1];
  }

  matches(): readonly MatchId[] {
    return [...this.#byMatch.keys()].sort();
  }

  tieOf(match: MatchId): readonly MatchId[] {
    return tieIn(this, match);
  }

  add({ match, entries, storedAt }: Stored): void {
    const { entries: before, storedAt: times } = this.#byMatch.get(match) ?? EMPTY;
    this.#byMatch.set(match, {
      entries: [...before, ...entries],
      storedAt: [...times, ...entries.map(() => storedAt)],
    });
  }

  forget(match: MatchId): void {
    this.#byMatch.delete(match);
  }
}

const NONE: readonly Entry[] = [];
const EMPTY: Log = { entries: NONE, storedAt: [] };
