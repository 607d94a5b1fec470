import type { MatchState } from '@touchline/laws';
import type { LogView } from '../logs.ts';
import { readMatch } from '../projections/match-in-tie.ts';
import { type OpenRecord, recordOf } from '../record.ts';
import { exampleLogs } from '../replay/example-log.ts';
import type { Tables } from '../tables.ts';

/**
 * The record of the tables, with the scorers and coaches that are told by logs of their matches: those that come with the
 * tables, and those that this desk holds. It is opened when first asked, and again when a match has ended since or the
 * log of one that had was put right.
 */
export class LoggedRecord {
  readonly #tables: Tables;
  readonly #logs: Pick<LogView, 'get' | 'matches'>;
  #examples: readonly MatchState[] | undefined;
  #opened: { readonly ended: readonly MatchState[]; readonly record: OpenRecord | undefined } | undefined;

  constructor(tables: Tables, logs: Pick<LogView, 'get' | 'matches'>) {
    this.#tables = tables;
    this.#logs = logs;
  }

  /** @returns `undefined` when no match of the tables was played */
  open(): OpenRecord | undefined {
    const ended = this.#ended();
    if (this.#opened === undefined || !sameStates(this.#opened.ended, ended)) {
      // Of a match that is told twice the log of this desk is believed.
      this.#examples ??= exampleLogs().flatMap((log) => readMatch(log)?.state ?? []);
      this.#opened = { ended, record: recordOf(this.#tables, [...this.#examples, ...ended]) };
    }
    return this.#opened.record;
  }

  /** The state of a log is the same object until something is added to it. */
  #ended(): readonly MatchState[] {
    return this.#logs
      .matches()
      .flatMap((match) => readMatch(this.#logs.get(match))?.state ?? [])
      .filter(({ phase }) => phase === 'finished');
  }
}

const sameStates = (some: readonly MatchState[], others: readonly MatchState[]): boolean =>
  some.length === others.length && some.every((state, index) => state === others[index]);
