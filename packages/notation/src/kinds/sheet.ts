import type { SheetPlayer } from '@touchline/laws';
import { personIdFor } from '@touchline/registry';
import { Cursor, shown } from '../read/cursor.ts';
import { quote } from '../read/tokens.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Kind } from './kind.ts';
import { words } from './words.ts';

/** People as set-up lines name them: by id or by a name that the tables know, or one that nobody knows yet. */

interface Row {
  readonly player: string;
  readonly number?: number;
  readonly position?: NonNullable<SheetPlayer['position']>;
}

const position = words<NonNullable<SheetPlayer['position']>>('a position', {
  goalkeeper: 'gk',
  defender: 'df',
  midfielder: 'mf',
  forward: 'fw',
});

const NONE = 'none';

/** A person by id, by a name, `?` for nobody known, `=id` to the letter; a quoted name that no table knows is kept beside its id. */
export function anyPerson(expects: string): Kind<string> {
  return {
    expects,
    shown: 'PERSON',
    read: (cursor, scene) => readName(cursor, scene, expects),
    write: writeName,
  };
}

function readName(cursor: Cursor, scene: Scene, expects: string): string | Trouble {
  const { token } = cursor;
  if (!token || token.open) return cursor.expected(expects);
  const id = idOf(token.quoted ?? token.bare, token, scene);
  if (id === undefined)
    return cursor.expected(expects, 'A name between quotes, or an id such as =marten-de-roon.');
  cursor.skip();
  return id;
}

function idOf(
  word: string,
  { bare, quoted }: { readonly bare: string; readonly quoted?: string },
  scene: Scene,
): string | undefined {
  if (quoted === undefined && bare === '?') return 'unknown';
  if (bare.startsWith('=')) return quoted ?? (bare.slice(1) || undefined);
  if (quoted === undefined && (RESERVED.has(bare) || MARK.test(bare))) return undefined;
  return scene.idOfName(word, quoted !== undefined);
}

const MARK = /^[,<>()!@#-]|:/;

/** Words that end a name in a list. */
const RESERVED: ReadonlySet<string> = new Set(
  `${NONE} ${[...position.words.valueOf.keys()].join(' ')} xi bench whole-bench no-whole-bench captain coach staff names
  formation h a home away assistants fourth var avar because`.split(/\s+/),
);

function writeName(id: string, scene: Scene): string {
  if (id === 'unknown') return '?';
  const bare = readName(new Cursor(id), scene.of(scene.side), 'a person');
  return bare === id && !/^\d+$/.test(id) ? id : `=${quote(id)}`;
}

/** People with commas between; `none` for nobody. */
export const peopleList: Kind<readonly string[]> = listOf(anyPerson('a person'), 'PERSON, ...');

/** A list of the sheet: number, name, position, with commas between. */
export const players: Kind<readonly Row[]> = listOf(
  {
    expects: 'a player such as 10 lazar-samardzic mf',
    shown: 'PLAYER',
    read: readPlayer,
    write: ({ player, number, position: where }, scene) =>
      [number ?? [], writeName(player, scene), where ? position.write(where, scene) : []].flat().join(' '),
  },
  'N PLAYER gk|df|mf|fw, ...',
);

function listOf<T>(item: Kind<T>, shownAs: string): Kind<readonly T[]> {
  return {
    expects: `${item.expects}, with commas between`,
    shown: shownAs,
    read: (cursor, scene) => {
      if (cursor.passed(NONE)) return [];
      const items: T[] = [];
      do {
        const value = item.read(cursor, scene);
        if (value instanceof Trouble) return value;
        items.push(value);
      } while (cursor.passed(','));
      return items;
    },
    write: (values, scene) =>
      values.length === 0 ? NONE : values.map((value) => item.write(value, scene)).join(', '),
  };
}

function readPlayer(cursor: Cursor, scene: Scene): Row | Trouble {
  const number = /^\d{1,2}$/.test(cursor.token?.bare ?? '') ? Number(cursor.token?.bare) : undefined;
  if (number !== undefined) cursor.skip();
  const player =
    cursor.token?.quoted === undefined ? readWords(cursor, scene) : readName(cursor, scene, 'a name');
  if (player instanceof Trouble) return player;
  const where = position.words.valueOf.get(cursor.token?.bare ?? '');
  if (where !== undefined) cursor.skip();
  return { player, ...(number !== undefined && { number }), ...(where !== undefined && { position: where }) };
}

/** A name of several words without quotes: it ends at a comma, a position or the next part of the sheet. */
function readWords(cursor: Cursor, scene: Scene): string | Trouble {
  const { place, token, following } = cursor;
  const isOneWord = !following || RESERVED.has(following.bare) || MARK.test(following.bare);
  if (!token || isOneWord || /^[?=]/.test(token.bare)) return readName(cursor, scene, 'a name');
  const name: string[] = [];
  while (cursor.token && cursor.token.quoted === undefined) {
    const { bare } = cursor.token;
    if (RESERVED.has(bare) || MARK.test(bare)) break;
    name.push(bare);
    cursor.skip();
  }
  if (name.length === 0) return cursor.expected('a name');
  const id = scene.idOfName(name.join(' '), true);
  return id ?? new Trouble({ from: place.from, to: cursor.behind }, `${shown(name.join(' '))} is no name.`);
}

/** Names as they were given, by id: `names (piotr-zolc "Piotr Żółć")`. */
export const namesGiven: Kind<{ readonly [person: string]: string }> = {
  expects: '( and names by id',
  shown: '(ID "NAME", ...)',
  read: (cursor) => {
    if (!cursor.passed('(')) return cursor.expected('( and names by id');
    const names: (readonly [string, string])[] = [];
    while (!cursor.passed(')')) {
      const id = cursor.token && (cursor.token.quoted ?? cursor.token.bare);
      if (!id) return cursor.expected('an id, or )');
      cursor.skip();
      const name = cursor.token?.quoted;
      if (name === undefined || cursor.token?.open) return cursor.expected('a name between quotes');
      names.push([id, name]);
      cursor.skip();
      cursor.passed(',');
    }
    return Object.fromEntries(names);
  },
  write: (names) => {
    const rows = Object.entries(names).map(
      ([id, name]) => `${personIdFor(id) === id ? id : quote(id)} ${quote(name)}`,
    );
    return `(${rows.join(', ')})`;
  },
};
