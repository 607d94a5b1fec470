import type { Entry, MatchId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import type { Logs } from '../logs.ts';
import { matchInTie, readMatch } from '../projections/match-in-tie.ts';
import type { LogStore, StoredAppend } from '../store/log-store.ts';
import { type DeskEvent, eventsOf, type Standing } from './events.ts';

/** Appends whose events are kept, for the other webhooks: they are asked for within moments of each other. */
const MOST_KEPT = 500;

/**
 * The events of each append, made from the logs as they were when it was stored: whoever makes them, and whenever, makes
 * the same.
 */
export class EventSource {
  readonly #store: LogStore;
  readonly #logs: Logs;
  readonly #results: readonly ResultRow[];
  readonly #kept = new Map<string, Promise<readonly DeskEvent[]>>();

  constructor(parts: {
    readonly store: LogStore;
    readonly logs: Logs;
    readonly results: readonly ResultRow[];
  }) {
    this.#store = parts.store;
    this.#logs = parts.logs;
    this.#results = parts.results;
  }

  /** Throws when the log cannot be read now; the next call tries anew. */
  of(append: StoredAppend): Promise<readonly DeskEvent[]> {
    const known = this.#kept.get(append.position);
    if (known) return known;
    const made = this.#make(append);
    this.#kept.set(append.position, made);
    made.catch(() => this.#kept.delete(append.position));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }

  async #make(append: StoredAppend): Promise<readonly DeskEvent[]> {
    const log = await this.#logUpTo(append.match, append.entries.at(-1)?.seq ?? 0);
    const [opened] = log;
    const other = opened?.type === 'matchOpened' ? opened.otherLeg : undefined;
    const otherLog = other === undefined ? [] : await this.#logBefore(other, append.position);
    const at = (version: number) => this.#standing(log.slice(0, version), other, otherLog);
    let before = at((append.entries[0]?.seq ?? 1) - 1);
    return append.entries.flatMap((entry) => {
      const after = at(entry.seq);
      const events = after ? eventsOf(entry, before, after) : [];
      before = after;
      return events;
    });
  }

  /**
   * The other leg as it was when an append was stored: by its place in the order of all, which never changes, and never
   * by the clock, by which two appends of one moment would each see the other, or neither.
   */
  async #logBefore(match: MatchId, position: string): Promise<readonly Entry[]> {
    return this.#logUpTo(match, await this.#store.versionBefore(match, position));
  }

  async #logUpTo(match: MatchId, version: number): Promise<readonly Entry[]> {
    if (this.#logs.get(match).length < version) await this.#store.catchUp(match);
    const log = this.#logs.get(match);
    if (log.length < version) throw new Error(`the log of ${match} cannot be read up to entry ${version}`);
    return log.slice(0, version);
  }

  #standing(
    log: readonly Entry[],
    other: MatchId | undefined,
    otherLog: readonly Entry[],
  ): Standing | undefined {
    const match = readMatch(log);
    if (!match) return undefined;
    const logOf = (id: MatchId) => (id === other ? otherLog : []);
    return { match, inTie: matchInTie(match, { logOf, results: this.#results }) };
  }
}
