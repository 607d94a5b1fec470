import type { BySide, Side } from '@touchline/laws';
import { otherSide } from '@touchline/laws';
import type { InPlay } from './in-play.ts';
import type { GoalRates } from './progress.ts';
import { extraTimeLeft, normalTimeLeft } from './share-left.ts';

/**
 * What a man more or less does to a side's rate, for each man of difference. Published studies put the ten between x0.49 and x1.0 and the
 * eleven between x1.2 and x1.9; raw counts overstate it, because men are sent off late and from sides that are losing.
 */
const MAN_MORE = 1.3;
const MAN_FEWER = 0.65;

/** Extra time brings a third of the goals of normal time: thirty minutes of ninety, at the same pace. */
const EXTRA_TIME_SHARE = 1 / 3;

/** Goals that each side is still to be expected to score in normal time. */
export function goalsLeftInNormalTime(input: InPlay): BySide<number> {
  return goalsIn(input.rates, normalTimeLeft(input.moment, input.boards), input.men);
}

/** Goals that each side is to be expected to score in what is left of extra time, should it be played. */
export function goalsLeftInExtraTime(input: InPlay): BySide<number> {
  const share = EXTRA_TIME_SHARE * extraTimeLeft(input.moment, input.boards);
  return goalsIn(input.rates, share, input.men);
}

function goalsIn(rates: GoalRates, share: number, men: BySide<number>): BySide<number> {
  const goals = (side: Side) =>
    Math.max(rates[side], 0) * share * effectOfMen(men[side] - men[otherSide(side)]);
  return { home: goals('home'), away: goals('away') };
}

const effectOfMen = (more: number) => (more >= 0 ? MAN_MORE ** more : MAN_FEWER ** -more);
