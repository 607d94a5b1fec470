import { ODD_DAYS } from './dimensions.ts';
import { informationOf } from './publishing.ts';
import { bitsOf, type Context, sizeOf } from './search/contexts.ts';

/** What the score weighs. Years, days and counts are of the claim at its instant. */
export interface Weighed {
  readonly n: number;
  readonly outOf: number;
  /** Those who could have since the last who did; all of them when nobody did. */
  readonly run: number;
  /** Since the last who did, or since the scope's first season. */
  readonly years: number;
  readonly context: Context;
  /** That it comes about, 0 to 1; 1 where it has. */
  readonly chance: number;
  readonly round: string;
  /** Since the subject's last match. */
  readonly days: number;
}

const RUN_WEIGHT = 1.5;
const CONDITION_COST = 1.6;
const CLUB_COST = 1;
const STALENESS_WEIGHT = 0.5;
const OF_ONE_CLUB = bitsOf(['club', 'opponent', 'coach']);
/** There are twelve months and seven days of the week to choose from, and none has anything to do with the match. */
const ODD_DAY_COST = 3;
const ON_ODD_DAY = bitsOf(ODD_DAYS);

/** The later the round, the more a fact of it is worth. */
const ROUND_WEIGHT: { readonly [round: string]: number } = {
  knockoutPlayoffs: 0,
  roundOf16: 0.25,
  quarterFinal: 0.5,
  semiFinal: 0.75,
  final: 1,
};

/** The most that a count of so many out of so many at most can score: what is less need not be counted out. */
export const highestCount = (n: number, outOf: number, context: Context): number =>
  informationOf(n, outOf) - CONDITION_COST * sizeOf(context) + 1;

/**
 * Rank of a claim, in bits: how surprising it is among those who could have, how long it has been in tries and in
 * years, less what its narrowing costs and how unlikely it is yet to come. The default context is free.
 *
 * @see record-book brief 1.4
 */
export function scoreOf(claim: Weighed): number {
  const rate = (claim.n + 0.5) / (claim.outOf + 1);
  return (
    informationOf(claim.n, claim.outOf) +
    RUN_WEIGHT * Math.log2(1 + claim.run * rate) +
    Math.log2(1 + claim.years) -
    CONDITION_COST * sizeOf(claim.context) -
    ((claim.context & OF_ONE_CLUB) === 0 ? 0 : CLUB_COST) -
    ((claim.context & ON_ODD_DAY) === 0 ? 0 : ODD_DAY_COST) +
    (ROUND_WEIGHT[claim.round] ?? 0) +
    Math.log2(claim.chance) -
    STALENESS_WEIGHT * Math.log2(1 + claim.days)
  );
}
