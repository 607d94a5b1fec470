import {
  type DecideContext,
  decide,
  type EffectiveEntry,
  type Entry,
  effectiveLog,
  evolve,
  foldLog,
  type MatchState,
  type Refusal,
} from '@touchline/laws';
import { LogFolder, reachesBack } from './log-folder.ts';
import type { Unsent } from './outbox.ts';
import type { Heard } from './ports.ts';
import { contextOf, type TieTold } from './tie-context.ts';

/** The match as it will be once the desk has taken what waits, as far as one can tell here. */
export interface Expected {
  readonly log: readonly Entry[];
  readonly effective: readonly EffectiveEntry[];
  /** `undefined` until the match has been opened. */
  readonly state: MatchState | undefined;
  /** What the next command is decided in. */
  readonly context: DecideContext;
  /** Refusals of what waits, by its number: others have logged meanwhile, and the desk will send it back. */
  readonly refusals: ReadonlyMap<number, Refusal>;
}

/** Expects what becomes of one match's log; what has not changed since it was last asked is not worked out again. */
export class Expecting {
  readonly #stored = new LogFolder();
  readonly #told = new LogFolder();
  #last: { readonly of: readonly unknown[]; readonly expected: Expected } | undefined;

  /**
   * Decides what waits on top of the desk's log, in order. What the Laws refuse there is left out of the log and told;
   * the desk has the last word on it.
   */
  of({ stored, tie, toldAt }: Heard, unsent: readonly Unsent[]): Expected {
    const of = [stored, tie, toldAt, ...unsent.map(({ command }) => command)];
    const isSame = this.#last?.of.length === of.length && of.every((each, at) => each === this.#last?.of[at]);
    if (this.#last && isSame) return this.#last.expected;
    const score = this.#told.fold(stored.slice(0, toldAt))?.score;
    const told = { tie, score, since: stored.slice(toldAt) };
    const expected = decided(stored, this.#stored.fold(stored), unsent, told);
    this.#last = { of, expected };
    return expected;
  }
}

function decided(
  stored: readonly Entry[],
  known: MatchState | undefined,
  unsent: readonly Unsent[],
  told: TieTold,
): Expected {
  const log = [...stored];
  let state = known;
  const refusals = new Map<number, Refusal>();
  for (const [at, { number, command }] of unsent.entries()) {
    const verdict = decide(command, log, contextOf(told, state, unsent.slice(0, at)), state);
    if (!verdict.ok) {
      refusals.set(number, verdict.refusal);
      continue;
    }
    log.push(...verdict.entries);
    state = verdict.entries.some(reachesBack) ? foldLog(log) : verdict.entries.reduce(evolve, state);
  }
  const all = unsent.length === 0 ? stored : log;
  return { log: all, effective: effectiveLog(all), state, context: contextOf(told, state, unsent), refusals };
}
