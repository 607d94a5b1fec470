import type { Clock } from '@touchline/laws';
import { entryRef, isEntryRef } from '../kinds/entry-ref.ts';
import { MOMENT_EXPECTED, parseMoment } from '../kinds/moment.ts';
import type { Scene } from '../scene.ts';
import { Cursor } from './cursor.ts';
import type { Token } from './tokens.ts';
import { Trouble } from './trouble.ts';

/** What a line says besides the entry itself: when, why, where from, and in files whose entry it is. */
export interface HeadSaid {
  clock?: Clock;
  override?: { readonly reason: string };
  causedBy?: string;
  sources?: readonly string[];
  id?: string;
  match?: string;
  by?: string;
  at?: string;
}

/** Entries that others follow from; by number any entry may be. */
const cause = entryRef(
  'the entry that it follows from',
  'varDecision',
  'foul',
  'shot',
  'penaltyKick',
  'error',
);

/** Reads one such part if it comes next. */
export function readHead(cursor: Cursor, scene: Scene, head: HeadSaid): boolean | Trouble {
  const { token } = cursor;
  if (!token) return false;
  if (token.bare.startsWith('!')) return readOverride(cursor, token, head);
  if (token.bare.startsWith('@')) return readClock(cursor, token, scene, head);
  const name = /^(id|match|by|at|src|due):/.exec(token.bare)?.[1];
  if (name === undefined) return false;
  const value = token.bare.slice(name.length + 1) + (token.quoted ?? '');
  if (value === '' || token.open) return cursor.expected(`something after ${name}:`);
  if (name === 'due') return readCause(cursor, token, scene, head);
  cursor.skip();
  if (name === 'src') head.sources = [...(head.sources ?? []), value];
  else if (name === 'id' || name === 'match' || name === 'by' || name === 'at') head[name] = value;
  return true;
}

/** An entry that stands alone among the words, `^` or `#43`, is what led to this one. */
export function readCauseAlone(cursor: Cursor, scene: Scene, head: HeadSaid): boolean | Trouble {
  if (!cursor.token || !isEntryRef(cursor.token)) return false;
  if (head.causedBy !== undefined) return cursor.trouble('The line has said already what led to it.');
  const id = cause.read(cursor, scene);
  if (id instanceof Trouble) return id;
  head.causedBy = id;
  return true;
}

/** Everything after `!` is the reason; between quotes, more may follow it. */
function readOverride(cursor: Cursor, token: Token, head: HeadSaid): true | Trouble {
  const quoted = cursor.following?.quoted;
  if (
    token.bare === '!' &&
    token.quoted === undefined &&
    cursor.following?.bare === '' &&
    quoted !== undefined
  ) {
    cursor.skip();
    if (cursor.token?.open || quoted === '') return cursor.expected('a reason');
    cursor.skip();
    head.override = { reason: quoted };
    return true;
  }
  const reason = cursor.rest().slice(1).trim();
  if (reason === '')
    return new Trouble(token, 'Here the reason is missing.', 'Such as ! the referee let it stand.');
  head.override = { reason };
  return true;
}

function readClock(cursor: Cursor, token: Token, scene: Scene, head: HeadSaid): true | Trouble {
  const clock = token.quoted === undefined ? parseMoment(token.bare.slice(1), scene.clock) : undefined;
  if (!clock) return cursor.expected(MOMENT_EXPECTED);
  if (head.clock) return cursor.trouble('The line has named its moment already.');
  cursor.skip();
  head.clock = clock;
  return true;
}

function readCause(cursor: Cursor, token: Token, scene: Scene, head: HeadSaid): true | Trouble {
  const inLine = new Cursor(cursor.line.slice(0, token.to), token.from + 'due:'.length);
  const id = cause.read(inLine, scene);
  if (id instanceof Trouble) return id;
  cursor.skip();
  head.causedBy = id;
  return true;
}
