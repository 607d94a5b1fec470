import type { AmendEntry, Command, LogSubstitution, WithdrawEntry } from '../commands.ts';
import type { EntryType } from '../entries.ts';
import { unknownType } from './entry.ts';
import { ENTRY_TYPES, HEAD, isEntryType, PAYLOADS } from './payloads.ts';
import type { AnySchema, Fields, Issue } from './schema.ts';
import { describe, id, isRecord, issuesOf, object, oneOf, optional, text } from './schema.ts';

type CommandHead = Pick<
  Command,
  'commandId' | 'match' | 'clock' | 'by' | 'at' | 'causedBy' | 'sources' | 'override'
>;

const COMMAND_HEAD: Fields<CommandHead> = {
  commandId: id<string>('a command'),
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
};
const AMEND: Fields<Omit<AmendEntry, 'type'>> = PAYLOADS.entryAmended;
const WITHDRAW: Fields<Omit<WithdrawEntry, 'type'>> = PAYLOADS.entryWithdrawn;

const OWN_COMMANDS: ReadonlyMap<string, Fields<never>> = new Map<string, Fields<never>>([
  ['logSubstitution', SUBSTITUTION as Fields<never>],
  ['amendEntry', AMEND as Fields<never>],
  ['withdrawEntry', WITHDRAW as Fields<never>],
]);

/** The command that logs an entry of this type: `logGoal` for `goal`. */
export const commandTypeOf = (type: EntryType): string =>
  `log${type.charAt(0).toUpperCase()}${type.slice(1)}`;

const SCHEMAS: ReadonlyMap<string, AnySchema> = new Map<string, AnySchema>([
  ...ENTRY_TYPES.filter((type) => type !== 'entryAmended' && type !== 'entryWithdrawn').map(
    (type) => [commandTypeOf(type), commandSchema(commandTypeOf(type), PAYLOADS[type])] as const,
  ),
  ...[...OWN_COMMANDS].map(([type, fields]) => [type, commandSchema(type, fields)] as const),
]);

function commandSchema(type: string, fields: object): AnySchema {
  return object<unknown>({ ...COMMAND_HEAD, type: oneOf(type), ...fields } as Fields<unknown>);
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
  if (!isRecord(value))
    return { ok: false, issues: [{ path: '', expected: 'a command', found: describe(value) }] };
  const schema = typeof value.type === 'string' ? SCHEMAS.get(value.type) : undefined;
  if (!schema) return { ok: false, issues: [unknownType(value.type, 'command', [...SCHEMAS.keys()])] };
  const issues = issuesOf(schema, value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, command: value as unknown as Command };
}
