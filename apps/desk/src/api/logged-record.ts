import { type MatchState, SIDES } from '@touchline/laws';
import { goalsOfMatch, logNumbersOf } from '@touchline/record-book';
import type { LogView } from '../logs.ts';
import { readMatch } from '../projections/match-in-tie.ts';
import { type OpenRecord, recordOf } from '../record.ts';
import { exampleLogs } from '../replay/example-log.ts';
import type { Tables } from '../tables.ts';

/**
 * The record of the tables, with the scorers and coaches that are told by logs of their matches: those that come with the
 * tables, and those that this desk holds. It is opened when first asked, and again when a match has ended since or the
 * log of one that had was put right in what the record takes from it.
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
    const known = this.#opened;
    const record = known && tellTheSame(known.ended, ended) ? known.record : this.#recordWith(ended);
    this.#opened = { ended, record };
    return record;
  }

  #recordWith(ended: readonly MatchState[]): OpenRecord | undefined {
    // Of a match that is told twice the log of this desk is believed.
    this.#examples ??= exampleLogs().flatMap((log) => readMatch(log)?.state ?? []);
    return recordOf(this.#tables, [...this.#examples, ...ended]);
  }

  /** The state of a log is the same object until something is added to it. */
  #ended(): readonly MatchState[] {
    return this.#logs
      .matches()
      .flatMap((match) => readMatch(this.#logs.get(match))?.state ?? [])
      .filter(({ phase }) => phase === 'finished');
  }
}

const tellTheSame = (some: readonly MatchState[], others: readonly MatchState[]): boolean =>
  some.length === others.length && some.every((state, index) => tellsTheSame(state, others[index]));

/** A note after the final whistle is a new state, and nothing to the record, which takes long to open. */
const tellsTheSame = (state: MatchState, other: MatchState | undefined): boolean =>
  state === other || (other !== undefined && toldBy(state) === toldBy(other));

/** All that the record takes from the log of a match that is over: which match it is, its goals, what its sides did. */
const toldBy = (state: MatchState): string =>
  JSON.stringify([
    state.match,
    state.clubs,
    state.scheduledKickOff,
    goalsOfMatch(state, state.match),
    SIDES.map((side) => logNumbersOf(state, side)),
  ]);
