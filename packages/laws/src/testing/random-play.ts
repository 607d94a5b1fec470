import { Dice } from './dice.ts';
import { brokenInvariants } from './invariants.ts';
import { randomMatch } from './random-match.ts';

/** Seeds of ten thousand matches, in two halves. */
export const MATCHES = {
  first: { from: 1, to: 5000 },
  second: { from: 5001, to: 10_000 },
} as const;

/**
 * Plays the matches of these seeds, every fourth with corrections, and tries the invariants on each.
 *
 * @returns a line for each that does not hold, with the seed that plays the match again
 */
export function playAndCheck({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): readonly string[] {
  const broken: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const log = randomMatch(seed, { corrections: seed % 4 === 0 });
    for (const line of brokenInvariants(log, new Dice(seed))) broken.push(`seed ${seed}: ${line}`);
  }
  return broken;
}
