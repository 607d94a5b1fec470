import { fold } from './fold.ts';
import { type ClubId, parseClubId } from './ids.ts';

/** Words that say that it is a club, not which: they stand in names and not in ids. */
const CLUB_WORDS = new Set(
  'ac afc as bk bsc cd cf fc fk gnk if jk krc kv nk pfc rc sc sk sv tc tsv vfb vfl'.split(' '),
);

/** Letters that ids write with two, as German and Nordic readers do: `muenchen`, `malmoe`. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/ü/giu, 'ue'],
  [/ö/giu, 'oe'],
  [/ä/giu, 'ae'],
];

/**
 * An id that a club of this name could get: what tells it apart, in ASCII. Not promised to be free.
 *
 * @returns `undefined` for a name without a Latin letter or digit
 * @example draftClubId('FC Bayern München') // 'bayern-muenchen'
 */
export function draftClubId(name: string): ClubId | undefined {
  const spelt = DIGRAPHS.reduce((text, [letter, two]) => text.replace(letter, two), name.normalize('NFC'));
  const words = fold(spelt)
    .split(' ')
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !CLUB_WORDS.has(word));
  return parseClubId((telling.length > 0 ? telling : words).join('-'));
}
