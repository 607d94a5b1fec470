import type { Entry, MatchId } from '@touchline/laws';
import { type Logs, type LogView, tieIn } from '../logs.ts';

/**
 * The logs as they were a while ago: what was stored since is not there yet, for any reader of this view and whatever
 * is worked out from it.
 */
export class DelayedLogs implements LogView {
  readonly #logs: Logs;
  readonly #milliseconds: number;
  readonly #now: () => number;
  /** The array handed out last for a match: the same one until more of its log has come of age. */
  readonly #shown = new Map<MatchId, readonly Entry[]>();

  /** @param now milliseconds since 1970, by the clock of the store */
  constructor(logs: Logs, milliseconds: number, now: () => number) {
    this.#logs = logs;
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  get(match: MatchId): readonly Entry[] {
    const version = this.#logs.versionAt(match, this.#now() - this.#milliseconds);
    const shown = this.#shown.get(match) ?? NONE;
    if (shown.length === version) return shown;
    const grown = this.#logs.get(match).slice(0, version);
    this.#shown.set(match, grown);
    return grown;
  }

  storedAt(match: MatchId, seq: number): number | undefined {
    return seq > this.get(match).length ? undefined : this.#logs.storedAt(match, seq);
  }

  matches(): readonly MatchId[] {
    return this.#logs.matches().filter((match) => this.get(match).length > 0);
  }

  tieOf(match: MatchId): readonly MatchId[] {
    return tieIn(this, match);
  }
}

const NONE: readonly Entry[] = [];
