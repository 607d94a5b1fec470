/**
 * A season as its two years: 2025 is `2025/26`.
 *
 * @param parting `-` in ids and file names
 */
export function formatSeason(season: number, parting: '/' | '-' = '/'): string {
  return `${season}${parting}${String((season + 1) % 100).padStart(2, '0')}`;
}

/** First year of a season written as `2025/26` or `2025-26`; `undefined` when the text is no season. */
export function parseSeason(text: string): number | undefined {
  const found = /^(\d{4})([/-])\d\d$/.exec(text);
  const season = Number(found?.[1]);
  return found !== null && formatSeason(season, found[2] === '-' ? '-' : '/') === text ? season : undefined;
}
