import type { ResultRow } from './results.ts';
import { formatSeason } from './seasons.ts';

/**
 * The id that a new row gets: `2025-26/2026-02-25/atalanta-borussia-dortmund`. It is made once; a row whose date is
 * corrected later keeps it.
 */
export function resultId({
  season,
  date,
  home,
  away,
}: Pick<ResultRow, 'season' | 'date' | 'home' | 'away'>): string {
  return `${formatSeason(season, '-')}/${date}/${home}-${away}`;
}
