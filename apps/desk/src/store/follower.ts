import type { MatchId } from '@touchline/laws';
import { Listeners } from './listeners.ts';
import type { LogListener, Stored } from './log-store.ts';

export interface FollowerOptions {
  /** Appends of a match after a version, in order. */
  readonly appends: (match: MatchId, after: number) => Promise<readonly Stored[]>;
  /** The current version of every log. */
  readonly versions: () => Promise<ReadonlyMap<MatchId, number>>;
  /** Milliseconds between two looks at the versions. */
  readonly lookEvery: number;
}

/**
 * Tells listeners what was stored in a store that several desks write to, each entry once and each log in order. What
 * this desk stores is told at once; what others store, upon a hint or at the next look. A hint may be lost, come twice
 * or be wrong: the versions in the store are the truth.
 */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #listeners = new Listeners();
  /** How far each log has been told. */
  readonly #told = new Map<MatchId, number>();
  #started: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Looks and reads go one after the other, so that nothing is told twice. */
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** What was stored before the promise is kept may or may not be told; everything after is. */
  async add(listener: LogListener): Promise<() => void> {
    const leave = this.#listeners.add(listener);
    await (this.#started ??= this.#start());
    return leave;
  }

  /** Call with what this desk has stored. */
  stored(stored: Stored): void {
    if (!this.#started) return;
    const before = (stored.entries[0]?.seq ?? 0) - 1;
    if ((this.#told.get(stored.match) ?? 0) === before) this.#tell(stored);
    else void this.hint(stored.match);
  }

  /** Call when somebody says that a log has grown. @returns when what it has grown by has been told */
  hint(match: MatchId): Promise<void> {
    if (!this.#started) return Promise.resolve();
    return this.#next(() => this.#catchUp(match));
  }

  /** Looks at every log now. @returns when everything stored before the call has been told */
  look(): Promise<void> {
    return this.#next(async () => {
      for (const [match, version] of await this.#options.versions())
        if (version > (this.#told.get(match) ?? 0)) await this.#catchUp(match);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#work;
  }

  async #start(): Promise<void> {
    for (const [match, version] of await this.#options.versions())
      if (!this.#told.has(match)) this.#told.set(match, version);
    this.#timer = setInterval(() => void this.look(), this.#options.lookEvery);
    this.#timer.unref();
  }

  async #catchUp(match: MatchId): Promise<void> {
    const appends = await this.#options.appends(match, this.#told.get(match) ?? 0);
    for (const append of appends) this.#tell(append);
  }

  #tell(stored: Stored): void {
    const last = stored.entries.at(-1)?.seq ?? 0;
    if (last <= (this.#told.get(stored.match) ?? 0)) return;
    this.#told.set(stored.match, last);
    this.#listeners.tell(stored);
  }

  /** A store that cannot be reached for a while is looked at again next time. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (!this.#isClosed) await work().catch(() => undefined);
    });
    return this.#work;
  }
}
