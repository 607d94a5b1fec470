import type { ClubId, PersonId } from '@touchline/laws';
import type { DrawRow, ResultRow, Score } from '@touchline/registry';

/** Small makers of rows and clubs for tests. */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tests name clubs as they like
export const club = (id: string): ClubId => id as ClubId;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and people
export const personId = (id: string): PersonId => id as PersonId;

/** A knockout match of 2025/26 unless said otherwise. */
export function resultRow(
  home: string,
  score: Score,
  away: string,
  more: Partial<ResultRow> = {},
): ResultRow {
  const date = more.date ?? '2026-02-17';
  return {
    id: `${date}/${home}-${away}`,
    competition: 'ucl',
    season: 2025,
    stage: 'knockout',
    round: 'knockoutPlayoffs',
    date,
    home: club(home),
    away: club(away),
    at90: score,
    status: 'played',
    source: 'test',
    ...more,
  };
}

export function drawRow(drawn: string, slot: string, round: string, date: string): DrawRow {
  return { competition: 'ucl', season: 2025, date, round, club: club(drawn), slot, source: 'test' };
}

/**
 * A league phase of one match each that ranks `c1` to `c36` in that order: `c1` beats `c36` by 18 goals,
 * `c2` beats `c35` by 17 and so on. For regulations with `matchesEach: 1`.
 */
export function rankedLeaguePhase(): readonly ResultRow[] {
  return Array.from({ length: 18 }, (_, index) =>
    resultRow(`c${index + 1}`, [18 - index, 0], `c${36 - index}`, {
      date: '2026-01-28',
      stage: 'leaguePhase',
      round: 'leaguePhase',
      matchday: 1,
    }),
  );
}
