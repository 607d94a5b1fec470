import type { DrawRow } from '@touchline/registry';
import { type BracketQuery, bracketAsOf } from '../bracket/bracket.ts';
import { placeName } from '../bracket/places.ts';
import type { Draw, DrawProgress } from './draw.ts';
import { type DrawOfRound, drawInBracket } from './draw-in-bracket.ts';
import { entrantsOf } from './entrants.ts';

export interface DrawQuery extends Omit<BracketQuery, 'asOf'> {
  /** `roundOf16`. */
  readonly round: string;
  /** ISO date or instant; default the date of the ceremony, or else all that is known. */
  readonly asOf?: string;
}

const ALL_THAT_IS_KNOWN = '9999-12-31';

/**
 * The draw of a round as it was, or is, to be made: its bowls on that date, its own outcome and that of later rounds not yet
 * known. A tie that is not over by then stands in the bowl as a ball of its own.
 *
 * @see UCL-KO-02, section D3
 */
export function drawOf(query: DrawQuery): DrawOfRound {
  const { regulations, round } = query;
  const rounds = regulations.rounds.map(({ id }) => id);
  const at = rounds.indexOf(round);
  if (at < 0) return { ok: false, why: { type: 'unknownRound', rounds } };
  const ceremony = regulations.draws?.find((each) => each.rounds.includes(round));
  const bracket = bracketAsOf({
    ...query,
    asOf: query.asOf ?? ceremony?.date ?? ALL_THAT_IS_KNOWN,
    rows: query.rows.filter((row) => rounds.indexOf(row.round) < at),
    draws: query.draws.filter((draw) => rounds.indexOf(draw.round) < at),
  });
  return bracket ? drawInBracket(bracket, round, query) : { ok: false, why: { type: 'noBracket' } };
}

/** Rows of a draw table for the balls drawn so far, as `bracketAsOf` reads them: what would be, had the draw gone so. */
export function drawRowsOf(
  draw: Draw,
  progress: DrawProgress,
  { regulations, date, source }: Pick<DrawQuery, 'regulations'> & Pick<DrawRow, 'date' | 'source'>,
): readonly DrawRow[] {
  const { competition, season, bracket } = regulations;
  return progress.steps.flatMap(({ drawn, place }) => {
    const slot = bracket?.slots.find(({ id }) => id === place.slot);
    const club = entrantsOf(draw).find(({ ball }) => ball === drawn)?.clubs[0];
    if (!slot?.drawnAs || club === undefined) return [];
    const byRank = slot.feeds.some(({ type }) => type === 'rank');
    const name = byRank ? slot.drawnAs : placeName(slot.drawnAs, place.leg === 'secondLegAtHome' ? 0 : 1);
    return [{ competition, season, date, round: draw.round, club, slot: name, source }];
  });
}
