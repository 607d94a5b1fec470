import type { Venue } from './side-rows.ts';

/**
 * What may go on from match to match. A match that was level counts as drawn whatever its shoot-out: kicks from the
 * mark decide a tie, not a match (GOAL-06), so they neither end nor prolong a run.
 */
export const RUN_PREDICATES = ['won', 'unbeaten', 'lost', 'withoutWin', 'scored', 'cleanSheet'] as const;
export type RunPredicate = (typeof RUN_PREDICATES)[number];

/** Shortest run worth a word; a shorter one is counted when it begins, and no more. */
export const SHORTEST: { readonly [P in RunPredicate]: number } = {
  won: 3,
  unbeaten: 5,
  lost: 3,
  withoutWin: 5,
  scored: 5,
  cleanSheet: 3,
};

/** Which of a club's matches a run is made of by ground; the others are passed over. */
export const RUN_VENUES = ['anywhere', 'home', 'away'] as const;
export type RunVenue = (typeof RUN_VENUES)[number];

/** And by stage: all matches of one competition, those of one stage of it, those of one round. */
export const RUN_REACHES = ['competition', 'stage', 'round'] as const;
export type RunReach = (typeof RUN_REACHES)[number];

const PROLONGED: { readonly [P in RunPredicate]: (goalsFor: number, goalsAgainst: number) => boolean } = {
  won: (goalsFor, goalsAgainst) => goalsFor > goalsAgainst,
  unbeaten: (goalsFor, goalsAgainst) => goalsFor >= goalsAgainst,
  lost: (goalsFor, goalsAgainst) => goalsFor < goalsAgainst,
  withoutWin: (goalsFor, goalsAgainst) => goalsFor <= goalsAgainst,
  scored: (goalsFor) => goalsFor > 0,
  cleanSheet: (_, goalsAgainst) => goalsAgainst === 0,
};

/** Whether a match of this score prolongs the run. */
export const prolongs = (predicate: RunPredicate, goalsFor: number, goalsAgainst: number): boolean =>
  PROLONGED[predicate](goalsFor, goalsAgainst);

/** Whether a match played there belongs to runs of that kind; neutral ground is neither home nor away. */
export const isPlayedAt = (venue: RunVenue, where: Venue): boolean => venue === 'anywhere' || venue === where;
