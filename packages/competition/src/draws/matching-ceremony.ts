import type { Ball, Ceremony, Closed, MatchingDraw, Offer } from './draw.ts';
import { whyApart } from './kept-apart.ts';
import { eachBit, type Matching, matchingOf, type Remaining, stuckAmong } from './matching.ts';

/** Draws of two bowls, and open ones: a first ball, then its opponent. */
export function matchingCeremony(draw: MatchingDraw): Ceremony {
  const matching = matchingOf(draw);
  const at = new Map(matching.entrants.map(({ ball }, index) => [ball, index]));
  const stateAfter = (balls: readonly Ball[]): State => {
    const remaining = balls.reduce((bits, ball) => bits & ~(1 << (at.get(ball) ?? 0)), matching.all);
    const waiting = balls.length % 2 === 1 ? balls.at(-1) : undefined;
    const first = waiting === undefined ? undefined : at.get(waiting);
    const possible =
      first === undefined ? remaining & matching.firstBowl : matching.possibleFor(first, remaining);
    return {
      remaining,
      possible,
      ...(waiting !== undefined && { waiting }),
      ...(first !== undefined && { first }),
    };
  };
  return {
    canBegin: matching.canBePaired(matching.all),
    offerAfter: (balls) => {
      const slot = draw.slots[Math.floor(balls.length / 2)];
      return slot === undefined ? undefined : offerIn(draw, matching, stateAfter(balls), slot);
    },
    possibleAfter: (balls) => ballsOf(matching, stateAfter(balls).possible),
  };
}

/** After some balls: what remains, and what the next can be. */
interface State {
  readonly remaining: Remaining;
  readonly possible: Remaining;
  /** The ball that waits for its opponent, and its position. */
  readonly waiting?: Ball;
  readonly first?: number;
}

function offerIn(
  draw: MatchingDraw,
  matching: Matching,
  { remaining, possible, waiting, first }: State,
  slot: string,
): Offer {
  if (waiting === undefined || first === undefined) {
    return {
      bowl: draw.second ? 'runnersUp' : 'all',
      place: { slot, leg: 'firstLegAtHome' },
      possible: ballsOf(matching, possible),
      closed: [],
    };
  }
  const closed = eachBit(remaining & matching.secondBowl & ~possible);
  return {
    bowl: draw.second ? 'winners' : 'all',
    place: { slot, leg: 'secondLegAtHome' },
    against: waiting,
    possible: ballsOf(matching, possible),
    closed: closed.map((other) => ({
      ball: ballAt(matching, other),
      why: whyClosed(draw, matching, { first, other, remaining }),
    })),
  };
}

function whyClosed(
  draw: MatchingDraw,
  matching: Matching,
  {
    first,
    other,
    remaining,
  }: { readonly first: number; readonly other: number; readonly remaining: Remaining },
): Closed {
  const [a, b] = [matching.entrants[first], matching.entrants[other]];
  const apart = a && b && whyApart(a, b, draw);
  if (apart) return apart;
  const { stuck, left } = stuckAmong(matching, remaining & ~(1 << other));
  return { type: 'deadEnd', stuck: ballsOf(matching, stuck), left: ballsOf(matching, left) };
}

const ballAt = ({ entrants }: Matching, at: number): Ball => entrants[at]?.ball ?? '';

function ballsOf(matching: Matching, bits: Remaining): readonly Ball[] {
  return eachBit(bits).map((at) => ballAt(matching, at));
}
