import type { Entry, MatchId } from '@touchline/laws';
import { Listeners } from './listeners.ts';
import {
  type Append,
  type Appended,
  assertGapless,
  type LogListener,
  type LogStore,
  type ReadAll,
  type Stored,
  type StoredAppend,
} from './log-store.ts';

interface Stream {
  readonly entries: Entry[];
  readonly commands: Map<string, readonly Entry[]>;
}

/** A store that forgets when the process ends: for tests, and for a desk that only shows. */
export function memoryStore(now: () => number = Date.now): LogStore {
  return new MemoryStore(now);
}

class MemoryStore implements LogStore {
  readonly #streams = new Map<MatchId, Stream>();
  readonly #appends: StoredAppend[] = [];
  readonly #listeners = new Listeners();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  append(append: Append): Promise<Appended> {
    assertGapless(append);
    const { match, commandId, entries } = append;
    const stream: Stream = this.#streams.get(match) ?? { entries: [], commands: new Map() };
    const before = stream.commands.get(commandId);
    if (before) return Promise.resolve({ outcome: 'alreadyStored', entries: before });
    const current = stream.entries.length;
    if (current !== append.expectedVersion) return Promise.resolve({ outcome: 'wrongVersion', current });
    this.#streams.set(match, stream);
    stream.entries.push(...entries);
    stream.commands.set(commandId, entries);
    const stored = { match, commandId, entries, storedAt: this.#now() };
    this.#appends.push({ position: String(this.#appends.length + 1), ...stored });
    this.#listeners.tell(stored);
    return Promise.resolve({ outcome: 'stored', version: stream.entries.length });
  }

  appends(match: MatchId, after = 0): Promise<readonly Stored[]> {
    const isAfter = ({ entries }: Stored): boolean => (entries.at(-1)?.seq ?? 0) > after;
    return Promise.resolve(this.#appends.filter((append) => append.match === match && isAfter(append)));
  }

  readAll({ after = '0', limit }: ReadAll): Promise<readonly StoredAppend[]> {
    return Promise.resolve(this.#appends.slice(Number(after), Number(after) + limit));
  }

  versionBefore(match: MatchId, position: string): Promise<number> {
    const before = this.#appends.slice(0, Number(position) - 1);
    const last = before.findLast((append) => append.match === match);
    return Promise.resolve(last?.entries.at(-1)?.seq ?? 0);
  }

  holds(position: string): Promise<boolean> {
    return Promise.resolve(this.#appends[Number(position) - 1] !== undefined);
  }

  findCommand(match: MatchId, commandId: string): Promise<readonly Entry[] | undefined> {
    return Promise.resolve(this.#streams.get(match)?.commands.get(commandId));
  }

  matches(): Promise<readonly MatchId[]> {
    return Promise.resolve([...this.#streams.keys()].sort());
  }

  /** Nobody else writes here. */
  catchUp(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: LogListener): Promise<() => void> {
    return Promise.resolve(this.#listeners.add(listener));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
