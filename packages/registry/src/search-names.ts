import { fold } from './fold.ts';

/** Somebody or something, and the names that it is found by, folded once. */
export interface Named<T> {
  readonly entry: T;
  readonly names: readonly string[];
  /** The name most people would type. */
  readonly main: string;
}

export const namesOf = <T>(entry: T, names: readonly string[], main: string): Named<T> => ({
  entry,
  names: [...new Set(names.map(fold))],
  main: fold(main),
});

/**
 * Those with a name that contains the text, or words that begin with each of its words; those whose main name it is
 * come first. Free of case and diacritics.
 */
export function searchNames<T>(text: string, named: readonly Named<T>[]): readonly T[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const holding = named.filter(({ names }) =>
    names.some((name) => name.includes(wanted) || beginsWithAll(name, words)),
  );
  const exact = holding.filter(({ main }) => main === wanted);
  const others = holding.filter(({ main }) => main !== wanted);
  return [...exact, ...others].map(({ entry }) => entry);
}

/** `samardzic l` and `laz sam` both find Lazar Samardžić. */
function beginsWithAll(name: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${name}`.includes(` ${word}`));
}
