import type { Pooled } from './pool.ts';
import type { PlayerMatch, ScoredMatch } from './scorer-book.ts';

/** One club's side of a match, with those who scored for it. */
export interface ClubMatch extends Pooled {
  readonly match: ScoredMatch;
  readonly players: readonly PlayerMatch[];
  /** Whether every scorer of the club is known: who is not among them did not score. */
  readonly isKnown: boolean;
}

/** A player's match that took a run of scoring in his club's matches to a length. */
export interface RunStep extends PlayerMatch {
  readonly length: number;
  /** The match in which the run began. */
  readonly first: ScoredMatch;
}

/** A run that a match of the club ended, since the player did not score in it. */
export interface EndedRun {
  readonly ended: RunStep;
  readonly by: ClubMatch;
}

export interface ScoringRuns {
  readonly steps: readonly RunStep[];
  readonly ends: readonly EndedRun[];
}

/**
 * Runs of club matches in which a player scored in each. Nobody knows who played: a match that he missed ends the run
 * as well. Where a scorer of the club is not known and he is not among the others, the run goes no further and has no
 * end that could be told.
 *
 * @param matches in order of time, awarded ones left out, since nobody scored in them
 */
export function scoringRunsOf(matches: readonly ClubMatch[]): ScoringRuns {
  const running = new Map<string, ReadonlyMap<string, RunStep>>();
  const steps: RunStep[] = [];
  const ends: EndedRun[] = [];
  for (const by of matches) {
    const before = running.get(by.club);
    const now = new Map(by.players.map((one) => [one.scorer, stepAfter(before?.get(one.scorer), one)]));
    steps.push(...now.values());
    if (by.isKnown && before !== undefined) {
      for (const [scorer, ended] of before) if (!now.has(scorer)) ends.push({ ended, by });
    }
    running.set(by.club, now);
  }
  return { steps, ends };
}

const stepAfter = (before: RunStep | undefined, one: PlayerMatch): RunStep => ({
  ...one,
  length: (before?.length ?? 0) + 1,
  first: before?.first ?? one.match,
});
