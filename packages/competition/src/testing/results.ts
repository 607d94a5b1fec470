import type { ClubId } from '@touchline/laws';
import type { DrawRow, ResultRow, Score } from '@touchline/registry';

/** Small makers of rows and clubs for tests. */

export const club = (id: string): ClubId => id as ClubId;

/** A knockout match of 2025/26 unless said otherwise. */
export function resultRow(home: string, score: Score, away: string, more: Partial<ResultRow> = {}): ResultRow {
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
