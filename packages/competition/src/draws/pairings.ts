import { ceremonyOf, drawAfter } from './ceremony.ts';
import type { Ball, Draw } from './draw.ts';
import { eachBit, matchingOf } from './matching.ts';

/** Two balls that may come to make a tie, the club with the first leg at home first where that is known before the draw. */
export type Pairing = readonly [Ball, Ball];

/**
 * Every pairing that some course of the draw leads to: allowed by the regulations, and leaving an opponent for everybody
 * else. Ties that `balls`, drawn so far, have made are among them, as the only ones of their clubs.
 */
export function possiblePairings(draw: Draw, balls: readonly Ball[] = []): readonly Pairing[] {
  return draw.type === 'pairs'
    ? withoutRepeats(courses(draw, balls).flatMap(({ pairings }) => pairings))
    : possibleMatches(draw, balls);
}

function possibleMatches(
  draw: Extract<Draw, { type: 'matching' }>,
  balls: readonly Ball[],
): readonly Pairing[] {
  const { entrants, all, firstBowl, possibleFor, canBePaired } = matchingOf(draw);
  const made = pairsIn(balls);
  const gone = made.flat().map((ball) => entrants.findIndex((entrant) => entrant.ball === ball));
  const remaining = gone.reduce((bits, at) => bits & ~(1 << at), all);
  if (!canBePaired(remaining)) return [];
  const ballAt = (at: number): Ball => entrants[at]?.ball ?? '';
  const open = eachBit(remaining & firstBowl).flatMap((a) =>
    eachBit(possibleFor(a, remaining))
      .filter((b) => draw.second !== undefined || a < b)
      .map((b): Pairing => [ballAt(a), ballAt(b)]),
  );
  return [...made, ...open];
}

/** The ties that balls drawn by twos have made. */
export function pairsIn(balls: readonly Ball[]): readonly Pairing[] {
  return balls.flatMap((ball, index): readonly Pairing[] => {
    const before = balls[index - 1];
    return index % 2 === 1 && before !== undefined ? [[before, ball]] : [];
  });
}

/** One way that a draw can go from here. */
interface Course {
  readonly probability: number;
  readonly pairings: readonly Pairing[];
}

/** Every course from the balls drawn so far: of a draw of pairs, with its two balls a bowl, two to the number of bowls. */
export function courses(draw: Draw, balls: readonly Ball[]): readonly Course[] {
  const { canBegin, offerAfter } = ceremonyOf(draw);
  const from = (drawn: readonly Ball[], probability: number): readonly Course[] => {
    const offer = offerAfter(drawn);
    if (!offer) return [{ probability, pairings: pairingsOf(draw, drawn) }];
    return offer.possible.flatMap((ball) => from([...drawn, ball], probability / offer.possible.length));
  };
  return canBegin ? from(balls, 1) : [];
}

/** The ties of balls that were all possible in their turn. */
export function pairingsOf(draw: Draw, balls: readonly Ball[]): readonly Pairing[] {
  if (draw.type === 'matching') return pairsIn(balls);
  const answer = drawAfter(draw, balls);
  return answer.ok ? answer.progress.ties.map((tie) => [tie.firstLegAtHome, tie.secondLegAtHome]) : [];
}

function withoutRepeats(pairings: readonly Pairing[]): readonly Pairing[] {
  return [...new Map(pairings.map((pairing) => [pairing.join(' '), pairing])).values()];
}
