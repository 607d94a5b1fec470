import { fold } from './fold.ts';
import { type PersonId, parsePersonId } from './ids.ts';

/**
 * The id that a person nobody knew gets from the name: letters without their marks, words parted by a hyphen.
 *
 * @returns `undefined` where the name has no letter or digit of the Latin script
 * @example personIdFor('Lazar Samardžić') // 'lazar-samardzic'
 */
export function personIdFor(name: string): PersonId | undefined {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  return parsePersonId(words.join('-'));
}

/**
 * The name that prose uses after the first mention: the last word, with the small words that belong to it. A guess by
 * the form of the name, for people whom no table knows.
 *
 * @example lastNameIn('Marten de Roon') // 'de Roon'
 * @example lastNameIn('Ederson') // 'Ederson'
 */
export function lastNameIn(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length - 1;
  const beforeIt = words.slice(0, last).findLastIndex((word) => !/^\p{Ll}/u.test(word));
  return words.slice(beforeIt + 1).join(' ');
}
