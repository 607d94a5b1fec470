import { fold } from '@touchline/registry';

/**
 * The id that a name gets when nobody says another: `marten-de-roon` for Marten de Roon, `borussia-dortmund` for
 * Borussia Dortmund (GER). A name in another script gets one of its letters' numbers, so that it is one all the same.
 */
export function idOfName(name: string): string {
  const spelt = fold(name.replace(/ \([A-Z]{3}\)$/, ''));
  const words = spelt.split(' ').map((word) => (/^[a-z0-9]+$/.test(word) ? word : numbers(word)));
  return words.filter((word) => word !== '').join('-') || 'nameless';
}

const numbers = (word: string): string =>
  Array.from(word, (letter) =>
    /[a-z0-9]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`,
  ).join('');

/** Stands in a text for somebody whom nobody could name. */
export const NOBODY = 'N.N.';

const DIGIT_LETTERS = 'abcdefghij';

/** The words of an id as a name: `Marten De Roon` for `marten-de-roon`. */
export function nameOfId(id: string): string {
  const words = plainName(id.replaceAll('-', ' ')).split(' ');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** A name as the format can hold it: no figures, brackets, separators or marks that mean something there. */
export function plainName(name: string): string {
  const spelt = name
    .replaceAll(/\d/g, (digit) => DIGIT_LETTERS[Number(digit)] ?? '')
    .replaceAll(/[^\p{L}\p{M}'’.-]+/gu, ' ')
    .replaceAll(/(^| )['’.-]+|[-]+($| )/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  // A lone `v` between names would part them.
  const whole = spelt
    .split(' ')
    .map((word) => (word.length === 1 ? `${word}.` : word))
    .join(' ');
  return whole === '' || whole === '.' ? 'Nameless' : whole;
}
