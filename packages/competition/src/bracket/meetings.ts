import type { ClubId } from '@touchline/laws';
import { type DrawContext, drawInBracket } from '../draws/draw-in-bracket.ts';
import { entrantsOf } from '../draws/entrants.ts';
import { whyApart } from '../draws/kept-apart.ts';
import { possiblePairings } from '../draws/pairings.ts';
import type { BracketState, SlotState } from './bracket.ts';

/** Who can meet whom in the rounds of a bracket as it stands. */
export interface Meetings {
  /** Slots of the round in which the club may come to stand: several while a draw can put it in either. */
  readonly slotsOf: (club: ClubId, round: string) => readonly SlotState[];
  /** Clubs it may meet there, in the order of `ranked`. */
  readonly opponentsOf: (club: ClubId, round: string) => readonly ClubId[];
  /** What keeps the meetings of these slots to those: the draw, over by now, the seeds, or the regulations of a draw to come. */
  readonly decidedBy: (slots: readonly SlotState[]) => 'draw' | 'seeds' | 'regulations';
}

export function meetingsIn(bracket: BracketState, context: DrawContext): Meetings {
  const pairings = new Map<string, Pairings | undefined>();
  const drawsAhead = bracket.slots.some(isToBeDrawn);
  const slotsOf = (club: ClubId, round: string) =>
    bracket.slots.filter(
      (slot) => slot.round === round && slot.sides.some(({ possible }) => possible.includes(club)),
    );
  const pairingsOf = (round: string) => {
    if (!pairings.has(round)) pairings.set(round, pairingsIn(bracket, round, context));
    return pairings.get(round);
  };
  return {
    slotsOf,
    opponentsOf: (club, round) => {
      const slots = slotsOf(club, round);
      const toDraw = slots.some(isToBeDrawn) || (context.prohibited && !slots.every(isSettled));
      const pairs = toDraw ? pairingsOf(round) : undefined;
      const across = new Set(
        pairs ? (pairs.get(club) ?? []) : slots.flatMap((slot) => opponentsIn(slot, club)),
      );
      const met = drawsAhead && !pairs ? meetBefore(bracket, club, round) : new Set<ClubId>();
      return bracket.ranked.filter((each) => across.has(each) && !met.has(each));
    },
    decidedBy: (slots) => {
      if (slots.every((slot) => isPlaced(slot, bracket))) return 'draw';
      return drawsAhead ? 'regulations' : 'seeds';
    },
  };
}

const isSettled = ({ sides }: SlotState): boolean => sides.every(({ club }) => club !== undefined);

/** A place is open that any of several clubs can be drawn into, whatever their ranks. */
const isToBeDrawn = ({ sides }: SlotState): boolean =>
  sides.some(
    ({ feed, from, club }) =>
      (feed.type === 'group' && club === undefined) || (feed.type === 'drawn' && from === undefined),
  );

function opponentsIn({ sides: [a, b] }: SlotState, club: ClubId): readonly ClubId[] {
  const across = [
    ...(a.possible.includes(club) ? b.possible : []),
    ...(b.possible.includes(club) ? a.possible : []),
  ];
  return across.filter((each) => each !== club);
}

/** Every draw on the way to the slot is over: each place has its club, or the one slot whose winner it waits for. */
function isPlaced(slot: SlotState, bracket: BracketState): boolean {
  return slot.sides.every(({ from, club }) => {
    if (from === undefined) return club !== undefined;
    const feeding = bracket.slots.find((each) => each.id === from);
    return feeding !== undefined && isPlaced(feeding, bracket);
  });
}

type Pairings = ReadonlyMap<ClubId, readonly ClubId[]>;

/** By club, whom the draw of the round can still give it; `undefined` while its bowls cannot be filled. */
function pairingsIn(bracket: BracketState, round: string, context: DrawContext): Pairings | undefined {
  const found = drawInBracket(bracket, round, context);
  if (!found.ok) return undefined;
  const { draw } = found;
  const byBall = new Map(entrantsOf(draw).map((entrant) => [entrant.ball, entrant]));
  const opponents = new Map<ClubId, ClubId[]>();
  for (const [a, b] of possiblePairings(draw)) {
    for (const club of byBall.get(a)?.clubs ?? []) {
      for (const other of byBall.get(b)?.clubs ?? []) {
        if (!mayMeet(club, other, context, { keptApart: [], ...draw })) continue;
        opponents.set(club, [...(opponents.get(club) ?? []), other]);
        opponents.set(other, [...(opponents.get(other) ?? []), club]);
      }
    }
  }
  return opponents;
}

/** Asked of the clubs themselves: a ball may stand for two. */
function mayMeet(
  a: ClubId,
  b: ClubId,
  { associationOf }: DrawContext,
  constraints: Parameters<typeof whyApart>[2],
): boolean {
  const alone = (club: ClubId) => {
    const association = associationOf?.(club);
    return { ball: club, clubs: [club], associations: association === undefined ? [] : [association] };
  };
  return whyApart(alone(a), alone(b), constraints) === undefined;
}

/** Clubs whose way crosses the club's own before the round: only one of the two can come so far. */
function meetBefore(bracket: BracketState, club: ClubId, round: string): ReadonlySet<ClubId> {
  const before = bracket.slots.slice(
    0,
    bracket.slots.findIndex((slot) => slot.round === round),
  );
  const rounds = new Set(before.map((slot) => slot.round));
  const met = [...rounds].flatMap((each) => {
    const holding = (who: ClubId) =>
      before.filter(
        (slot) => slot.round === each && slot.sides.some(({ possible }) => possible.includes(who)),
      );
    const [own, another] = holding(club);
    if (!own || another) return [];
    return own.sides
      .flatMap(({ possible }) => possible)
      .filter((other) => other !== club && holding(other).length === 1);
  });
  return new Set(met);
}
