import { ceremonyOf, randomBalls } from './ceremony.ts';
import type { Ball, Draw, MatchingDraw } from './draw.ts';
import { eachBit, type Matching, matchingOf, type Remaining } from './matching.ts';
import { courses, type Pairing, pairingsOf, pairsIn } from './pairings.ts';
import { seededRandom } from './seeded-random.ts';

export interface PairingProbability {
  readonly balls: Pairing;
  /** From 0 to 1. */
  readonly probability: number;
  /** Of a simulated probability; absent where it is exact. */
  readonly standardError?: number;
}

export type PairingProbabilities =
  | { readonly method: 'exact'; readonly pairings: readonly PairingProbability[] }
  | {
      readonly method: 'simulated';
      /** Draws made. */
      readonly draws: number;
      readonly pairings: readonly PairingProbability[];
    };

export interface ProbabilityOptions {
  /** Balls drawn so far, in their order. */
  readonly after?: readonly Ball[];
  /** Draws to make where the courses are too many to go through them all. */
  readonly simulate?: { readonly draws: number; readonly seed: number };
}

/** Balls up to which every state of a ceremony is gone through: 2^16 sets of those that remain. */
const MOST_BALLS_EXACT = 16;
const SIMULATION = { draws: 20_000, seed: 1 };

/**
 * How likely each pairing is under the ceremony's own procedure. That is not the share of all complete draws that hold it:
 * drawing ball by ball favours some of these over others.
 *
 * Exact for draws of pairs and for up to sixteen balls; beyond that from simulated draws, each with its standard error.
 * Pairings that cannot come about are left out; a ball's probabilities sum to 1.
 *
 * @throws RangeError where a draw too big for exactness is asked about with balls already drawn
 * @see Klößner and Becker, "Odd odds", Journal of Quantitative Analysis in Sports 9 (2013): the draw of 2012/13
 */
export function pairingProbabilities(draw: Draw, options: ProbabilityOptions = {}): PairingProbabilities {
  const { after = [], simulate } = options;
  if (!simulate && draw.type === 'pairs')
    return {
      method: 'exact',
      pairings: summed(
        courses(draw, after).flatMap(({ pairings, probability }) =>
          pairings.map((balls) => ({ balls, probability })),
        ),
      ),
    };
  if (!simulate && draw.type === 'matching' && ballsOf(draw) <= MOST_BALLS_EXACT)
    return { method: 'exact', pairings: exactly(draw, after) };
  if (after.length > 0) throw new RangeError('a simulation begins with the first ball');
  return simulated(draw, simulate ?? SIMULATION);
}

const ballsOf = ({ first, second = [] }: MatchingDraw): number => first.length + second.length;

function summed(parts: readonly PairingProbability[]): readonly PairingProbability[] {
  const totals = new Map<string, PairingProbability>();
  for (const { balls, probability } of parts) {
    const key = balls.join(' ');
    totals.set(key, { balls, probability: (totals.get(key)?.probability ?? 0) + probability });
  }
  return [...totals.values()];
}

/**
 * The probability of every set of remaining balls, from the full bowls down: a set is reached only from larger ones, so its
 * own probability is complete when its turn comes.
 */
function exactly(draw: MatchingDraw, after: readonly Ball[]): readonly PairingProbability[] {
  const matching = matchingOf(draw);
  const made = pairsIn(after);
  const at = (ball: Ball) => matching.entrants.findIndex((entrant) => entrant.ball === ball);
  const begin = made.flat().reduce((bits, ball) => bits & ~(1 << at(ball)), matching.all);
  if (!matching.canBePaired(begin)) return [];
  const waiting = after.length % 2 === 1 ? at(after.at(-1) ?? '') : undefined;
  const reached = new Float64Array(begin + 1);
  const pairs = new Float64Array(matching.entrants.length ** 2);
  const drawTie = (remaining: Remaining, firsts: readonly number[]) => {
    const share = (reached[remaining] ?? 0) / firsts.length;
    for (const first of firsts) {
      const seconds = eachBit(matching.possibleFor(first, remaining));
      for (const second of seconds) {
        pairs[pairIndex(matching, first, second)] =
          (pairs[pairIndex(matching, first, second)] ?? 0) + share / seconds.length;
        const rest = remaining & ~(1 << first) & ~(1 << second);
        reached[rest] = (reached[rest] ?? 0) + share / seconds.length;
      }
    }
  };
  reached[begin] = 1;
  drawTie(begin, waiting === undefined ? eachBit(begin & matching.firstBowl) : [waiting]);
  for (let remaining = begin - 1; remaining > 0; remaining--)
    if ((reached[remaining] ?? 0) > 0) drawTie(remaining, eachBit(remaining & matching.firstBowl));
  return [...made.map((balls) => ({ balls, probability: 1 })), ...listed(matching, pairs)];
}

/** In an open draw who of two is drawn first does not matter. */
const pairIndex = ({ entrants }: Matching, a: number, b: number): number =>
  Math.min(a, b) * entrants.length + Math.max(a, b);

function listed({ entrants }: Matching, pairs: Float64Array): readonly PairingProbability[] {
  const ballAt = (at: number): Ball => entrants[at]?.ball ?? '';
  return [...pairs].flatMap((probability, index) =>
    probability > 0
      ? [
          {
            balls: [ballAt(Math.floor(index / entrants.length)), ballAt(index % entrants.length)],
            probability,
          },
        ]
      : [],
  );
}

function simulated(
  draw: Draw,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): PairingProbabilities {
  const ceremony = ceremonyOf(draw);
  const random = seededRandom(seed);
  const counts = new Map<string, { readonly balls: Pairing; count: number }>();
  for (let made = 0; made < draws; made++) {
    for (const pairing of pairingsOf(draw, randomBalls(ceremony, random))) {
      const balls = inOrder(draw, pairing);
      const key = balls.join(' ');
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { balls, count: 1 });
    }
  }
  const pairings = [...counts.values()].map(({ balls, count }) => {
    const probability = count / draws;
    return { balls, probability, standardError: Math.sqrt((probability * (1 - probability)) / draws) };
  });
  return { method: 'simulated', draws, pairings };
}

/** An open draw's two balls in the order of its bowl. */
function inOrder(draw: Draw, [a, b]: Pairing): Pairing {
  if (draw.type === 'pairs' || draw.second) return [a, b];
  const at = (ball: Ball) => draw.first.findIndex((entrant) => entrant.ball === ball);
  return at(a) < at(b) ? [a, b] : [b, a];
}
