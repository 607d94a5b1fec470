import type { ClubId } from '@touchline/laws';
import type { DrawRow } from '@touchline/registry';
import type { BracketSlot, Feed } from '../regulations.ts';
import type { SlotSide, SlotState } from './bracket.ts';
import type { Standings } from './standings.ts';

/** What the places of a slot are filled from. */
export interface PlaceSources {
  readonly standings: Standings;
  /** Of this competition and season, known by then. */
  readonly draws: readonly DrawRow[];
  /** Slots that come before it in the layout. */
  readonly before: readonly SlotState[];
}

/** Of a slot's two places, by who has the second leg at home: the first feed does. */
export type Seat = 0 | 1;

/** The name that the draw gives to a place: the first leg at home is `A`. */
export const placeName = (drawnAs: string, seat: Seat): string => `${drawnAs}${seat === 0 ? 'B' : 'A'}`;

/** Who can come to stand in a place of the slot. */
export function placeIn(slot: BracketSlot, seat: Seat, sources: PlaceSources): SlotSide {
  const feed = slot.feeds[seat];
  const { possible, from } = filled(slot, seat, feed, sources);
  const [only, ...others] = possible;
  return {
    feed,
    possible,
    ...(from !== undefined && { from }),
    ...(only && others.length === 0 && { club: only }),
  };
}

interface Filled {
  readonly possible: readonly ClubId[];
  /** The slot whose winner comes here. */
  readonly from?: string;
}

function filled(slot: BracketSlot, seat: Seat, feed: Feed, sources: PlaceSources): Filled {
  switch (feed.type) {
    case 'rank':
      return { possible: drawnByRank(slot, sources.standings.clubsOf(feed), sources.draws) };
    case 'winner':
      return { possible: winnersOf(feed.slot, sources.before), from: feed.slot };
    case 'group':
      return { possible: drawnFromGroups(slot, seat, sources.standings.clubsOf(feed), sources.draws) };
    case 'drawn':
      return drawnFromRound(slot, seat, feed.round, sources);
    case 'entry':
      return { possible: named(slot, seat, sources.draws) };
    default:
      return feed satisfies never;
  }
}

function winnersOf(slot: string, before: readonly SlotState[]): readonly ClubId[] {
  const feeding = before.find(({ id }) => id === slot);
  if (!feeding) throw new Error(`the layout names slot ${slot} before it comes`);
  return feeding.possibleWinners;
}

/** Clubs of these ranks, less those that the draw of the slot's round has put elsewhere; the one it put here, if any. */
function drawnByRank(
  slot: BracketSlot,
  clubs: readonly ClubId[],
  draws: readonly DrawRow[],
): readonly ClubId[] {
  const drawn = draws.filter((draw) => draw.round === slot.round && clubs.includes(draw.club));
  const here = drawn.filter((draw) => draw.slot === slot.drawnAs).map((draw) => draw.club);
  if (here.length > 0) return here;
  return clubs.filter((club) => !drawn.some((draw) => draw.club === club));
}

function drawnFromGroups(
  slot: BracketSlot,
  seat: Seat,
  clubs: readonly ClubId[],
  draws: readonly DrawRow[],
): readonly ClubId[] {
  const drawn = draws.filter((draw) => draw.round === slot.round && clubs.includes(draw.club));
  const here = named(slot, seat, drawn);
  if (here.length > 0) return here;
  return clubs.filter((club) => !drawn.some((draw) => draw.club === club));
}

/** The club that a draw names for the place, if any. */
function named(slot: BracketSlot, seat: Seat, draws: readonly DrawRow[]): readonly ClubId[] {
  const place = placeName(slot.drawnAs ?? '', seat);
  return draws.filter((draw) => draw.round === slot.round && draw.slot === place).map(({ club }) => club);
}

/**
 * A ball stands for the winner of its club's slot in the round before, whoever that is: the draw may be held before that round
 * is over, and a corrected result changes who comes.
 */
function drawnFromRound(slot: BracketSlot, seat: Seat, round: string, sources: PlaceSources): Filled {
  const feeding = sources.before.filter((each) => each.round === round);
  const rows = sources.draws.filter((draw) => draw.round === slot.round);
  const slotOf = (club: ClubId) => feeding.find((each) => standsIn(each, club, sources.before));
  const here = rows.find((draw) => draw.slot === placeName(slot.drawnAs ?? '', seat));
  const from = here && slotOf(here.club);
  if (from) return { possible: from.possibleWinners, from: from.id };
  const drawn = new Set(rows.map((draw) => slotOf(draw.club)?.id));
  const open = feeding.filter(({ id }) => !drawn.has(id)).flatMap(({ possibleWinners }) => possibleWinners);
  return { possible: sources.standings.order.filter((club) => open.includes(club)) };
}

/** The club has a place here, or has had one on the way here: of all slots of a round there is but one such. */
function standsIn({ sides }: SlotState, club: ClubId, before: readonly SlotState[]): boolean {
  return sides.some((side) => side.club === club || cameThrough(side, club, before));
}

function cameThrough({ from }: SlotSide, club: ClubId, before: readonly SlotState[]): boolean {
  const feeding = from === undefined ? undefined : before.find(({ id }) => id === from);
  return feeding !== undefined && standsIn(feeding, club, before);
}

/** Which of the slot's two places the draw gave the second leg at home, where the draw says so. */
export function drawnHost(
  slot: BracketSlot,
  sides: readonly [SlotSide, SlotSide],
  { draws, before }: PlaceSources,
): Seat | undefined {
  const { drawnAs } = slot;
  if (drawnAs === undefined) return undefined;
  const host = draws.find((draw) => draw.round === slot.round && draw.slot === placeName(drawnAs, 0));
  if (!host) return undefined;
  // A place that is itself drawn is the host's by its name.
  if (sides[0].feed.type !== 'winner') return 0;
  return ([0, 1] as const).find((seat) => cameThrough(sides[seat], host.club, before));
}
