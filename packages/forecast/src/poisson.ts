/** Chances of 0, 1, 2 ... goals; they sum to 1. */
export type GoalDistribution = readonly number[];

/** What is left beyond the last entry of a distribution is added to that entry. */
const TAIL = 1e-8;

/** More goals than any side expects in a match: keeps the distributions short on absurd input. */
const MOST_EXPECTED = 20;

/**
 * The Poisson distribution of goals for an expected number of them.
 *
 * @param expected 0 or more; a negative or undefined number counts as 0, more than 20 as 20
 */
export function goalDistribution(expected: number): GoalDistribution {
  const mean = Math.min(expected > 0 ? expected : 0, MOST_EXPECTED);
  const chances: number[] = [];
  let chance = Math.exp(-mean);
  let left = 1;
  for (let goals = 0; left - chance > TAIL; goals++) {
    chances.push(chance);
    left -= chance;
    chance *= mean / (goals + 1);
  }
  chances.push(left);
  return chances;
}
