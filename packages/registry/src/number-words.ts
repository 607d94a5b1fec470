/** Small numbers as prose has them: words up to ten, figures above. */

const CARDINALS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** Ordinals that have a word: those up to `tenth` are written so, all are read. */
export const ORDINAL_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;
const LARGEST_WRITTEN = 10;

/** `three`, `12`. Zero is `no`, as in "no goals". */
export const inWords = (number: number): string => CARDINALS[number] ?? String(number);

/** `third`, `22nd`, `111th`; of zero `none`. */
export function ordinalInWords(number: number): string {
  if (number === 0) return 'none';
  const word = number <= LARGEST_WRITTEN ? ORDINAL_WORDS[number - 1] : undefined;
  return word ?? `${number}${ordinalEnding(number)}`;
}

/** `third` and `3rd` are 3, `twelfth` is 12; up to three figures. @returns `undefined` for what is no ordinal */
export function ordinalFromWords(word: string): number | undefined {
  const named = ORDINAL_WORDS.findIndex((one) => one === word);
  if (named >= 0) return named + 1;
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  return figures ? Number(figures[1]) : undefined;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
