import { canonicalJson } from '@touchline/laws';
import type { NotationContext } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import type { Token } from '../read/tokens.ts';
import { tokensOf } from '../read/tokens.ts';
import { VERBS } from '../read/verbs.ts';

/**
 * A line in the fewest letters that still say the same: shorter verbs, beginnings of names and words, no side or moment
 * that goes without saying. What somebody in a hurry types.
 *
 * @returns the line itself where it cannot be read
 */
export function shortestLine(line: string, context: NotationContext): string {
  const wanted = meaningOf(line, context);
  if (wanted === undefined) return line;
  const says = (shorter: string): boolean => meaningOf(shorter, context) === wanted;
  let shortest = line;
  // From the end, so that the places of the words before stay what they are.
  for (const token of tokensOf(line).toReversed()) {
    const found = shorterWords(token).find((word) => says(withWord(shortest, token, word)));
    if (found !== undefined) shortest = withWord(shortest, token, found);
  }
  return shortest;
}

function meaningOf(line: string, context: NotationContext): string | undefined {
  const read = readLine(line, context);
  if (!read.ok) return undefined;
  const said = read.said.map((each) => ({ ...each, clock: each.clock ?? context.clock }));
  return canonicalJson(said);
}

const withWord = (line: string, { from, to }: Token, word: string): string =>
  `${line.slice(0, from)}${word}${line.slice(to)}`.replaceAll(/ {2,}/g, ' ').trim();

/** Nothing at all, then what is shorter than the word, the shortest first. */
function shorterWords({ bare, quoted }: Token): readonly string[] {
  if (quoted !== undefined) return [];
  const [, key, seq] = /^(due:)?#(\d+)$/.exec(bare) ?? [];
  if (seq !== undefined) return ['', `${key ?? ''}^`, `${key ?? ''}^^`];
  const verbs = VERBS.get(bare)?.verbs.filter((verb) => verb.length < bare.length) ?? [];
  const beginnings = Array.from({ length: Math.max(0, bare.length - 1) }, (_, index) =>
    bare.slice(0, index + 1),
  );
  return ['', ...[...verbs, ...beginnings].toSorted((a, b) => a.length - b.length)];
}
