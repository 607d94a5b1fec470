import type { Side } from '@touchline/laws';
import type { Score } from '@touchline/registry';

/**
 * The official result of a match that one side forfeits: 3-0 to the other, or what it was on the pitch where that is by
 * more goals. Whether there is a forfeit is the disciplinary body's to say; this is only what follows.
 *
 * @param onPitch as far as it was played; absent for a match that never began
 * @see UCL-AWARD-01
 * @example forfeitScore('away', [0, 2]) // [3, 0]: Celtic and Legia, 2014
 */
export function forfeitScore(atFault: Side, onPitch?: Score): Score {
  const awarded: Score = atFault === 'home' ? [0, 3] : [3, 0];
  if (!onPitch) return awarded;
  const lostBy = atFault === 'home' ? onPitch[1] - onPitch[0] : onPitch[0] - onPitch[1];
  return lostBy > 3 ? onPitch : awarded;
}
