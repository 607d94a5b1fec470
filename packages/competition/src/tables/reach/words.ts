import { inWords } from '@touchline/registry';
import type { ClubReach, CutReach, RankBound } from './reach.ts';

/**
 * What a club can still reach, in one line without its name.
 *
 * @example
 * 'can finish 2nd to 12th; certain of the top 24; needs a point to be sure of the top eight'
 * 'can finish no higher than 2nd and as low as 12th' // a bound: no results were found that lead to the 2nd place
 */
export function reachInWords({ best, worst, cuts }: ClubReach): string {
  if (best.rank === worst.rank) return `will finish ${ordinal(best.rank)}`;
  const parts = [
    rangeInWords(best, worst),
    certainInWords(cuts),
    outInWords(cuts),
    ...cuts.flatMap(neededInWords),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** A rank that no witness reaches is only said not to be passed. */
function rangeInWords(best: RankBound, worst: RankBound): string {
  const [high, low] = [ordinal(best.rank), ordinal(worst.rank)];
  if (best.how === 'exact' && worst.how === 'exact') return `can finish ${high} to ${low}`;
  const upwards = best.how === 'exact' ? `as high as ${high}` : `no higher than ${high}`;
  const downwards = worst.how === 'exact' ? `as low as ${low}` : `no lower than ${low}`;
  return `can finish ${upwards} and ${downwards}`;
}

/** Of the cuts that are certain the one that says most. */
function certainInWords(cuts: readonly CutReach[]): string {
  const certain = cuts.find(({ state }) => state === 'certain');
  return certain ? `certain of ${placesInWords(certain.top)}` : '';
}

/** Of the cuts that are out the one that says most; that first place is gone the range has said. */
function outInWords(cuts: readonly CutReach[]): string {
  const out = cuts.findLast(({ top, state }) => state === 'out' && top > 1);
  return out ? `can no longer reach ${placesInWords(out.top)}` : '';
}

function neededInWords({ top, state, pointsToBeSure: sure }: CutReach): readonly string[] {
  if (state === 'certain' || !sure) return [];
  const points = sure.points === 1 ? 'a point' : `${sure.points} points`;
  const places = placesInWords(top);
  return [
    sure.how === 'exact'
      ? `needs ${points} to be sure of ${places}`
      : `${points} ${sure.points === 1 ? 'is' : 'are'} enough to be sure of ${places}`,
  ];
}

const placesInWords = (top: number): string => (top === 1 ? 'first place' : `the top ${inWords(top)}`);

function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}
