import { canonicalJson, SIDES } from '@touchline/laws';
import { fold } from '@touchline/registry';
import { DEEDS } from '../deeds/deeds.ts';
import { vocabularyOf } from '../forms/field.ts';
import type { NotationContext } from '../notation.ts';
import type { Listed } from '../people/roster.ts';
import { roster } from '../people/roster.ts';
import { Cursor } from '../read/cursor.ts';
import { readBeginning, readLine } from '../read/read-line.ts';
import type { Token } from '../read/tokens.ts';
import { tokensOf } from '../read/tokens.ts';
import { Trouble } from '../read/trouble.ts';
import type { Verb } from '../read/verbs.ts';
import { Scene } from '../scene.ts';

/**
 * A line in the fewest letters that still say the same: shorter verbs and words, beginnings of names and initials, marks
 * for words, no side, moment or verb that goes without saying. What somebody in a hurry types.
 *
 * @returns the line itself where it cannot be read
 */
export function shortestLine(line: string, context: NotationContext): string {
  const known = { ...context, state: new Scene(context).state };
  const wanted = meaningOf(line, known);
  if (wanted === undefined) return line;
  const says = (shorter: string): boolean => meaningOf(shorter, known) === wanted;
  let shortest = byDeed(line).find(says) ?? line;
  const words = new ShorterWords(shortest, known);
  // From the end, so that the places of the words before stay what they are.
  for (const token of tokensOf(shortest).toReversed()) {
    const lines = words.for(token).map((word) => withWord(shortest, token, word));
    const shorter = lines.filter(({ length }) => length < shortest.length);
    shortest = shorter.toSorted((a, b) => a.length - b.length).find(says) ?? shortest;
  }
  return shortest;
}

function meaningOf(line: string, context: NotationContext): string | undefined {
  const read = readLine(line, context);
  if (!read.ok) return undefined;
  const said = read.said.map((each) => ({ ...each, clock: each.clock ?? context.clock }));
  return canonicalJson(said);
}

/** Words at the beginning of a line whose place the verb of a deed may take: `decision overturned restart`. */
const MOST_TOGETHER = 3;

/** The lines that begin with a deed's verb instead, which may say the same: the fewest words first. */
function byDeed(line: string): readonly string[] {
  const tokens = tokensOf(line);
  const start = tokens.findIndex(({ bare }) => !bare.startsWith('@'));
  const verbs = DEEDS.flatMap((deed) => deed.verbs);
  return [...Array(MOST_TOGETHER).keys()].toReversed().flatMap((more) => {
    const [from, to] = [tokens[start], tokens[start + more]];
    if (!from || !to) return [];
    return verbs.map((verb) => withWord(line, { ...from, to: to.to }, verb));
  });
}

type Place = Pick<Token, 'from' | 'to'>;

const withWord = (line: string, { from, to }: Place, word: string): string =>
  `${line.slice(0, from)}${word}${line.slice(to)}`
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?([<>]) ?/g, '$1')
    .trim();

/** What might stand in place of a word of a line; whether it says the same is to be tried. */
class ShorterWords {
  readonly #verb: Verb | undefined;
  readonly #people: readonly Listed[];

  constructor(line: string, context: NotationContext) {
    const scene = new Scene(context);
    const begun = readBeginning(new Cursor(line), scene);
    this.#verb = begun instanceof Trouble ? undefined : begun.verb;
    this.#people = SIDES.flatMap((side) => roster(scene, side));
  }

  for({ bare, quoted }: Token): readonly string[] {
    if (quoted !== undefined) return [];
    if (/^(?:due:)?#\d+$/.test(bare)) return ['', '^', '^^', 'due:^', 'due:^^'];
    const others = [...this.#namesOf(bare), ...this.#synonymsOf(bare)];
    return [...new Set(['', ...[bare, ...others].flatMap(beginnings)])];
  }

  /** Every name of whoever is called so, with number and initials. */
  #namesOf(word: string): readonly string[] {
    const wanted = fold(word);
    const found = this.#people.filter(({ names }) => wanted !== '' && names.includes(wanted));
    return found.flatMap(({ names, initials, number }) => [
      initials,
      ...names.flatMap((name) => name.split(' ')),
      ...(number === undefined ? [] : [String(number)]),
    ]);
  }

  /** Other verbs of the line, other words of the field. */
  #synonymsOf(word: string): readonly string[] {
    const verb = this.#verb;
    if (!verb || verb.verbs.includes(word)) return verb?.verbs ?? [];
    const words = 'read' in verb ? undefined : vocabularyOf(verb.fields, false);
    const meaning = words?.get(word);
    return meaning === undefined || !words
      ? []
      : [...words].flatMap(([each, means]) => (means === meaning ? [each] : []));
  }
}

const beginnings = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
