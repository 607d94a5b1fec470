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

/** Takes back the last thing that was done, and said again, the one before. What another logged is taken back by its number only. */
export const UNDO: Deed = {
  verbs: ['undo', 'u'],
  meaning: 'The last entry is withdrawn, a whole change with both its entries, an edit with what it changed',
  example: ['undo', 'the last entry is withdrawn'],
  shown: 'REASON',
  read: (cursor, scene, head) => {
    const last = lastStanding(ownStanding(scene));
    if (last.length === 0) return nothingTo('undo', cursor, scene);
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
    const last = ownStanding(scene).at(-1);
    if (last?.type !== 'entryWithdrawn') return nothingTo('bring back', cursor, scene);
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

function nothingTo(what: string, cursor: Cursor, { context }: Scene): Trouble {
  if (!context.isOwn) return cursor.trouble(`There is nothing to ${what}.`);
  return cursor.trouble(
    `There is nothing of yours to ${what}.`,
    'What another logged is withdrawn by its number: withdraw #12.',
  );
}

const why = restOfLine('a reason');

/** What was done last and still counts, the last entry first; a withdrawal is no deed to be undone, but the end of one. */
function lastStanding(own: readonly Entry[]): readonly Entry[] {
  const done = own.filter(({ type }) => type !== 'entryWithdrawn' && type !== 'matchOpened');
  const [last, before] = [done.at(-1), done.at(-2)];
  if (!last) return [];
  const isChange =
    last.type === 'substitutionOn' && before?.type === 'substitutionOff' && last.replaces === before.id;
  return isChange ? [last, before] : [last];
}

/** Of whoever types, what nothing later takes back, whoever may have. */
const ownStanding = ({ context: { log, isOwn = () => true } }: Scene): readonly Entry[] =>
  standing(log).filter(isOwn);

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
