import {
  type Command,
  decide,
  type Entry,
  type MatchState,
  type Notice,
  type Refusal,
} from '@touchline/laws';
import type { LogOf } from './projections/match-in-tie.ts';
import type { Projections } from './projections/projections.ts';
import { isSameCommand } from './same-command.ts';
import type { LogStore } from './store/log-store.ts';
import { touching } from './touches.ts';

/** The desk's answer to a command. */
export type Answer =
  | {
      readonly outcome: 'accepted';
      readonly entries: readonly Entry[];
      readonly notices: readonly Notice[];
      /** True when the command had been stored before: nothing was added. */
      readonly repeated: boolean;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The id was used before, for a command that said something else: these are its entries. */
  | { readonly outcome: 'idUsed'; readonly entries: readonly Entry[] }
  /** What others logged meanwhile touches it: their entries, for the operator to look at; nothing was added. */
  | { readonly outcome: 'touched'; readonly between: readonly Entry[]; readonly current: number }
  /** Others logged faster than this command could be decided, time and again. */
  | { readonly outcome: 'overtaken'; readonly current: number }
  | { readonly outcome: 'unwritable'; readonly reason: string };

/** What the operator had before them when they gave a command. */
export interface Seen {
  /** Version of the log. */
  readonly version: number;
  /**
   * How the ids of their own commands begin. Those were before them too, stored or not: whoever types while the line is
   * down builds on what they have typed.
   */
  readonly own?: string;
}

/** How often a command is decided anew because another was stored first. */
const MOST_TRIES = 5;
/** A match is being logged as it happens when its kick-off is no further away than this. */
const LIVE_WITHIN_MILLISECONDS = 12 * 60 * 60 * 1000;

/** Takes commands: decides them by the Laws and the tie, stores what follows, and tells who wants to know. */
export class Desk {
  readonly #store: LogStore;
  readonly #logOf: LogOf;
  readonly #projections: Projections;
  /** Wall clock, ISO 8601 in UTC, for entries that are logged live. */
  readonly #now: () => string;

  constructor(parts: {
    readonly store: LogStore;
    readonly logOf: LogOf;
    readonly projections: Projections;
    readonly now: () => string;
  }) {
    this.#store = parts.store;
    this.#logOf = parts.logOf;
    this.#projections = parts.projections;
    this.#now = parts.now;
  }

  /**
   * Decides a command on the newest log and stores its entries, all or none. A command that another overtook is
   * decided again on the log as it is then; sent twice, it is stored once and answered alike. Another command under
   * the same id is not taken for it.
   *
   * @param seen what the operator had before them; what others stored since must not touch the command.
   * Without it the operator means the log as it is, whatever that may be.
   */
  async handle(command: Command, seen?: Seen): Promise<Answer> {
    const stored = await this.#storedAs(command);
    if (stored) return stored;
    const answer = await this.#decideAndStore(command, seen);
    if (answer.outcome === 'accepted') return answer;
    // What stands in the way may be this very command, sent twice at once: its other copy was being stored while the
    // store's word that it was not known was on its way here.
    return (await this.#storedAs(command)) ?? answer;
  }

  /** The answer to a command that was stored before. */
  async #storedAs(command: Command): Promise<Answer | undefined> {
    const stored = await this.#store.findCommand(command.match, command.commandId);
    return stored && again(command, stored);
  }

  async #decideAndStore(command: Command, seen: Seen | undefined): Promise<Answer> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await this.#try(command, seen);
      if (answer !== 'overtaken') return answer;
    }
    return { outcome: 'overtaken', current: this.#logOf(command.match).length };
  }

  /** @returns `overtaken` when another command was stored in between */
  async #try(command: Command, seen: Seen | undefined): Promise<Answer | 'overtaken'> {
    const { match } = command;
    const state = this.#projections.state(match);
    const log = this.#logOf(match);
    const context = this.#projections.decideContext(match);
    const verdict = decide(this.#stamped(command, state), log, context, state);
    const entries = seen ? touching(command, verdict, { ...since(seen, log), context }) : [];
    if (entries.length > 0) return { outcome: 'touched', between: entries, current: log.length };
    if (!verdict.ok) {
      // Another desk may have stored what this one has not heard of yet.
      await this.#store.catchUp(match);
      if (this.#logOf(match).length > log.length) return 'overtaken';
      return { outcome: 'refused', refusal: verdict.refusal };
    }
    const appended = await this.#store.append({
      match,
      expectedVersion: log.length,
      commandId: command.commandId,
      entries: verdict.entries,
    });
    switch (appended.outcome) {
      case 'stored':
        return accepted(verdict.entries, verdict.notices, false);
      case 'alreadyStored':
        return again(command, appended.entries);
      case 'unwritable':
        return { outcome: 'unwritable', reason: appended.reason };
      case 'wrongVersion':
        return 'overtaken';
      default:
        return appended satisfies never;
    }
  }

  /** Entries logged around the match bear the wall clock; of history nobody knows when it was first noted. */
  #stamped(command: Command, state: MatchState | undefined): Command {
    const kickOff = state?.kickOff ?? state?.scheduledKickOff;
    if (command.at !== undefined || kickOff === undefined) return command;
    const now = this.#now();
    const isLive = Math.abs(Date.parse(now) - Date.parse(kickOff)) < LIVE_WITHIN_MILLISECONDS;
    return isLive ? { ...command, at: now } : command;
  }
}

/** The log as the operator saw it, and what others have added since. */
function since({ version, own }: Seen, log: readonly Entry[]) {
  const wasSeen = ({ seq, id }: Entry): boolean =>
    seq <= version || (own !== undefined && id.startsWith(own));
  return { seen: log.filter(wasSeen), since: log.filter((entry) => !wasSeen(entry)) };
}

const again = (command: Command, stored: readonly Entry[]): Answer =>
  isSameCommand(command, stored) ? accepted(stored, [], true) : { outcome: 'idUsed', entries: stored };

const accepted = (entries: readonly Entry[], notices: readonly Notice[], repeated: boolean): Answer => ({
  outcome: 'accepted',
  entries,
  notices,
  repeated,
});
