/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], joiner = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** Of a person: `Beier's`, `Reus's`. */
export const possessive = (name: string): string => `${name}'s`;

/** Of a club, whose name is often a plural: `Dortmund's`, `Wolves'`. */
export const possessiveOfClub = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** `an Atalanta`, `a Dortmund`, `a Union`. */
export const withArticle = (noun: string): string =>
  /^(?:[aeio]|u(?!ni|k))/i.test(noun) ? `an ${noun}` : `a ${noun}`;

/** The first letter in upper case, the rest as it stands: `de Roon` opens a sentence as `De Roon`. */
export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Groups of the same key, each key where it first came. */
export function grouped<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
