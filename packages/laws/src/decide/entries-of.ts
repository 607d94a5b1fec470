import type { Command, LogSubstitution } from '../commands.ts';
import type { Entry } from '../entries.ts';
import { commandTypeOf, entryTypeOf, parseCommand } from '../parse/command.ts';
import { parseEntry } from '../parse/entry.ts';

/**
 * The entries that a command stands for, numbered on from `lastSeq`. Ids are made from the command's: itself for one
 * entry, with `.1` and `.2` for the two of a substitution.
 */
export function entriesOf(command: Command, lastSeq: number): readonly Entry[] {
  if (command.type === 'logSubstitution') return substitutionOf(command, lastSeq);
  const { commandId: id, override: _override, type, match, clock, ...fields } = command;
  return [earn({ seq: lastSeq + 1, id, match, type: ENTRY_OF[type] ?? entryTypeOf(type), clock, ...fields })];
}

const ENTRY_OF: { readonly [command: string]: Entry['type'] } = {
  amendEntry: 'entryAmended',
  withdrawEntry: 'entryWithdrawn',
};

function substitutionOf(command: Command & LogSubstitution, lastSeq: number): readonly Entry[] {
  const { commandId, override: _override, type: _type, match, clock, off, on, ...more } = command;
  const { concussion, medicalProof, ...rest } = more;
  const [offId, onId] = [`${commandId}.1`, `${commandId}.2`];
  const first = {
    seq: lastSeq + 1,
    id: offId,
    match,
    type: 'substitutionOff',
    clock,
    ...rest,
    player: off,
    concussion,
    medicalProof,
  };
  const second = { seq: lastSeq + 2, id: onId, match, type: 'substitutionOn', clock, ...rest, player: on };
  return [earn(first), earn({ ...second, replaces: offId })];
}

/**
 * The command that makes an entry again, as a replay of a log sends it.
 *
 * @param commandId taken for the entry's id
 */
export function commandOf(entry: Entry, commandId: string): Command {
  const { seq: _seq, id: _id, type, override, ...fields } = entry;
  const again = override && { reason: override.reason };
  const parsed = parseCommand(present({ ...fields, type: commandFor(type), commandId, override: again }));
  if (!parsed.ok) throw new Error(`no command for entry ${entry.id}`);
  return parsed.command;
}

function commandFor(type: Entry['type']): string {
  if (type === 'entryAmended') return 'amendEntry';
  return type === 'entryWithdrawn' ? 'withdrawEntry' : commandTypeOf(type);
}

function earn(value: { readonly [field: string]: unknown }): Entry {
  const parsed = parseEntry(present(value));
  if (!parsed.ok) throw new Error(`a command was checked, and is no entry: ${JSON.stringify(parsed.issues)}`);
  return parsed.entry;
}

/** Without the fields that are not there. */
function present(value: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
