import type { Side } from '@touchline/laws';
import { lawsEdition } from '@touchline/laws';
import { hasUnseen, isPlainWord, quote } from '../read/tokens.ts';
import type { Kind, Vocabulary } from './kind.ts';
import { valueFor, words } from './words.ts';

/** A whole number; whether it is in range is the laws' to say. */
export function wholeNumber(expects: string): Kind<number> {
  return {
    expects,
    shown: 'N',
    begins: ({ bare }) => /^\d/.test(bare),
    read: (cursor) => {
      const { token } = cursor;
      if (!token || token.quoted !== undefined || !/^\d{1,9}$/.test(token.bare))
        return cursor.expected(expects);
      cursor.skip();
      return Number(token.bare);
    },
    write: String,
  };
}

/** One word, or a text between quotes. */
export function text(expects: string, shown = 'TEXT'): Kind<string> {
  return {
    expects,
    shown,
    read: (cursor) => {
      const { token } = cursor;
      if (!token || token.open) return cursor.expected(expects);
      const value = token.quoted === undefined ? token.bare : token.bare + token.quoted;
      if (value === '') return cursor.expected(expects);
      cursor.skip();
      return value;
    },
    write: (value) => (isPlainWord(value) ? value : quote(value)),
  };
}

/** A text that goes to the end of the line as it stands; between quotes, more may follow it. */
export function restOfLine(expects: string): Kind<string> {
  return {
    expects,
    shown: 'TEXT',
    read: (cursor) => {
      const { token } = cursor;
      if (!token || token.open) return cursor.expected(expects);
      if (token.bare !== '' || token.quoted === undefined) return cursor.rest();
      if (token.quoted === '') return cursor.expected(expects);
      cursor.skip();
      return token.quoted;
    },
    // What follows a bare text would be read as part of it, so the writer of the line puts such a text last.
    write: (value) => quote(value),
  };
}

/** True where a text stands for itself at the end of a line. */
export const endsLineBare = (value: string): boolean =>
  /^[^"\s]/.test(value) && value === value.trim() && !hasUnseen(value);

/** Home or away. */
export const side = words<Side>('a side', { home: 'h home', away: 'a away' });

/** Yes by the word or a shorter one, no by `no-` before it. */
export function flag(
  word: string,
  ...short: readonly string[]
): Kind<boolean> & { readonly words: Vocabulary<boolean> } {
  const no = `no-${word}`;
  const vocabulary = {
    valueOf: new Map([
      [word, true],
      ...short.map((each): readonly [string, boolean] => [each, true]),
      [no, false],
    ]),
    wordOf: new Map([
      [true, word],
      [false, no],
    ]),
  };
  return {
    expects: `${word} or ${no}`,
    shown: word,
    read: (cursor) => {
      const value = cursor.token && valueFor(cursor.token.bare, vocabulary.valueOf);
      if (value === undefined) return cursor.expected(`${word} or ${no}`);
      cursor.skip();
      return value;
    },
    write: (value) => (value ? word : no),
    options: () => [{ insert: word, label: word, meaning: word.replaceAll('-', ' ') }],
    words: vocabulary,
  };
}

/** A score, home first: `3-0`. */
export const score: Kind<{ readonly home: number; readonly away: number }> = {
  expects: 'a score such as 3-0',
  shown: '3-0',
  begins: ({ bare }) => /^\d/.test(bare),
  read: (cursor) => {
    const goals = /^(\d{1,3})-(\d{1,3})$/.exec(cursor.token?.bare ?? '');
    if (!goals) return cursor.expected('a score such as 3-0');
    cursor.skip();
    return { home: Number(goals[1]), away: Number(goals[2]) };
  },
  write: ({ home, away }) => `${home}-${away}`,
};

/** An edition by name, version and hash: `2025-26/1/d5295a03c6fb3bf3`. */
export const edition: Kind<{ readonly id: string; readonly version: number; readonly hash: string }> = {
  expects: 'an edition such as 2025-26/1/d5295a03c6fb3bf3',
  shown: 'ID/VERSION/HASH',
  read: (cursor) => {
    const { token } = cursor;
    const said = token?.quoted ?? token?.bare ?? '';
    const held = lawsEdition(said);
    const parts = /^(.+)\/(\d{1,7})\/([0-9a-f]{16})$/s.exec(said);
    if (held && token) {
      cursor.skip();
      return { id: held.id, version: held.version, hash: held.hash };
    }
    if (!parts) return cursor.expected('an edition such as 2025-26/1/d5295a03c6fb3bf3');
    cursor.skip();
    return { id: parts[1] ?? '', version: Number(parts[2]), hash: parts[3] ?? '' };
  },
  write: ({ id, version, hash }) => {
    const said = `${id}/${version}/${hash}`;
    return isPlainWord(said) ? said : quote(said);
  },
};

/** Which match of a tie of two. */
export const leg: Kind<1 | 2> = {
  expects: '1 or 2',
  shown: '1|2',
  read: (cursor) => {
    const said = cursor.token?.bare;
    if (said !== '1' && said !== '2') return cursor.expected('1 or 2');
    cursor.skip();
    return said === '1' ? 1 : 2;
  },
  write: String,
};
