import type { ClubId } from '@touchline/laws';
import { type BracketQuery, type BracketState, bracketAsOf, type SlotState } from './bracket.ts';
import { type Meetings, meetingsIn } from './meetings.ts';

/** Whom a club can meet next, should it go through. @see UCL-KO-01, AC-37 */
export interface NextOpponents {
  readonly club: ClubId;
  /** The round they would meet in. */
  readonly round: string;
  readonly roundName: string;
  /** In the order of their league-phase rank, or group winners first; one club once the draw has decided. */
  readonly opponents: readonly ClubId[];
  /**
   * `draw`: the draw named it. The draw is still to come with `seeds`, the pairs of ranks say who it can be, and with
   * `regulations`, all whom these do not keep apart.
   */
  readonly decidedBy: 'seeds' | 'draw' | 'regulations';
  /** Date of the draw, past or to come, where it is known. */
  readonly drawDate?: string;
}

/**
 * Whom the club meets in its next tie: the first on its way of which no match has begun. For a club in the middle of a
 * tie that is the tie it would come to by going through; for its opponent it is the same one. After the draw more than
 * one opponent means that their own tie is still open.
 *
 * @returns `undefined` when the club is out, has nobody left to meet, or the ranks are not final; and for regulations
 * without a bracket
 *
 * @example
 * // 26 February 2026, the draw is on the 27th
 * possibleOpponents({ ...query, club: 'atalanta', asOf: '2026-02-26' });
 * // { round: 'roundOf16', opponents: ['arsenal', 'bayern-muenchen'], decidedBy: 'seeds', drawDate: '2026-02-27', ... }
 */
export function possibleOpponents(
  query: BracketQuery & { readonly club: ClubId },
): NextOpponents | undefined {
  const bracket = bracketAsOf(query);
  return bracket && opponentsIn(bracket, query);
}

/**
 * The same from a bracket that is at hand.
 *
 * @param query the one that the bracket came from, and the club
 */
export function opponentsIn(
  bracket: BracketState,
  query: Pick<BracketQuery, 'regulations' | 'draws' | 'associationOf' | 'prohibited'> & {
    readonly club: ClubId;
  },
): NextOpponents | undefined {
  return nextOf(query.club, bracket, meetingsIn(bracket, query), query);
}

/**
 * The same of every club that can still meet somebody, in the order of `ranked`, from a bracket that is at hand.
 *
 * @param query the one that the bracket came from
 */
export function opponentsOfAll(
  bracket: BracketState,
  query: Pick<BracketQuery, 'regulations' | 'draws' | 'associationOf' | 'prohibited'>,
): readonly NextOpponents[] {
  const meetings = meetingsIn(bracket, query);
  return bracket.ranked.flatMap((club) => nextOf(club, bracket, meetings, query) ?? []);
}

function nextOf(
  club: ClubId,
  bracket: BracketState,
  meetings: Meetings,
  query: Pick<BracketQuery, 'regulations' | 'draws'>,
): NextOpponents | undefined {
  const slots = nextSlots(bracket, club);
  const [next] = slots;
  if (!next) return undefined;
  const drawDate = drawDateOf(next.round, query);
  return {
    club,
    round: next.round,
    roundName: next.roundName,
    opponents: meetings.opponentsOf(club, next.round),
    decidedBy: meetings.decidedBy(slots),
    ...(drawDate && { drawDate }),
  };
}

/** The club's slots in the first round of which it has not begun its tie: several while the draw is still to come. */
function nextSlots({ slots }: BracketState, club: ClubId): readonly SlotState[] {
  const ahead = slots.filter((slot) => mayStandIn(slot, club) && !hasBegun(slot));
  return ahead.filter(({ round }) => round === ahead[0]?.round);
}

const mayStandIn = ({ sides }: SlotState, club: ClubId): boolean =>
  sides.some(({ possible }) => possible.includes(club));

const hasBegun = (slot: SlotState): boolean => slot.tie?.legs.some((leg) => leg.status !== 'toCome') ?? false;

/** By the regulations of the season, or else by the rows of the draw. */
export function drawDateOf(
  round: string,
  { regulations, draws }: Pick<BracketQuery, 'regulations' | 'draws'>,
): string | undefined {
  const ceremony = regulations.draws?.find(({ rounds }) => rounds.includes(round));
  if (ceremony) return ceremony.date;
  return draws.find(
    (draw) =>
      draw.competition === regulations.competition &&
      draw.season === regulations.season &&
      draw.round === round,
  )?.date;
}
