import { fold } from './fold.ts';
import { lettersApart } from './letters-apart.ts';

/** How many near names an answer holds at most: a list to choose from, not to read. */
const MOST = 5;

/** From here up two names look alike enough to be offered; 1 is equal. */
const ALIKE = 0.6;

/** What is that much less alike than the best is no help beside it. */
const SPREAD = 0.2;

/** A text longer than any name is compared by its beginning. */
const LONGEST = 100;

/** An entry and the name of it that looks most like the one wanted. */
export interface Near<T> {
  readonly entry: T;
  readonly name: string;
  /** 0 to 1; 1 is equal but for case, marks and punctuation. */
  readonly likeness: number;
}

/**
 * The entries with a name that looks most like `wanted`, best first, at most five: suggestions for a person to choose
 * from, never an answer.
 */
export function nearest<T>(
  wanted: string,
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): readonly T[] {
  return nearestNames(wanted, entries, namesOf).map(({ entry }) => entry);
}

/** As `nearest`, with the name that looks alike and how much. */
export function nearestNames<T>(
  wanted: string,
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): readonly Near<T>[] {
  const folded = fold(wanted.slice(0, LONGEST));
  if (folded === '') return [];
  const found = entries
    .flatMap((entry) => closest(folded, entry, namesOf(entry)) ?? [])
    .sort((a, b) => b.likeness - a.likeness);
  const best = found[0]?.likeness ?? 0;
  return found.filter((one) => one.likeness >= best - SPREAD).slice(0, MOST);
}

function closest<T>(folded: string, entry: T, names: readonly string[]): Near<T> | undefined {
  let best: Near<T> | undefined;
  for (const name of names) {
    const alike = likeness(folded, fold(name));
    if (alike >= ALIKE && alike > (best?.likeness ?? 0)) best = { entry, name, likeness: alike };
  }
  return best;
}

/** 0 to 1. A name that holds the other whole (`Sturm` in `SK Sturm Graz`) counts as alike whatever its length. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const whole = 1 - lettersApart(a, b) / Math.max(a.length, b.length);
  const within = ` ${b} `.includes(` ${a} `) || ` ${a} `.includes(` ${b} `);
  return Math.max(whole, within ? 0.8 : 0, bestWord(a, b));
}

/** A mistyped word is found in a longer name: `Dortmnd` in `borussia dortmund`. Short words say too little. */
function bestWord(a: string, b: string): number {
  let best = 0;
  for (const one of a.split(' ')) {
    for (const other of b.split(' ')) {
      const longest = Math.max(one.length, other.length);
      if (Math.min(one.length, other.length) < 4) continue;
      best = Math.max(best, 1 - lettersApart(one, other) / longest);
    }
  }
  return best >= 0.75 ? best * 0.9 : 0;
}
