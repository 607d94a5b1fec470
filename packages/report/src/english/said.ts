import type { Grounds, Sentence } from '../document.ts';
import { isEmpty, NO_GROUNDS, together } from '../grounds.ts';
import { capitalised } from './words.ts';

/** Words together with what they rest on; joined words rest on all that their parts rest on. */
export interface Said {
  readonly text: string;
  readonly grounds: Grounds;
}

export const NOTHING: Said = { text: '', grounds: NO_GROUNDS };

export const said = (text: string, ...grounds: readonly Grounds[]): Said => ({
  text,
  grounds: together(...grounds),
});

/** A template whose parts bring their grounds along; plain strings bring none. */
export function say(words: TemplateStringsArray, ...parts: readonly (string | Said)[]): Said {
  const texts = parts.map((part) => (typeof part === 'string' ? part : part.text));
  const text = words.map((word, index) => word + (texts[index] ?? '')).join('');
  return {
    text,
    grounds: together(...parts.filter((part) => typeof part !== 'string').map((part) => part.grounds)),
  };
}

/** `a`, `a and b`, `a, b and c`, grounds together. */
export function saidList(items: readonly Said[], separators = { middle: ', ', last: ' and ' }): Said {
  return items.reduce<Said>((list, item, index) => {
    if (index === 0) return item;
    return say`${list}${index === items.length - 1 ? separators.last : separators.middle}${item}`;
  }, NOTHING);
}

/**
 * A sentence: one space between words, a capital first, a stop at the end.
 *
 * @returns `undefined` when there is nothing to say or nothing to rest it on
 */
export function sentence(id: string, content: Said, ...grounds: readonly Grounds[]): Sentence | undefined {
  const text = tidy(content.text);
  const all = together(content.grounds, ...grounds);
  if (text === '' || isEmpty(all)) return undefined;
  return { id, text: capitalised(/[.?!”]$/.test(text) ? text : `${text}.`), ...all };
}

/** The same without the stop. */
export function headline(id: string, content: Said, ...grounds: readonly Grounds[]): Sentence {
  return { id, text: capitalised(tidy(content.text)), ...together(content.grounds, ...grounds) };
}

/** Optional parts leave gaps behind, and commas at an end; this closes them. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:.])/g, '$1')
    .replace(/,(?=[,;.])/g, '')
    .trim()
    .replace(/,$/, '');
