import type { KicksSoFar } from './in-play.ts';

/**
 * Chance that a kick is scored, the same for both sides: neither kicking first nor being at home has shown an advantage.
 * Men's shoot-outs of World Cups gave 0.71, those of clubs a little more; while it is the same for both it moves a forecast little.
 */
const KICK_SCORED = 0.74;

/** Kicks each side has before the pairs of sudden death. @see LAW-10-04 */
const FIRST_KICKS = 5;

/**
 * Chance that the home side wins the shoot-out, from the kicks so far; 0.5 before the first.
 * Kicks that a decided shoot-out leaves untaken are reckoned as if they were taken: they cannot change who wins.
 *
 * @see LAW-10-04, LAW-10-05, LAW-10-06
 */
export function homeWinsShootOut({ scored, taken }: KicksSoFar): number {
  const round = Math.max(FIRST_KICKS, taken.home, taken.away);
  const home = scoredOf(round - taken.home);
  const away = scoredOf(round - taken.away);
  let wins = 0;
  for (const [h, homeChance] of home.entries()) {
    for (const [a, awayChance] of away.entries()) {
      const lead = scored.home + h - scored.away - a;
      const won = lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
      wins += homeChance * awayChance * won;
    }
  }
  return wins;
}

/** Chances of scoring 0, 1 ... of some kicks. */
function scoredOf(kicks: number): readonly number[] {
  let chances = [1];
  for (let kick = 0; kick < kicks; kick++) {
    const before = chances;
    chances = Array.from(
      { length: before.length + 1 },
      (_, goals) => (before[goals] ?? 0) * (1 - KICK_SCORED) + (before[goals - 1] ?? 0) * KICK_SCORED,
    );
  }
  return chances;
}
