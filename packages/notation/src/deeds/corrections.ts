import type { Entry } from '@touchline/laws';
import { effectiveLog, otherSide } from '@touchline/laws';
import type { FieldTable } from '../forms/field.ts';
import { first, firstIfSaid } from '../forms/field.ts';
import { formOf } from '../forms/forms.ts';
import { entryRef } from '../kinds/entry-ref.ts';
import { restOfLine } from '../kinds/plain.ts';
import type { Said } from '../notation.ts';
import type { Cursor } from '../read/cursor.ts';
import { earnSaid } from '../read/earn-said.ts';
import type { HeadSaid } from '../read/head.ts';
import { readHead } from '../read/head.ts';
import { readFields } from '../read/read-fields.ts';
import { Trouble } from '../read/trouble.ts';
import type { Scene } from '../scene.ts';
import type { Deed } from './deed.ts';

const target = entryRef('the entry that is wrong');

/** What a correction says where nobody said why. */
export const REASONS = { edit: 'corrected', withdraw: 'entered in error' } as const;

const withdrawn: FieldTable = { target: first(target), reason: firstIfSaid(restOfLine('a reason')) };

/** An entry that did not happen. */
export const WITHDRAW: Deed = {
  verbs: ['withdraw', 'wd'],
  meaning: 'An entry did not happen; why, to the end of the line',
  example: ['withdraw #31 wrong side', 'entry 31 is withdrawn: wrong side'],
  shown: '#N REASON',
  read: (cursor, scene, head) => {
    const start = cursor.place;
    const said = readFields(cursor, scene, { table: withdrawn, aside: (at) => readHead(at, scene, head) });
    if (said instanceof Trouble) return said;
    const values = { reason: REASONS.withdraw, ...Object.fromEntries(said.values) };
    const earned = earnSaid({ body: { type: 'withdrawEntry', ...values }, head }, () => start);
    return earned instanceof Trouble ? earned : [earned];
  },
};

/** Fields of an entry that were wrong. */
export const EDIT: Deed = {
  verbs: ['edit', 'e'],
  meaning: 'Fields of an entry that were wrong, as its own line says them or by name; -name takes one away',
  example: ['edit #31 scorer 10 a 17 because misread', 'the goal of entry 31 was by 10, assist 17'],
  shown: '#N FIELD ... because REASON',
  read: readEdit,
};

function readEdit(cursor: Cursor, scene: Scene, head: HeadSaid): readonly Said[] | Trouble {
  const place = cursor.place;
  const id = target.read(cursor, scene);
  if (id instanceof Trouble) return id;
  const entry = effectiveLog(scene.context.log).find((each) => each.id === id) ?? scene.entryOf(id);
  const form = entry && formOf(entry.type);
  if (!entry || !form)
    return new Trouble(place, 'This entry cannot be edited.', 'Withdraw it and make another.');
  scene.side = sideOf(entry);
  const changed: HeadSaid = {};
  const more = new Map<string, unknown>();
  const said = readFields(cursor, scene, {
    table: form.fields,
    changes: true,
    aside: (at) => readAside(at, scene, changed, more),
  });
  if (said instanceof Trouble) return said;
  const { reason = REASONS.edit, ...removed } = Object.fromEntries(more);
  const changes = { ...Object.fromEntries(said.values), ...changesOfHead(changed), ...removed };
  if (Object.keys(changes).length === 0) return cursor.expected('what was wrong', 'Such as scorer 10.');
  const { id: ownId, match, by, at } = changed;
  const own = { ...(ownId && { id: ownId }), ...(match && { match }), ...(by && { by }), ...(at && { at }) };
  const body = { type: 'amendEntry', target: id, changes, reason };
  const earned = earnSaid({ body, head: { ...head, ...own } }, () => place);
  return earned instanceof Trouble ? earned : [earned];
}

/** The side that people of the entry's line are of. */
export function sideOf(entry: Entry): Scene['side'] {
  if (!('side' in entry)) return undefined;
  return entry.type === 'ownGoal' && entry.side ? otherSide(entry.side) : entry.side;
}

/** The moment, cause and sources of the entry that is corrected stand among its fields. */
const changesOfHead = ({ clock, causedBy, sources }: HeadSaid) => ({
  ...(clock && { clock }),
  ...(causedBy !== undefined && { causedBy }),
  ...(sources && { sources }),
});

const REMOVED: ReadonlyMap<string, string> = new Map([
  ['-due', 'causedBy'],
  ['-src', 'sources'],
]);

const because = restOfLine('a reason');

function readAside(
  cursor: Cursor,
  scene: Scene,
  changed: HeadSaid,
  more: Map<string, unknown>,
): boolean | Trouble {
  const word = cursor.token?.bare ?? '';
  const removed = REMOVED.get(word);
  if (removed !== undefined) {
    cursor.skip();
    more.set(removed, null);
    return true;
  }
  if (word !== 'because') return word.startsWith('!') ? false : readHead(cursor, scene, changed);
  cursor.skip();
  const reason = because.read(cursor, scene);
  if (reason instanceof Trouble) return reason;
  more.set('reason', reason);
  return true;
}
