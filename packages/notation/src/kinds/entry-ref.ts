import type { Entry, EntryType } from '@touchline/laws';
import type { Cursor } from '../read/cursor.ts';
import type { Token } from '../read/tokens.ts';
import { quote } from '../read/tokens.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Kind } from './kind.ts';

/** An entry of the log: by its number (`#31`), or `^` for the last one that can be meant, `^^` for the one before. */
export function entryRef(expects: string, ...types: readonly EntryType[]): Kind<string> {
  return {
    expects,
    shown: '#N',
    begins: isEntryRef,
    read: (cursor, scene) => readRef(cursor, scene, expects, types),
    write: (id, scene) => {
      const entry = scene.entryOf(id);
      return entry ? `#${entry.seq}` : `#${quote(id)}`;
    },
    options: (scene) =>
      candidates(scene, types)
        .slice(0, MOST_OFFERED)
        .map((entry) => ({ insert: `#${entry.seq}`, label: `#${entry.seq}`, meaning: entry.type })),
  };
}

/** Whether a word stands for an entry. */
export const isEntryRef = ({ bare }: Token): boolean => /^[#^]/.test(bare);

const MOST_OFFERED = 12;

/** Entries that may be meant, the last one first. */
const candidates = ({ context }: Scene, types: readonly EntryType[]): readonly Entry[] =>
  context.log.filter(({ type }) => types.length === 0 || types.includes(type)).toReversed();

function readRef(
  cursor: Cursor,
  scene: Scene,
  expects: string,
  types: readonly EntryType[],
): string | Trouble {
  const { token } = cursor;
  if (!token || token.open) return cursor.expected(expects, 'Such as #31, or ^ for the last one.');
  if (token.bare === '#' && token.quoted !== undefined) {
    cursor.skip();
    return token.quoted;
  }
  const entry = entryAt(token.bare, scene, types);
  if (entry instanceof Trouble) return new Trouble(token, entry.sentence, entry.hint);
  if (!entry) return cursor.expected(expects, 'Such as #31, or ^ for the last one.');
  cursor.skip();
  return entry.id;
}

function entryAt(word: string, scene: Scene, types: readonly EntryType[]): Entry | Trouble | undefined {
  const anywhere = { from: 0, to: 0 };
  if (/^\^{1,20}$/.test(word)) {
    const found = candidates(scene, types)[word.length - 1];
    return found ?? new Trouble(anywhere, 'There is no such entry in the log so far.');
  }
  const seq = /^#(\d{1,7})$/.exec(word)?.[1];
  if (seq === undefined) return undefined;
  const last = scene.seq - 1;
  const hint = last === 0 ? 'The log is empty.' : `The last one is #${last}.`;
  return scene.entryAt(Number(seq)) ?? new Trouble(anywhere, `There is no entry #${seq} in the log.`, hint);
}
