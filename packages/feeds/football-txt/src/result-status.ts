import type { ResultRow } from '@touchline/registry';
import type { RawMatch } from './raw-match.ts';

/** What a row says of how a match counts, and its scores. */
export type Outcome = Pick<
  ResultRow,
  'status' | 'halfTime' | 'at90' | 'afterExtraTime' | 'shootOut' | 'official'
>;

/**
 * Status and scores of a row. A score beside `awd` is the organiser's, not one of the pitch; of a match broken off there
 * is none at ninety minutes, and the one it stood at has no place in the table.
 *
 * @returns `undefined` for a match called off for good: the table has no row for it
 */
export function outcomeOf(match: RawMatch): Outcome | undefined {
  const { score } = match;
  const last = score.afterExtraTime ?? score.at90;
  switch (match.status) {
    case undefined:
    case 'replay':
      return { ...scoresOf(match), status: last === undefined ? 'fixture' : 'played' };
    case 'awarded':
      return { ...(last !== undefined && { official: last }), status: 'awarded' };
    case 'annulled':
      return { ...scoresOf(match), status: 'void' };
    case 'walkover':
    case 'postponed':
      return { status: match.status };
    case 'abandoned':
    case 'suspended':
      return { status: 'abandoned' };
    case 'cancelled':
    case 'notPlayed':
      return undefined;
    default:
      return match.status satisfies never;
  }
}

/** A match without goals at ninety minutes had none at half-time; the files leave that pair out. */
function scoresOf({ score }: RawMatch): Omit<Outcome, 'status' | 'official'> {
  const goalless = score.at90?.[0] === 0 && score.at90[1] === 0;
  return goalless ? { ...score, halfTime: [0, 0] } : score;
}
