/** A thing that more than this share of those who could have done is too common to speak of. */
export const RATE_CAP = 0.15;

/** What a claim must reach to be worth a reader's time. */
export interface Floor {
  /** Years since it last happened or, where it never did, since the scope's first season. */
  readonly years: number;
  /** Largest share of those who could have, in the claim's own scope, from 0 to 1. */
  readonly rate: number;
  /** How many could have, at least: where fewer could, that none did says little. */
  readonly outOf: number;
  /** Score of a count ("only the third", "joint most", "12 of 86"), at least: there are many of them. */
  readonly score: number;
}

/** "Not since yesterday" is no news, nor is what every sixth does, nor what five could have done, nor any odd count. */
export const FLOOR: Floor = { years: 2, rate: RATE_CAP, outOf: 10, score: 3 };

/** Of "only the n-th" and of the joint most: how much rarer than the rest it has to be. */
const SCARCE_RATE = 0.1;

/** Whether a thing is rare enough, judged by its answer in the default scope. */
export const isRare = (n: number, outOf: number): boolean => outOf > 0 && n / outOf <= RATE_CAP;

/** Whether enough had the chance for the claim to mean something. */
export const isSupported = (outOf: number, floor: Floor): boolean => outOf >= Math.max(1, floor.outOf);

/** Whether so many of so many is seldom enough to be counted out loud. */
export const isScarce = (n: number, outOf: number, floor: Floor): boolean =>
  n / outOf <= Math.min(SCARCE_RATE, floor.rate);
