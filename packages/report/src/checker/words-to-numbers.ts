const ORDINALS = [
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
];
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** Matches an ordinal in words or figures. */
export const ORDINAL = `(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))`;
/** Matches a cardinal in words or figures. */
export const CARDINAL = `(no|${CARDINALS.join('|')}|\\d+)`;

/** `fifth` and `5th` are 5, `three` and `3` are 3, `no` is 0; NaN for any other word. */
export function numberOf(words: string | undefined): number {
  if (words === undefined) return Number.NaN;
  if (words === 'no') return 0;
  const place = [ORDINALS, CARDINALS].map((list) => list.indexOf(words) + 1).find((found) => found > 0);
  return place ?? Number.parseInt(words, 10);
}
