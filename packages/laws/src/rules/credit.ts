import type { PersonRef } from '../entries.ts';

/** What is known of a goal that went in off an opponent. */
export interface DeflectedAttempt {
  /** Whether the attempt would have gone in without the touch; `undefined` when nobody could say. */
  readonly onTarget?: boolean;
  readonly deflectedBy?: PersonRef;
}

/**
 * Whose goal it is by default, where the competition's official list does not say: the attacker's when his attempt was
 * on target, else an own goal of the opponent who turned it in, without an assist.
 *
 * @see GOAL-03, ASSIST-01
 */
export function creditFor({ onTarget = true, deflectedBy }: DeflectedAttempt): 'scorer' | 'ownGoal' {
  return deflectedBy === undefined || onTarget ? 'scorer' : 'ownGoal';
}
