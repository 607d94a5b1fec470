import type { Robustness } from './grid.ts';

/** Why a fact may not go out without somebody having looked at it. */
export type Reservation =
  /** It is true in the scope that was chosen and in none near it. */
  | 'trueOnlyAsChosen'
  /** Three conditions or more: a scope that was cut to fit. */
  | 'narrow'
  /** Among so many claims weighed, one as rare as this is to be expected. @see record-book brief 1.5 */
  | 'oneOfMany'
  /** It is told of a month or a day of the week, on which things fall by chance. @see record-book brief 1.5 */
  | 'oddDay'
  /** The record has a hole in its scope. */
  | 'recordIncomplete';

/** What the guard against chance has weighed. */
export interface Surprise {
  /** How rare the thing is among those who could have done it, in bits. */
  readonly bits: number;
  /** How many bits are asked of a claim among so many weighed. */
  readonly wanted: number;
}

/** How rare a thing is that `n` of so many did, in bits; half a time is added so that "never" is finite. */
export const informationOf = (n: number, outOf: number): number => -Math.log2((n + 0.5) / (outOf + 1));

/** Each doubling of the claims weighed asks for a bit more, and two bits are asked of a single one. */
export const wantedOf = (weighed: number): number => Math.log2(Math.max(1, weighed)) + 2;

const NARROW = 3;

export function reservationsOf(told: {
  readonly robustness: Robustness;
  readonly conditions: number;
  readonly surprise: Surprise;
  readonly complete: boolean;
  /** Whether the scope has a month or a day of the week. */
  readonly oddDay: boolean;
}): readonly Reservation[] {
  return [
    ...(told.robustness.share === 0 ? (['trueOnlyAsChosen'] as const) : []),
    ...(told.conditions >= NARROW ? (['narrow'] as const) : []),
    ...(told.surprise.bits < told.surprise.wanted ? (['oneOfMany'] as const) : []),
    ...(told.oddDay ? (['oddDay'] as const) : []),
    ...(told.complete ? [] : (['recordIncomplete'] as const)),
  ];
}
