import type { Entry, MatchId } from '@touchline/laws';
import { Listeners } from './listeners.ts';
import { type Append, type Appended, assertGapless, type LogListener, type LogStore } from './log-store.ts';

interface Stream {
  readonly entries: Entry[];
  readonly commands: Map<string, readonly Entry[]>;
}

/** A store that forgets when the process ends: for tests, and for a desk that only shows. */
export function memoryStore(): LogStore {
  return new MemoryStore();
}

class MemoryStore implements LogStore {
  readonly #streams = new Map<MatchId, Stream>();
  readonly #listeners = new Listeners();

  append(append: Append): Promise<Appended> {
    assertGapless(append);
    const stream: Stream = this.#streams.get(append.match) ?? { entries: [], commands: new Map() };
    const before = stream.commands.get(append.commandId);
    if (before) return Promise.resolve({ outcome: 'alreadyStored', entries: before });
    const current = stream.entries.length;
    if (current !== append.expectedVersion) return Promise.resolve({ outcome: 'wrongVersion', current });
    this.#streams.set(append.match, stream);
    stream.entries.push(...append.entries);
    stream.commands.set(append.commandId, append.entries);
    this.#listeners.tell(append.match, append.entries);
    return Promise.resolve({ outcome: 'stored', version: stream.entries.length });
  }

  read(match: MatchId): Promise<readonly Entry[]> {
    return Promise.resolve([...(this.#streams.get(match)?.entries ?? [])]);
  }

  findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined> {
    return Promise.resolve(this.#streams.get(match)?.commands.get(commandId));
  }

  matches(): Promise<readonly MatchId[]> {
    return Promise.resolve([...this.#streams.keys()].sort());
  }

  subscribe(listener: LogListener): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
