import type { MatchDetails } from '../match-details.ts';
import type { Pair } from '../syntax.ts';

/** `2-1`. */
export const pairText = ([home, away]: Pair): string => `${home}-${away}`;

export const isLevel = ([home, away]: Pair): boolean => home === away;

export const sum = ([home, away]: Pair): number => home + away;

export const plus = (one: Pair, other: Pair): Pair => [one[0] + other[0], one[1] + other[1]];

export const turned = ([home, away]: Pair): Pair => [away, home];

/** The score when play ended, the shoot-out apart; absent when none is written. */
export function scoreAtEnd({ score }: MatchDetails): Pair | undefined {
  return score?.afterExtraTime ?? score?.fullTime;
}

/** True for a match of which every goal was scored on the pitch: not awarded, annulled or a walkover. */
export function wasPlayed({ status }: MatchDetails): boolean {
  return status === undefined || status === 'replay';
}
