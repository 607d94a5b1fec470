import type { Ball, Ceremony, Draw, DrawnTie, DrawPlace, DrawProgress, DrawStep, Offer } from './draw.ts';
import { matchingCeremony } from './matching-ceremony.ts';
import { pairsCeremony } from './pairs-ceremony.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Why balls do not make a draw. */
export type DrawRefusal =
  /** The regulations leave no way at all to pair these clubs. */
  | { readonly type: 'nothingPossible' }
  /** The ball was not in the bowl, or not possible then; `step` counts from 1. */
  | { readonly type: 'ballNotPossible'; readonly step: number; readonly ball: Ball; readonly offer: Offer }
  /** More balls than there are. */
  | { readonly type: 'drawIsOver'; readonly step: number; readonly ball: Ball };

export type DrawAnswer =
  | { readonly ok: true; readonly progress: DrawProgress }
  | { readonly ok: false; readonly refusal: DrawRefusal };

export function ceremonyOf(draw: Draw): Ceremony {
  switch (draw.type) {
    case 'matching':
      return matchingCeremony(draw);
    case 'pairs':
      return pairsCeremony(draw);
    default:
      return draw satisfies never;
  }
}

/**
 * A whole draw as the ceremony makes it, by chance that the seed repeats: at each step one of the possible balls, all equally
 * likely. It never comes to a dead end.
 *
 * @param seed a whole number; the same seed gives the same draw
 * @see UCL-KO-02, section D3
 */
export function makeDraw(draw: Draw, seed: number): DrawAnswer {
  const balls = randomBalls(ceremonyOf(draw), seededRandom(seed));
  return drawAfter(draw, balls);
}

/**
 * A draw as far as these balls, as they came out one by one: what each could have been, the ties so far, and what the next
 * ball can be. For a ceremony that is going on, and to check one that is told.
 */
export function drawAfter(draw: Draw, balls: readonly Ball[]): DrawAnswer {
  const { canBegin, offerAfter } = ceremonyOf(draw);
  if (!canBegin) return { ok: false, refusal: { type: 'nothingPossible' } };
  const steps: DrawStep[] = [];
  for (const [index, ball] of balls.entries()) {
    const step = index + 1;
    const offer = offerAfter(balls.slice(0, index));
    if (!offer) return { ok: false, refusal: { type: 'drawIsOver', step, ball } };
    if (!offer.possible.includes(ball))
      return { ok: false, refusal: { type: 'ballNotPossible', step, ball, offer } };
    steps.push({ ...offer, drawn: ball });
  }
  const next = offerAfter(balls);
  const seats = steps.map(({ place, drawn }) => ({ place, ball: drawn }));
  return {
    ok: true,
    progress: { round: draw.round, steps, ties: tiesOf(draw, seats), ...(next && { next }) },
  };
}

/** The balls of a whole draw by chance, none where nothing is possible. */
export function randomBalls({ canBegin, possibleAfter }: Ceremony, random: SeededRandom): readonly Ball[] {
  const balls: Ball[] = [];
  let possible = canBegin ? possibleAfter(balls) : [];
  while (possible.length > 0) {
    const ball = possible[random.below(possible.length)];
    if (ball !== undefined) balls.push(ball);
    possible = possibleAfter(balls);
  }
  return balls;
}

interface Seat {
  readonly place: DrawPlace;
  readonly ball: Ball;
}

/** Slots with both their balls, those of clubs that stood there before the draw too. */
function tiesOf(draw: Draw, drawn: readonly Seat[]): readonly DrawnTie[] {
  const before = draw.type === 'pairs' ? draw.placed : [];
  const seats = [...before.map(({ place, entrant }) => ({ place, ball: entrant.ball })), ...drawn];
  const slots = [...new Set(seats.map(({ place }) => place.slot))];
  return slots.flatMap((slot) => {
    const ballAt = (leg: DrawPlace['leg']) =>
      seats.find(({ place }) => place.slot === slot && place.leg === leg)?.ball;
    const [first, second] = [ballAt('firstLegAtHome'), ballAt('secondLegAtHome')];
    return first !== undefined && second !== undefined
      ? [{ slot, firstLegAtHome: first, secondLegAtHome: second }]
      : [];
  });
}
