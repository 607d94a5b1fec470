/** The words that every other file of this package uses: sides, ids, periods. */

/** Marks a string so that ids which look alike cannot be swapped. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type MatchId = Brand<string, 'MatchId'>;
export type EntryId = Brand<string, 'EntryId'>;
export type ClubId = Brand<string, 'ClubId'>;
export type PersonId = Brand<string, 'PersonId'>;

export const SIDES = ['home', 'away'] as const;
/** Home or away in this match; home is the administrative home side, also at a neutral ground. */
export type Side = (typeof SIDES)[number];
export type BySide<T> = { readonly [S in Side]: T };

export const otherSide = (side: Side): Side => (side === 'home' ? 'away' : 'home');

/** Periods in which the match clock runs. */
export const TIMED_PERIODS = ['firstHalf', 'secondHalf', 'etFirst', 'etSecond'] as const;
export type TimedPeriod = (typeof TIMED_PERIODS)[number];

/** Every period of LAW-7-PERIODS-01, in the order of play. */
export const PERIODS = [
  'pre',
  'firstHalf',
  'halfTime',
  'secondHalf',
  'etBreak',
  'etFirst',
  'etHalfTime',
  'etSecond',
  'kicksBreak',
  'kicks',
  'fullTime',
] as const;
export type Period = (typeof PERIODS)[number];
export type UntimedPeriod = Exclude<Period, TimedPeriod>;

export const isTimed = (period: Period): period is TimedPeriod =>
  (TIMED_PERIODS as readonly Period[]).includes(period);
