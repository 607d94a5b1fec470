import type { Floor } from '../pruning.ts';

/** Everything rare that the search finds, however lately it happened: for tests of the search itself. */
export const NO_FLOOR: Floor = { years: 0, rate: 1, outOf: 5, score: Number.NEGATIVE_INFINITY };
