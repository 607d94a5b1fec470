import { type Entry, evolve, foldLog, type MatchState } from '@touchline/laws';

/** What it does to the match is not done by adding it at the end. */
export const reachesBack = ({ type }: Entry): boolean =>
  type === 'entryAmended' || type === 'entryWithdrawn' || type === 'clockSet';

/** Folds one log after the other: one that has only grown since costs what it has grown by. */
export class LogFolder {
  #log: readonly Entry[] = [];
  #state: MatchState | undefined;

  /** @returns what `foldLog` returns */
  fold(log: readonly Entry[]): MatchState | undefined {
    const added = log.slice(this.#log.length);
    const hasGrown = this.#log.every((entry, at) => entry === log[at]);
    this.#state =
      hasGrown && !added.some(reachesBack)
        ? added.reduce<MatchState | undefined>(evolve, this.#state)
        : foldLog(log);
    this.#log = log;
    return this.#state;
  }
}
