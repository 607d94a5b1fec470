import type { Entrant, MatchingDraw } from './draw.ts';
import { whyApart } from './kept-apart.ts';

/** A set of the draw's entrants, a bit each: those of the first bowl are the lowest. */
export type Remaining = number;

/** Who may meet whom, and whether the balls that remain can all be paired. */
export interface Matching {
  /** The first bowl's, then the second's. */
  readonly entrants: readonly Entrant[];
  readonly all: Remaining;
  /** Bits of the bowl that a tie's first ball comes from, and of the other. */
  readonly firstBowl: Remaining;
  readonly secondBowl: Remaining;
  /** By entrant: those that the rules let it meet, dead ends not yet considered. */
  readonly mayMeet: readonly Remaining[];
  readonly canBePaired: (remaining: Remaining) => boolean;
  /** Of those that `first` may meet, the ones that leave the rest of `remaining` to be paired. */
  readonly possibleFor: (first: number, remaining: Remaining) => Remaining;
}

/** Bits of a JavaScript number that stay positive. */
const MOST_ENTRANTS = 30;

export function matchingOf(draw: MatchingDraw): Matching {
  const second = draw.second ?? [];
  const entrants = [...draw.first, ...second];
  if (entrants.length > MOST_ENTRANTS)
    throw new RangeError(`a draw holds ${MOST_ENTRANTS} balls at most, not ${entrants.length}`);
  const all = 2 ** entrants.length - 1;
  const firstBowl = 2 ** draw.first.length - 1;
  const secondBowl = draw.second ? all ^ firstBowl : all;
  const mayMeet = entrants.map((entrant, index) => {
    const across = index < draw.first.length ? secondBowl : firstBowl;
    return bitsWhere(entrants, (other, at) => {
      const inBowl = at !== index && (across & (1 << at)) !== 0;
      return inBowl && whyApart(entrant, other, draw) === undefined;
    });
  });
  const canBePaired = pairable(mayMeet);
  const possibleFor = (first: number, remaining: Remaining) => {
    const rest = remaining & ~(1 << first);
    return eachBit((mayMeet[first] ?? 0) & rest)
      .filter((other) => canBePaired(rest & ~(1 << other)))
      .reduce((bits, other) => bits | (1 << other), 0);
  };
  return { entrants, all, firstBowl, secondBowl, mayMeet, canBePaired, possibleFor };
}

/** Positions of the bits that are set, lowest first. */
export function eachBit(bits: Remaining): readonly number[] {
  const positions: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) positions.push(31 - Math.clz32(left & -left));
  return positions;
}

function bitsWhere(
  entrants: readonly Entrant[],
  holds: (entrant: Entrant, at: number) => boolean,
): Remaining {
  return entrants.reduce((bits, entrant, at) => (holds(entrant, at) ? bits | (1 << at) : bits), 0);
}

/**
 * Some ball must meet somebody: take the one with the fewest opponents left, try each, and remember of every rest whether it
 * can be paired. Fewest first, because what cannot be paired then shows at once, however many balls there are.
 */
function pairable(mayMeet: readonly Remaining[]): (remaining: Remaining) => boolean {
  const known = new Map<Remaining, boolean>([[0, true]]);
  const canBePaired = (remaining: Remaining): boolean => {
    const before = known.get(remaining);
    if (before !== undefined) return before;
    const ball = mostConstrained(mayMeet, remaining);
    const rest = remaining & ~(1 << ball);
    const found = eachBit((mayMeet[ball] ?? 0) & rest).some((other) => canBePaired(rest & ~(1 << other)));
    known.set(remaining, found);
    return found;
  };
  return canBePaired;
}

function mostConstrained(mayMeet: readonly Remaining[], remaining: Remaining): number {
  let [ball, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let left = remaining; left !== 0; left &= left - 1) {
    const at = 31 - Math.clz32(left & -left);
    const opponents = countBits((mayMeet[at] ?? 0) & remaining);
    if (opponents < fewest) [ball, fewest] = [at, opponents];
  }
  return ball;
}

/** By halves: sums of two bits, of four, of eight, and those of the bytes by one multiplication. */
function countBits(bits: Remaining): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Balls of the first bowl with fewer opponents left between them than they are themselves (Hall's condition), as few as show
 * that `remaining` cannot be paired. Empty where the two bowls are one.
 */
export function stuckAmong(
  { mayMeet, firstBowl, secondBowl }: Matching,
  remaining: Remaining,
): { readonly stuck: Remaining; readonly left: Remaining } {
  const none = { stuck: 0, left: 0 };
  if ((firstBowl & secondBowl) !== 0) return none;
  const first = eachBit(remaining & firstBowl);
  let best = none;
  for (let choice = 1; choice < 2 ** first.length; choice++) {
    const members = eachBit(choice).map((at) => first[at] ?? 0);
    if (best.stuck !== 0 && members.length >= eachBit(best.stuck).length) continue;
    const left = members.reduce((bits, at) => bits | (mayMeet[at] ?? 0), 0) & remaining;
    if (eachBit(left).length < members.length)
      best = { stuck: members.reduce((bits, at) => bits | (1 << at), 0), left };
  }
  return best;
}
