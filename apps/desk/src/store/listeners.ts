import type { LogListener, Stored } from './log-store.ts';

/** Those who want to hear of stored entries; shared by the adapters. */
export class Listeners {
  readonly #listeners = new Set<LogListener>();

  add(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(stored: Stored): void {
    for (const listener of this.#listeners) listener(stored);
  }
}
