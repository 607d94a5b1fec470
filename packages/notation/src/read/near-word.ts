import { lettersApart } from '@touchline/registry';

/** The word that takes the fewest changes to reach; `undefined` when none is near. */
export function nearWord(word: string, words: readonly string[]): string | undefined {
  const typed = word.slice(0, 40).toLowerCase();
  const most = (each: string): number => Math.floor(Math.max(typed.length, each.length) / 3);
  const near = [...new Set(words)]
    .filter((each) => Math.abs(each.length - typed.length) <= most(each))
    .map((each) => ({ each, apart: lettersApart(typed, each) }))
    .filter(({ each, apart }) => apart <= most(each))
    .toSorted((a, b) => a.apart - b.apart);
  return near[0]?.each;
}
