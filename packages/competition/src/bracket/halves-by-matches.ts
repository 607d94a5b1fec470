import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow } from '@touchline/registry';
import type { BracketLayout } from '../regulations.ts';
import type { Standings } from './standings.ts';

/**
 * Which half each club was drawn into, where no table of the draws tells: once both semi-finals have begun, the ties on the way
 * to them are the halves. Earlier they leave it open, and nothing is said. Which half was called silver is not known: here it
 * is that of the best club of the league phase.
 *
 * @param rows of the knockout rounds, in order of play
 */
export function halvesByMatches(
  { slots }: BracketLayout,
  rows: readonly ResultRow[],
  draws: readonly DrawRow[],
  standings: Standings,
): readonly DrawRow[] {
  const byRank = slots.filter(({ feeds }) => feeds.some(({ type }) => type === 'rank'));
  const rounds = new Set(byRank.map(({ round }) => round));
  if (rounds.size === 0 || draws.some(({ round }) => rounds.has(round))) return [];
  const [one, other, ...more] = linked(rows.filter((row) => isOfOneHalf(row, slots)));
  const best = standings.order[0];
  if (!one || !other || more.length > 0) return [];
  const silver = best !== undefined && other.has(best) ? other : one;
  return byRank.flatMap((slot) => {
    const first = rows.find(({ round }) => round === slot.round);
    if (!first || slot.drawnAs === undefined) return [];
    const { competition, season, date, round, source } = first;
    const place = slot.drawnAs;
    return slot.feeds
      .flatMap((feed) => (feed.type === 'rank' ? standings.clubsOf(feed) : []))
      .filter((club) => silver.has(club) === (slot.half === 'silver'))
      .map((club) => ({ competition, season, date, round, club, slot: place, source }));
  });
}

const isOfOneHalf = ({ round }: ResultRow, slots: BracketLayout['slots']): boolean =>
  slots.some((slot) => slot.round === round && slot.half !== 'both');

/** Clubs that matches lead from one to another. */
function linked(rows: readonly ResultRow[]): readonly ReadonlySet<ClubId>[] {
  let sets: readonly ReadonlySet<ClubId>[] = [];
  for (const { home, away } of rows) {
    const touched = sets.filter((set) => set.has(home) || set.has(away));
    const one = new Set([home, away, ...touched.flatMap((set) => [...set])]);
    sets = [...sets.filter((set) => !touched.includes(set)), one];
  }
  return sets;
}
