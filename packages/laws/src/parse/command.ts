import type { AmendEntry, Command, LogSubstitution, WithdrawEntry } from '../commands.ts';
import type { EntryType } from '../entries.ts';
import { unknownType } from './entry.ts';
import { ENTRY_TYPES, HEAD, isEntryType, PAYLOADS } from './payloads.ts';
import type { AnySchema, Fields, Issue } from './schema.ts';
import { describe, isRecord, issuesOf, object, oneOf, optional, record, text } from './schema.ts';

type CommandHead = Pick<
  Command,
  'commandId' | 'match' | 'clock' | 'by' | 'at' | 'causedBy' | 'sources' | 'override'
>;

const COMMAND_HEAD: Fields<CommandHead> = {
  commandId: text('a text without blanks of at most 100 signs', /^[^\s\p{Cc}]{1,100}$/u),
  match: HEAD.match,
  clock: HEAD.clock,
  by: HEAD.by,
  at: HEAD.at,
  causedBy: HEAD.causedBy,
  sources: HEAD.sources,
  override: optional(object<{ readonly reason: string }>({ reason: text('a reason') })),
};

const SUBSTITUTION: Fields<Omit<LogSubstitution, 'type'>> = {
  side: PAYLOADS.substitutionOff.side,
  off: PAYLOADS.substitutionOff.player,
  on: PAYLOADS.substitutionOn.player,
  concussion: PAYLOADS.substitutionOff.concussion,
  medicalProof: PAYLOADS.substitutionOff.medicalProof,
};
const AMEND: Fields<Omit<AmendEntry, 'type'>> = PAYLOADS.entryAmended;
const WITHDRAW: Fields<Omit<WithdrawEntry, 'type'>> = PAYLOADS.entryWithdrawn;

/** Entry types that have a command `logX`; corrections have commands of their own. */
const LOGGED = ENTRY_TYPES.filter((type) => type !== 'entryAmended' && type !== 'entryWithdrawn');

/** What a command of each type must be. */
export const COMMAND_SCHEMAS: ReadonlyMap<unknown, AnySchema> = new Map([
  ...LOGGED.map((type) => commandSchema(commandTypeOf(type), PAYLOADS[type])),
  commandSchema('logSubstitution', SUBSTITUTION),
  commandSchema('amendEntry', AMEND),
  commandSchema('withdrawEntry', WITHDRAW),
]);

function commandSchema(type: string, fields: object): readonly [string, AnySchema] {
  return [type, record({ ...COMMAND_HEAD, type: oneOf(type), ...fields })];
}

/** The command that logs an entry of this type: `logGoal` for `goal`. */
export function commandTypeOf(type: EntryType): string {
  return `log${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** Entry type of a `logX` command; `undefined` for the commands of their own. */
export function entryTypeOf(command: string): EntryType | undefined {
  const type = command.charAt(3).toLowerCase() + command.slice(4);
  return command.startsWith('log') && isEntryType(type) ? type : undefined;
}

/**
 * Earns the type of a command from outside; clients are not trusted. Only the shape is checked here.
 *
 * @returns all issues, not the first; never throws
 */
export function parseCommand(
  value: unknown,
):
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const issues = commandIssues(value);
  return isCommand(value, issues) ? { ok: true, command: value } : { ok: false, issues };
}

/** A value in which the checks of commands have found nothing is one. */
function isCommand(_value: unknown, issues: readonly Issue[]): _value is Command {
  return issues.length === 0;
}

function commandIssues(value: unknown): readonly Issue[] {
  if (!isRecord(value)) return [{ path: '', expected: 'a command', found: describe(value) }];
  const schema = COMMAND_SCHEMAS.get(value.type);
  return schema
    ? issuesOf(schema, value)
    : [unknownType(value.type, 'command', [...COMMAND_SCHEMAS.keys()].map(String))];
}
