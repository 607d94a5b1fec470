import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow } from '@touchline/registry';
import type { BracketLayout, BracketSlot } from '../regulations.ts';
import { placeName } from './places.ts';
import type { Standings } from './standings.ts';

/**
 * What the matches of a round tell of its draw where no table of the draw does: its pairings, each from its first match on.
 * Only rounds of which every place is drawn; of those that ranks feed see `halvesByMatches`.
 *
 * @param rows of the knockout rounds, in order of play
 */
export function drawsByMatches(
  { slots }: BracketLayout,
  rows: readonly ResultRow[],
  draws: readonly DrawRow[],
  standings: Standings,
): readonly DrawRow[] {
  const told = new Set(draws.map(({ round }) => round));
  const rounds = new Set(slots.filter(isDrawn).map(({ round }) => round));
  return [...rounds]
    .filter((round) => !told.has(round))
    .flatMap((round) => {
      const ofRound = slots.filter((slot) => slot.round === round);
      return firstMatches(rows.filter((row) => row.round === round)).flatMap((row, index) => {
        const slot = ofRound[index];
        return slot ? placesOf(row, slot, standings) : [];
      });
    });
}

const isDrawn = ({ feeds, drawnAs }: BracketSlot): boolean =>
  drawnAs !== undefined &&
  feeds.every(({ type }) => type === 'group' || type === 'drawn' || type === 'entry');

function firstMatches(rows: readonly ResultRow[]): readonly ResultRow[] {
  const pairs = new Map<string, ResultRow>();
  for (const row of rows) {
    const pair = [row.home, row.away].sort().join(' ');
    if (!pairs.has(pair)) pairs.set(pair, row);
  }
  return [...pairs.values()];
}

function placesOf(row: ResultRow, slot: BracketSlot, standings: Standings): readonly DrawRow[] {
  const { competition, season, date, round, source } = row;
  const place = (club: ClubId, seat: 0 | 1): DrawRow => ({
    competition,
    season,
    date,
    round,
    club,
    slot: placeName(slot.drawnAs ?? '', seat),
    source,
  });
  const [first, second] = row.leg === 2 ? [row.away, row.home] : [row.home, row.away];
  // A club from the groups has the place of its rank, whichever leg it had at home.
  const [feed] = slot.feeds;
  const turned = feed.type === 'group' && standings.clubsOf(feed).includes(first);
  return turned ? [place(first, 0), place(second, 1)] : [place(first, 1), place(second, 0)];
}
