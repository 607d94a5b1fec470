const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `two`, up to ten; figures above. */
export const inWords = (number: number): string => WORDS[number] ?? String(number);

/** `two or more`. */
export const orMore = (number: number): string => `${inWords(number)} or more`;

/** `2025/26`, `1999/2000`. */
export function seasonName(season: number): string {
  const next = season + 1;
  return next % 100 === 0 ? `${season}/${next}` : `${season}/${String(next % 100).padStart(2, '0')}`;
}
