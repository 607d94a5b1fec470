import type { Side } from '@touchline/laws';
import { fold } from '@touchline/registry';
import type { Scene } from '../scene.ts';
import type { Listed } from './roster.ts';
import { roster } from './roster.ts';

/** Ways a word finds a person, the surest first: nobody is found a later way while an earlier one finds somebody. */
const WAYS: readonly ((person: Listed, wanted: string) => boolean)[] = [
  ({ number, names }, wanted) => String(number) === wanted || names.includes(wanted),
  ({ lastName }, wanted) => lastName.startsWith(wanted),
  ({ names, initials }, wanted) => initials === wanted || names.some((name) => beginsWithAll(name, wanted)),
  ({ names }, wanted) => names.some((name) => name.includes(wanted)),
];

/** `samardzic l` and `laz sam` both find Lazar Samardžić. */
const beginsWithAll = (name: string, wanted: string): boolean =>
  wanted.split(' ').every((word) => ` ${name}`.includes(` ${word}`));

/**
 * Those of the sides' sheets whom a word may mean: by shirt number, name without marks, last name, initials, or the
 * beginning of any of them. Among several whom it fits alike those count who can do what is being said.
 *
 * @param suits who can do it now: whoever plays scores, whoever waits comes on
 * @returns one where it is clear who is meant, several where it is not, none where nobody is called so
 */
export function findPeople(
  word: string,
  sides: readonly Side[],
  scene: Scene,
  suits: (person: Listed) => boolean,
): readonly Listed[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const everybody = sides.flatMap((side) => roster(scene, side));
  for (const way of WAYS) {
    const found = everybody.filter((person) => way(person, wanted));
    if (found.length > 0) return theOneOf(found, suits);
  }
  return [];
}

/** Those whom a word calls as a whole, by number, name or initials, and by no mere part of a name. */
export function calledExactly(
  word: string,
  sides: readonly Side[],
  scene: Scene,
  suits: (person: Listed) => boolean,
): readonly Listed[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const called = sides
    .flatMap((side) => roster(scene, side))
    .filter(({ number, names, initials }) => [String(number), ...names, initials].includes(wanted));
  return theOneOf(called, suits);
}

function theOneOf(found: readonly Listed[], suits: (person: Listed) => boolean): readonly Listed[] {
  const suiting = found.filter(suits);
  return suiting.length > 0 ? suiting : found;
}
