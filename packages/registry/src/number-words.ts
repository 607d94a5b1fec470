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

const ORDINALS = [
  'none',
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
] as const;

/** `three`, `12`. Zero is `no`, as in "no goals". */
export const inWords = (number: number): string => CARDINALS[number] ?? String(number);

/** `third`, `22nd`, `111th`. */
export const ordinalInWords = (number: number): string =>
  ORDINALS[number] ?? `${number}${ordinalEnding(number)}`;

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
