import { inWords } from '@touchline/registry';

/** `two or more`. */
export const orMore = (number: number): string => `${inWords(number)} or more`;

/** `2025/26`, `1999/2000`; of a competition that is played by calendar years `2026`. */
export function seasonName(season: number, of: { readonly calendarYears?: true } = {}): string {
  if (of.calendarYears) return String(season);
  const next = season + 1;
  return next % 100 === 0 ? `${season}/${next}` : `${season}/${String(next % 100).padStart(2, '0')}`;
}
