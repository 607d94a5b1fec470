import type { AmendEntry, Clock, Entry, WithdrawEntry } from '@touchline/laws';
import { effectiveLog, parseEntry } from '@touchline/laws';
import { REASONS, sideOf } from '../deeds/corrections.ts';
import { formOf } from '../forms/forms.ts';
import { endsLineBare } from '../kinds/plain.ts';
import type { HeadSaid } from '../read/head.ts';
import { quote } from '../read/tokens.ts';
import type { Scene } from '../scene.ts';
import { writeChanges } from './write-fields.ts';
import { refTo, writeHead } from './write-head.ts';

/** The ways to write a withdrawal. */
export function withdrawLines(
  { target, reason }: WithdrawEntry,
  said: HeadSaid,
  scene: Scene,
): Iterable<string> {
  const { before, behind } = writeHead(said, scene);
  const line = [...before, 'withdraw', refTo(target, scene)];
  return reason === REASONS.withdraw ? [[...line, ...behind].join(' ')] : withText(line, reason, behind);
}

/** The ways to write an edit; none where the changes are such that no words say them. */
export function editLines(
  { target, changes, reason }: AmendEntry,
  said: HeadSaid,
  scene: Scene,
): Iterable<string> {
  const entry = effectiveLog(scene.context.log).find(({ id }) => id === target) ?? scene.entryOf(target);
  const form = entry && formOf(entry.type);
  const changed = entry && asEntry(entry, changes);
  if (!form || !changed) return [];
  scene.side = sideOf(changed);
  const { before, behind } = writeHead(said, scene);
  const line = [
    ...before,
    ...behind,
    'edit',
    refTo(target, scene),
    ...writeChanges(form.fields, new Map(Object.entries(changes)), scene),
    ...writeChangedHead(changed, changes, scene),
  ];
  return reason === REASONS.edit ? [line.join(' ')] : withText([...line, 'because'], reason, []);
}

/** The entry with what the changes put in its place, if it is one then; what they take away is left as it was. */
function asEntry(entry: Entry, changes: AmendEntry['changes']): Entry | undefined {
  const { amendments: _amendments, ...alone }: Entry & { readonly amendments?: unknown } = entry;
  const put = Object.entries(changes).filter(([, value]) => value !== null);
  const parsed = parseEntry({ ...alone, ...Object.fromEntries(put) });
  return parsed.ok ? parsed.entry : undefined;
}

/** Moment, cause and sources that were wrong stand behind the fields. */
function writeChangedHead(
  {
    clock,
    causedBy,
    sources,
  }: { readonly clock: Clock; readonly causedBy?: string; readonly sources?: readonly string[] },
  changes: AmendEntry['changes'],
  scene: Scene,
): readonly string[] {
  const put = (field: string): boolean => Object.hasOwn(changes, field) && changes[field] !== null;
  const { before, behind } = writeHead(
    {
      ...(put('clock') && { clock }),
      ...(put('causedBy') && causedBy !== undefined && { causedBy }),
      ...(put('sources') && sources && { sources }),
    },
    scene,
  );
  const removed = [changes.causedBy === null ? ['-due'] : [], changes.sources === null ? ['-src'] : []];
  return [...before, ...behind, ...removed.flat()];
}

/** A text at the end of the line, bare if it can be. */
function withText(line: readonly string[], text: string, behind: readonly string[]): Iterable<string> {
  const quoted = [...line, quote(text), ...behind].join(' ');
  return behind.length === 0 && endsLineBare(text) ? [[...line, text].join(' '), quoted] : [quoted];
}
