/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ŀ', 'l'],
  ['ĸ', 'k'],
  ['ŋ', 'n'],
  ['ə', 'e'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ŉ', 'n'],
]);

/**
 * A name without case, marks and punctuation, so that two spellings of it compare equal: letters and digits in words
 * parted by one space. Scripts other than Latin stay as they are.
 *
 * @returns an empty string when there is no letter or digit in it
 * @example fold('Bodø/Glimt') // 'bodo glimt'
 * @example fold('İstanbul Başakşehir') // 'istanbul basaksehir'
 */
export function fold(name: string): string {
  const bare = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\p{M}/gu, '');
  let latin = '';
  for (const letter of bare) latin += LETTERS.get(letter) ?? letter;
  return latin.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
