import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';

/**
 * The matchday of every match of groups and league phase: as its row numbers it, or else the number of the match for
 * its clubs, by date. Knockout matches have none. A match put off counts where it was played.
 */
export function matchdaysOf(rows: readonly ResultRow[]): ReadonlyMap<ResultRow, number> {
  const played = new Map<ClubId, number>();
  const matchdays = new Map<ResultRow, number>();
  const inOrder = rows.filter(({ stage }) => stage !== 'knockout').sort(byKickOff);
  for (const row of inOrder) {
    const number = 1 + Math.max(played.get(row.home) ?? 0, played.get(row.away) ?? 0);
    for (const club of [row.home, row.away]) played.set(club, number);
    matchdays.set(row, row.matchday ?? number);
  }
  return matchdays;
}

function byKickOff(a: ResultRow, b: ResultRow): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.kickOff ?? '').localeCompare(b.kickOff ?? '');
}
