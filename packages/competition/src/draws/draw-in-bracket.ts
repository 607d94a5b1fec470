import type { ClubId } from '@touchline/laws';
import type { BracketState, SlotSide, SlotState } from '../bracket/bracket.ts';
import type { Regulations } from '../regulations.ts';
import type { Draw, Entrant, PairBowl, PairsOfPlaces } from './draw.ts';
import type { AssociationPair, OpenDraw, PairsDraw, PotsDraw } from './draw-rules.ts';

/** Why there is no draw of a round to be made. */
export type NoDrawReason =
  | { readonly type: 'unknownRound'; readonly rounds: readonly string[] }
  /** Regulations without a bracket, such as a cup of one's own. */
  | { readonly type: 'noBracket' }
  /** The bracket fixes who meets whom and who hosts. */
  | { readonly type: 'nothingDrawn' }
  /** The clubs are not known yet: the ranks are not final, or a rank is shared. */
  | { readonly type: 'clubsNotKnown' }
  /** The draw of an earlier round comes first. */
  | { readonly type: 'earlierDrawFirst'; readonly round: string };

export type DrawOfRound =
  | { readonly ok: true; readonly draw: Draw }
  | { readonly ok: false; readonly why: NoDrawReason };

export interface DrawContext {
  readonly regulations: Regulations;
  readonly associationOf?: (club: ClubId) => string | undefined;
  /** Besides those of the regulations. */
  readonly prohibited?: readonly AssociationPair[];
}

/** The draw that is left to be made of a round, for whatever the bracket does not have in its place yet. */
export function drawInBracket(bracket: BracketState, round: string, context: DrawContext): DrawOfRound {
  const { draw: rules, tie } = context.regulations.rounds.find(({ id }) => id === round) ?? {};
  const slots = bracket.slots.filter((slot) => slot.round === round);
  if (rules === undefined || rules.type === 'none' || slots.length === 0)
    return { ok: false, why: { type: 'nothingDrawn' } };
  const scene: Scene = { bracket, round, slots, context, ...(tie?.legs === 1 && { singleMatch: true }) };
  switch (rules.type) {
    case 'pots':
      return answer(scene, potsDraw(scene, rules));
    case 'open':
      return answer(scene, openDraw(scene, rules));
    case 'pairs':
      return answer(scene, pairsDraw(scene, rules));
    case 'order':
      return answer(scene, orderDraw(scene));
    default:
      return rules satisfies never;
  }
}

interface Scene {
  readonly bracket: BracketState;
  readonly round: string;
  readonly slots: readonly SlotState[];
  readonly context: DrawContext;
  readonly singleMatch?: true;
}

function answer({ bracket, slots }: Scene, draw: Draw | undefined): DrawOfRound {
  if (draw) return { ok: true, draw };
  const earlier = bracket.ranked.length > 0 ? undrawnBefore(bracket, slots) : undefined;
  return {
    ok: false,
    why: earlier === undefined ? { type: 'clubsNotKnown' } : { type: 'earlierDrawFirst', round: earlier },
  };
}

/** The round before, if its own places are not all known. */
function undrawnBefore({ slots }: BracketState, ofRound: readonly SlotState[]): string | undefined {
  const feeds = ofRound.flatMap(({ sides }) => sides.map(({ feed }) => feed));
  const before = slots.filter((slot) =>
    feeds.some(
      (feed) =>
        (feed.type === 'drawn' && feed.round === slot.round) ||
        (feed.type === 'winner' && feed.slot === slot.id),
    ),
  );
  return before.find(({ sides }) => sides.some(isOpen))?.round;
}

/** Neither the club is known, nor the slot that it comes out of. */
const isOpen = ({ club, from }: SlotSide): boolean => club === undefined && from === undefined;

const prohibitedIn = (
  { context }: Scene,
  rules: { readonly prohibited?: readonly AssociationPair[] },
): readonly AssociationPair[] => [...(rules.prohibited ?? []), ...(context.prohibited ?? [])];

/** Slots of which a place is still open. */
const unsettled = ({ slots }: Scene): readonly SlotState[] => slots.filter(({ sides }) => sides.some(isOpen));

function potsDraw(scene: Scene, rules: PotsDraw): Draw | undefined {
  const slots = unsettled(scene);
  const bowl = (seat: 0 | 1) =>
    [...new Set(slots.flatMap(({ sides }) => sides[seat].possible))].map((club) =>
      entrantOf(scene, [club], club),
    );
  const [second, first] = [bowl(0), bowl(1)];
  if (first.length !== slots.length || second.length !== slots.length || slots.length === 0) return undefined;
  return {
    type: 'matching',
    round: scene.round,
    first,
    second,
    keptApart: rules.keptApart,
    prohibited: prohibitedIn(scene, rules),
    slots: slots.map(({ id }) => id),
    ...(scene.singleMatch && { singleMatch: true }),
  };
}

function openDraw(scene: Scene, rules: OpenDraw): Draw | undefined {
  const slots = unsettled(scene);
  const clubs = new Set(slots.flatMap(({ sides }) => sides.flatMap(({ possible }) => possible)));
  const rounds = new Set(
    slots.flatMap(({ sides }) => sides.flatMap(({ feed }) => (feed.type === 'drawn' ? [feed.round] : []))),
  );
  const feeding = scene.bracket.slots.filter(
    (slot) => rounds.has(slot.round) && slot.possibleWinners.some((club) => clubs.has(club)),
  );
  const first = feeding.flatMap((slot) => winnerOf(scene, slot) ?? []);
  if (first.length !== 2 * slots.length || slots.length === 0) return undefined;
  return {
    type: 'matching',
    round: scene.round,
    first,
    keptApart: rules.keptApart,
    prohibited: prohibitedIn(scene, rules),
    slots: slots.map(({ id }) => id),
    ...(scene.singleMatch && { singleMatch: true }),
  };
}

function pairsDraw(scene: Scene, rules: PairsDraw): PairsOfPlaces | undefined {
  const bowls = rules.bowls.flatMap((ranks) => pairBowl(scene, ranks) ?? []);
  const placed = placedIn(scene);
  if (bowls.length !== rules.bowls.length || placed === undefined) return undefined;
  return { type: 'pairs', round: scene.round, bowls, placed, prohibited: prohibitedIn(scene, rules) };
}

/** The two clubs of these ranks, and the two places that are kept for them, silver first. */
function pairBowl(scene: Scene, ranks: readonly [number, number]): PairBowl | undefined {
  const places = scene.slots.flatMap(({ id, sides }) =>
    ([0, 1] as const).flatMap((seat) => {
      const { feed, possible } = sides[seat];
      return feed.type === 'rank' && feed.ranks[0] === ranks[0]
        ? [{ place: placeAt(id, seat), possible }]
        : [];
    }),
  );
  const [first, second] = places;
  const clubs = [...new Set(places.flatMap(({ possible }) => possible))];
  const [a, b, ...others] = clubs;
  if (!first || !second || !a || !b || others.length > 0) return undefined;
  return {
    name: `${ordinal(ranks[0])} and ${ordinal(ranks[1])}`,
    balls: [entrantOf(scene, [a], a), entrantOf(scene, [b], b)],
    places: [first.place, second.place],
  };
}

function placedIn(scene: Scene): PairsOfPlaces['placed'] | undefined {
  const seats = scene.slots.flatMap(({ id, sides }) =>
    ([0, 1] as const).flatMap((seat) => {
      const { feed } = sides[seat];
      return feed.type === 'winner' ? [{ place: placeAt(id, seat), from: feed.slot }] : [];
    }),
  );
  const placed = seats.flatMap(({ place, from }) => {
    const entrant = winnerOf(
      scene,
      scene.bracket.slots.find((slot) => slot.id === from),
    );
    return entrant ? [{ place, entrant }] : [];
  });
  return placed.length === seats.length ? placed : undefined;
}

function orderDraw(scene: Scene): PairsOfPlaces | undefined {
  const bowls = scene.slots.flatMap(({ id, sides }): readonly PairBowl[] => {
    const [a, b] = sides.map(({ from }) =>
      winnerOf(
        scene,
        scene.bracket.slots.find((slot) => slot.id === from),
      ),
    );
    return a && b ? [{ name: id, balls: [a, b], places: [placeAt(id, 1), placeAt(id, 0)] }] : [];
  });
  if (bowls.length !== scene.slots.length) return undefined;
  return { type: 'pairs', round: scene.round, bowls, placed: [], prohibited: [] };
}

const placeAt = (slot: string, seat: 0 | 1) =>
  ({ slot, leg: seat === 0 ? 'secondLegAtHome' : 'firstLegAtHome' }) as const;

/** The slot's winner, or a ball with its name for the two who may be; `undefined` where more may, its own draw being ahead. */
function winnerOf(scene: Scene, slot: SlotState | undefined): Entrant | undefined {
  if (!slot) return undefined;
  const { possibleWinners, sides, id } = slot;
  const [only, ...others] = possibleWinners;
  if (only !== undefined && others.length === 0) return entrantOf(scene, [only], only);
  const known = !sides.some(isOpen);
  return known && only !== undefined ? entrantOf(scene, possibleWinners, id) : undefined;
}

function entrantOf({ bracket, context }: Scene, clubs: readonly ClubId[], ball: string): Entrant {
  const group = clubs.length === 1 && clubs[0] !== undefined ? bracket.groups?.[clubs[0]] : undefined;
  const associations = clubs.flatMap((club) => context.associationOf?.(club) ?? []);
  return {
    ball,
    clubs,
    associations: [...new Set(associations)],
    ...(group !== undefined && { group }),
  };
}

function ordinal(rank: number): string {
  const ending = Math.floor(rank / 10) === 1 ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10];
  return `${rank}${ending ?? 'th'}`;
}
