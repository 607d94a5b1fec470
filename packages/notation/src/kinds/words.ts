import type { Cursor } from '../read/cursor.ts';
import { Trouble } from '../read/trouble.ts';
import type { Kind, Vocabulary } from './kind.ts';

/**
 * One of a few values, each with its words, the one it is written with first. The beginning of a word is enough where
 * no other begins so.
 *
 * @example words('a part of the body', { head: 'head h', leftFoot: 'left l' })
 */
export function words<V extends string>(
  expects: string,
  table: { readonly [value in V]: string },
): Kind<V> & { readonly words: Vocabulary<V> } {
  const rows = entriesOf(table).map(([value, spelled]) => [value, spelled.split(' ')] as const);
  const valueOf = new Map(rows.flatMap(([value, all]) => all.map((word) => [word, value] as const)));
  const wordOf = new Map(rows.map(([value, [first = value]]) => [value, first] as const));
  const vocabulary = { valueOf, wordOf };
  const written = [...wordOf.values()];
  return {
    expects: `${expects}: ${written.join(', ')}`,
    shown: written.join('|'),
    read: (cursor) => readWord(cursor, vocabulary, expects),
    write: (value) => wordOf.get(value) ?? value,
    options: () =>
      rows.map(([value, [word = value]]) => ({ insert: word, label: word, meaning: inWords(value) })),
    words: vocabulary,
  };
}

function readWord<V>(cursor: Cursor, { valueOf, wordOf }: Vocabulary<V>, expects: string): V | Trouble {
  const { token } = cursor;
  const value = token && token.quoted === undefined ? valueFor(token.bare, valueOf) : undefined;
  if (value === undefined) return cursor.expected(expects, `One of ${[...wordOf.values()].join(', ')}.`);
  cursor.skip();
  return value;
}

/** The value of a word, or of the only one that begins so. */
export function valueFor<V>(word: string, valueOf: ReadonlyMap<string, V>): V | undefined {
  const wanted = word.toLowerCase();
  const exact = valueOf.get(wanted);
  if (exact !== undefined) return exact;
  if (!/^\p{L}/u.test(wanted)) return undefined;
  const meant = new Set([...valueOf].flatMap(([each, value]) => (each.startsWith(wanted) ? [value] : [])));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** `throughBall` in words: `through ball`. */
export const inWords = (value: string): string =>
  value.includes('-') ? value : value.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const entriesOf = <V extends string>(
  table: {
    readonly [value in V]: string;
  },
): readonly (readonly [V, string])[] => Object.entries<string>(table).filter(isRowOf(table));

const isRowOf =
  <V extends string>(table: { readonly [value in V]: string }) =>
  (row: readonly [string, string]): row is [V, string] =>
    Object.hasOwn(table, row[0]);

/** Several words of a kind, in a row. */
export function severalOf<V extends string>(
  kind: Kind<V> & { readonly words: Vocabulary<V> },
): Kind<readonly V[]> {
  return {
    expects: kind.expects,
    shown: `${kind.shown} ...`,
    read: (cursor, scene) => {
      const values: V[] = [];
      while (cursor.token && valueFor(cursor.token.bare, kind.words.valueOf) !== undefined) {
        const value = kind.read(cursor, scene);
        if (value instanceof Trouble) return value;
        values.push(value);
      }
      return values;
    },
    write: (values, scene) => values.map((value) => kind.write(value, scene)).join(' '),
    options: (scene, typed) => kind.options?.(scene, typed) ?? [],
    each: kind.words.wordOf,
  };
}
