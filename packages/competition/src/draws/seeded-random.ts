/** Chance that can be repeated: the same seed gives the same numbers, on every machine. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `below`; every one equally likely. */
  readonly below: (below: number) => number;
}

const WORD = 2 ** 32;

/**
 * SplitMix32: a counter in steps of the golden ratio, its bits mixed by two multiplications (constants of
 * the hash-prospector search). All 2^32 states in one cycle; enough for a ceremony of some thirty balls.
 *
 * @param seed any whole number; numbers 2^32 apart or further are told apart too
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  let state = (seed ^ Math.imul(Math.floor(seed / WORD), 0x85ebca6b)) >>> 0;
  const word = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return {
    below: (below) => {
      // Words of the last, incomplete round of `below` are passed over: they would favour the small numbers.
      const fair = WORD - (WORD % below);
      let drawn = word();
      while (drawn >= fair) drawn = word();
      return drawn % below;
    },
  };
}
