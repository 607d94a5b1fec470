import { clockLabel, type MatchState, parseMinute } from '@touchline/laws';
import type { RecordedGoal } from './scorer-book.ts';

/**
 * The goals of a match of our own, as its log tells them: those that stand, each for the club it counts for.
 *
 * @param match id of the row that the match has in the record
 */
export function goalsOfMatch(state: MatchState, match: string): readonly RecordedGoal[] {
  return state.goals
    .filter(({ status }) => status !== 'cancelled')
    .map(({ side, scorer, how, clock }) => {
      // A moment told as "or later" has no minute that an earliest or latest goal could be claimed by.
      const isKnown = !('orLater' in clock);
      const minute = isKnown ? parseMinute(clockLabel(clock))?.minute : undefined;
      return {
        match,
        club: state.clubs[side],
        ...(scorer !== 'unknown' && { scorer }),
        ...(minute !== undefined && { minute }),
        ownGoal: how === 'ownGoal',
        penalty: how === 'penalty',
      };
    });
}
