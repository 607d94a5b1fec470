import type { Entry, MatchState } from '@touchline/laws';
import { evolve, foldLog } from '@touchline/laws';

/** A log that grows entry by entry, with its state at hand. */
export class RunningLog {
  #entries: readonly Entry[];
  #state: MatchState | undefined;

  constructor(entries: readonly Entry[] = []) {
    this.#entries = entries;
    this.#state = foldLog(entries);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get state(): MatchState | undefined {
    return this.#state;
  }

  add(entry: Entry): void {
    this.#entries = [...this.#entries, entry];
    this.#state = REACHES_BACK.has(entry.type) ? foldLog(this.#entries) : evolve(this.#state, entry);
  }
}

/** Entries that change what earlier ones mean. */
const REACHES_BACK: ReadonlySet<Entry['type']> = new Set(['entryAmended', 'entryWithdrawn', 'clockSet']);
