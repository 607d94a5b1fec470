import type { ClubId } from '@touchline/laws';
import { type BracketQuery, bracketAsOf, type SlotState } from './bracket.ts';
import { meetingsIn } from './meetings.ts';
import { drawDateOf, type NextOpponents } from './opponents.ts';

/** A round that lies before a club. */
export interface RoundAhead extends Omit<NextOpponents, 'club'> {
  /**
   * Whether the club has the second leg at home; `open` until a draw says so, or its place. Absent where one match decides.
   * @see UCL-KO-05, UCL-KO-06
   */
  readonly secondLegAtHome?: 'yes' | 'no' | 'open';
  /** Its one match is on neutral ground. */
  readonly venue?: 'neutral';
}

/**
 * A club's way to the final as of a date: each round that it has not come through yet, from the tie it is in, with everybody
 * it can still meet there.
 *
 * @returns no rounds for a club that is out or has won; `undefined` until the ranks are final, for a club that was not among
 * them, and for regulations without a bracket
 * @see UCL-KO-01
 */
export function pathToFinal(
  query: BracketQuery & { readonly club: ClubId },
): readonly RoundAhead[] | undefined {
  const { club, regulations } = query;
  const bracket = bracketAsOf(query);
  if (!bracket?.ranked.includes(club)) return undefined;
  const meetings = meetingsIn(bracket, query);
  return regulations.rounds.flatMap((round): readonly RoundAhead[] => {
    const slots = meetings.slotsOf(club, round.id).filter((slot) => slot.winner === undefined);
    if (slots.length === 0) return [];
    const drawDate = drawDateOf(round.id, query);
    return [
      {
        round: round.id,
        roundName: round.name,
        opponents: meetings.opponentsOf(club, round.id),
        decidedBy: meetings.decidedBy(slots),
        ...(drawDate && { drawDate }),
        ...(round.tie.legs === 2 && { secondLegAtHome: atHome(slots, club) }),
        ...(round.venue === 'neutral' && { venue: 'neutral' }),
      },
    ];
  });
}

function atHome(slots: readonly SlotState[], club: ClubId): 'yes' | 'no' | 'open' {
  const answers = new Set(
    slots.flatMap(({ sides, secondLegSide }) =>
      ([0, 1] as const)
        .filter((seat) => sides[seat].possible.includes(club))
        .map((seat) => (secondLegSide === undefined ? 'open' : secondLegSide === seat ? 'yes' : 'no')),
    ),
  );
  const [only, ...others] = answers;
  return only !== undefined && others.length === 0 ? only : 'open';
}
