import type { ClubId } from '@touchline/laws';
import { type BracketQuery, type BracketState, bracketAsOf, type SlotState } from './bracket.ts';
import type { Regulations } from './regulations.ts';

/** Whom a club can meet next, should it go through. @see UCL-KO-01, AC-37 */
export interface NextOpponents {
  readonly club: ClubId;
  /** The round they would meet in. */
  readonly round: string;
  readonly roundName: string;
  /** In the order of their league-phase rank; one club once the draw has decided. */
  readonly opponents: readonly ClubId[];
  /** `seeds`: fixed by rank pairs, the draw is still to come. `draw`: the draw named it. */
  readonly decidedBy: 'seeds' | 'draw';
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
  const slots = bracket ? nextSlots(bracket, query.regulations, query.club) : [];
  const [next] = slots;
  if (!bracket || !next) return undefined;
  const across = new Set(slots.flatMap((slot) => opponentsIn(slot, query.club)));
  const drawDate = drawDateOf(next.round, query);
  return {
    club: query.club,
    round: next.round,
    roundName: next.roundName,
    opponents: bracket.ranked.filter((club) => across.has(club)),
    decidedBy: slots.every((slot) => isPlaced(slot, bracket)) ? 'draw' : 'seeds',
    ...(drawDate && { drawDate }),
  };
}

/** The club's slots in the first round of which it has not begun its tie: two while the draw can put it in either half. */
function nextSlots(bracket: BracketState, regulations: Regulations, club: ClubId): readonly SlotState[] {
  const ahead = bracket.slots.filter(
    (slot) => !hasBegun(slot) && slot.sides.some((side) => side.possible.includes(club)),
  );
  const round = regulations.rounds.find(({ id }) => ahead.some((slot) => slot.round === id));
  return ahead.filter((slot) => slot.round === round?.id);
}

const hasBegun = (slot: SlotState): boolean => slot.tie?.legs.some((leg) => leg.status !== 'toCome') ?? false;

function opponentsIn({ sides: [a, b] }: SlotState, club: ClubId): readonly ClubId[] {
  const across = [
    ...(a.possible.includes(club) ? b.possible : []),
    ...(b.possible.includes(club) ? a.possible : []),
  ];
  return across.filter((each) => each !== club);
}

/** Every draw on the way to the slot is over: each place that a rank feeds has its club. */
function isPlaced(slot: SlotState, bracket: BracketState): boolean {
  return slot.sides.every(({ feed, club }) => {
    if (feed.type === 'rank') return club !== undefined;
    const feeding = bracket.slots.find((each) => each.id === feed.slot);
    return feeding !== undefined && isPlaced(feeding, bracket);
  });
}

/** By the regulations of the season, or else by the rows of the draw. */
function drawDateOf(round: string, { regulations, draws }: BracketQuery): string | undefined {
  const ceremony = regulations.draws?.find(({ rounds }) => rounds.includes(round));
  if (ceremony) return ceremony.date;
  return draws.find(
    (draw) =>
      draw.competition === regulations.competition &&
      draw.season === regulations.season &&
      draw.round === round,
  )?.date;
}
