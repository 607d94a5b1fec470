import type { Ball, Ceremony, Closed, DrawPlace, Entrant, Offer, PairBowl, PairsOfPlaces } from './draw.ts';
import { whyApart } from './kept-apart.ts';

/** Draws of pairs of neighbours: the bowl's first ball takes the first place, the other what is left. */
export function pairsCeremony(draw: PairsOfPlaces): Ceremony {
  const offerAfter = (balls: readonly Ball[]): Offer | undefined => {
    const bowl = draw.bowls[Math.floor(balls.length / 2)];
    if (!bowl) return undefined;
    const firstOf = (index: number) => balls[2 * index];
    const settled = settle(draw, Math.floor(balls.length / 2), firstOf);
    return balls.length % 2 === 1
      ? lastBall(bowl, settled, balls.at(-1))
      : firstBall(draw, bowl, settled, balls.length / 2);
  };
  return {
    canBegin: canBeFilled(
      draw,
      settle(draw, 0, () => undefined),
      0,
    ),
    offerAfter,
    possibleAfter: (balls) => offerAfter(balls)?.possible ?? [],
  };
}

type Settled = readonly { readonly place: DrawPlace; readonly entrant: Entrant }[];

/** Who stands where once so many bowls are empty. */
function settle(draw: PairsOfPlaces, empty: number, firstOf: (bowl: number) => Ball | undefined): Settled {
  const drawn = draw.bowls.slice(0, empty).flatMap((bowl, index) => inPlaces(bowl, firstOf(index)));
  return [...draw.placed, ...drawn];
}

function inPlaces({ balls: [a, b], places }: PairBowl, first: Ball | undefined): Settled {
  const [one, other] = first === a.ball ? [a, b] : [b, a];
  return [
    { place: places[0], entrant: one },
    { place: places[1], entrant: other },
  ];
}

function firstBall(draw: PairsOfPlaces, bowl: PairBowl, settled: Settled, index: number): Offer {
  const judged = bowl.balls.map(({ ball }) => {
    const after = [...settled, ...inPlaces(bowl, ball)];
    const prohibited = prohibitedIn(draw, after);
    const fits = prohibited === undefined && canBeFilled(draw, after, index + 1);
    const deadEnd: Closed = { type: 'deadEnd', stuck: [], left: [] };
    return { ball, why: fits ? undefined : (prohibited ?? deadEnd) };
  });
  const against = opponentIn(settled, bowl.places[0]);
  return {
    bowl: bowl.name,
    place: bowl.places[0],
    ...(against && { against: against.ball }),
    possible: judged.filter(({ why }) => why === undefined).map(({ ball }) => ball),
    closed: judged.flatMap(({ ball, why }) => (why ? [{ ball, why }] : [])),
  };
}

function lastBall(bowl: PairBowl, settled: Settled, first: Ball | undefined): Offer {
  const against = opponentIn(settled, bowl.places[1]);
  return {
    bowl: bowl.name,
    place: bowl.places[1],
    ...(against && { against: against.ball }),
    possible: bowl.balls.filter(({ ball }) => ball !== first).map(({ ball }) => ball),
    closed: [],
  };
}

/** Whether the bowls from this one on can be emptied without a pairing that must not be. */
function canBeFilled(draw: PairsOfPlaces, settled: Settled, index: number): boolean {
  if (prohibitedIn(draw, settled)) return false;
  const bowl = draw.bowls[index];
  if (!bowl || draw.prohibited.length === 0) return true;
  return bowl.balls.some(({ ball }) => canBeFilled(draw, [...settled, ...inPlaces(bowl, ball)], index + 1));
}

function prohibitedIn(draw: PairsOfPlaces, settled: Settled): Closed | undefined {
  for (const { place, entrant } of settled) {
    const opponent = opponentIn(settled, place);
    const why = opponent && whyApart(entrant, opponent, { keptApart: [], prohibited: draw.prohibited });
    if (why) return why;
  }
  return undefined;
}

function opponentIn(settled: Settled, { slot, leg }: DrawPlace): Entrant | undefined {
  return settled.find(({ place }) => place.slot === slot && place.leg !== leg)?.entrant;
}
