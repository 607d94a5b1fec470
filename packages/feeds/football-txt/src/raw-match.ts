import type { Score } from '@touchline/registry';
import type { Status } from './syntax.ts';

/** A match as its line gives it: names unmapped, nothing inferred but what it shares with the lines above it. */
export interface RawMatch {
  readonly file: string;
  /** Line of the file, 1-based. */
  readonly line: number;
  /** Text of the heading above it: `UEFA Champions League 2025/26`; absent when there is none. */
  readonly heading?: string;
  /** Text of the round line above it, as written: `Finals, Round of 16`; of several levels, the widest first. */
  readonly round: string;
  /** ISO date. */
  readonly date: string;
  /** `18:45`, in the zone of the file (these files: Central European). */
  readonly kickOff?: string;
  /** As written, the association included: `FC Bayern München (GER)`. */
  readonly home: string;
  readonly away: string;
  readonly score: RawScore;
  /** What became of a match that was not simply played. */
  readonly status?: Status;
}

/** The scores of a line, each apart; all absent for a match without a score. */
export interface RawScore {
  readonly halfTime?: Score;
  readonly at90?: Score;
  /** Goals of the ninety minutes included. */
  readonly afterExtraTime?: Score;
  /** Kicks from the penalty mark. */
  readonly shootOut?: Score;
}
