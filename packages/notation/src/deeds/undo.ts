import type { Entry } from '@touchline/laws';
import { restOfLine } from '../kinds/plain.ts';
import type { Said } from '../notation.ts';
import type { Cursor } from '../read/cursor.ts';
import { earnSaid } from '../read/earn-said.ts';
import type { HeadSaid } from '../read/head.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import { REASONS } from './corrections.ts';
import type { Deed } from './deed.ts';

/** Takes back the last thing that was done, and said again, the one before. */
export const UNDO: Deed = {
  verbs: ['undo', 'u'],
  meaning: 'The last entry is withdrawn, a whole change with both its entries, an edit with what it changed',
  example: ['undo', 'the last entry is withdrawn'],
  shown: 'REASON',
  read: (cursor, scene, head) => {
    const last = lastStanding(scene.context.log);
    if (last.length === 0) return cursor.trouble('There is nothing to undo.');
    return withdrawals(last, cursor, scene, head);
  },
};

/** Brings back what was undone last. */
export const REDO: Deed = {
  verbs: ['redo'],
  meaning: 'The last withdrawal is withdrawn: what it took back counts again',
  example: ['redo', 'what was undone counts again'],
  shown: 'REASON',
  read: (cursor, scene, head) => {
    const last = standing(scene.context.log).at(-1);
    if (last?.type !== 'entryWithdrawn') return cursor.trouble('There is nothing to bring back.');
    return withdrawals([last], cursor, scene, head);
  },
};

function withdrawals(
  entries: readonly Entry[],
  cursor: Cursor,
  scene: Scene,
  head: HeadSaid,
): readonly Said[] | Trouble {
  const place = cursor.place;
  const reason = cursor.token ? why.read(cursor, scene) : REASONS.withdraw;
  if (reason instanceof Trouble) return reason;
  const said: Said[] = [];
  for (const { id } of entries) {
    const one = earnSaid({ body: { type: 'withdrawEntry', target: id, reason }, head }, () => place);
    if (one instanceof Trouble) return one;
    said.push(one);
  }
  return said;
}

const why = restOfLine('a reason');

/** What was done last and still counts, the last entry first; a withdrawal is no deed to be undone, but the end of one. */
function lastStanding(log: readonly Entry[]): readonly Entry[] {
  const done = standing(log).filter(({ type }) => type !== 'entryWithdrawn' && type !== 'matchOpened');
  const [last, before] = [done.at(-1), done.at(-2)];
  if (!last) return [];
  const isChange =
    last.type === 'substitutionOn' && before?.type === 'substitutionOff' && last.replaces === before.id;
  return isChange ? [last, before] : [last];
}

/** Entries that nothing later takes back. */
function standing(log: readonly Entry[]): readonly Entry[] {
  const withdrawn = new Set<string>();
  return log
    .toReversed()
    .filter((entry) => {
      const stands = !withdrawn.has(entry.id);
      if (stands && entry.type === 'entryWithdrawn') withdrawn.add(entry.target);
      return stands;
    })
    .toReversed();
}
