import { type Command, commandOf, type Entry } from '@touchline/laws';

/**
 * Whether entries that were stored under a command's id are those that this command stands for: a client that sends
 * the same thing again is answered alike, one that uses an id twice for two things has made a mistake.
 *
 * The wall clock counts only where the command names it, since the desk stamps what is logged live. A reason given to
 * override a rule is no part of what happened, and is kept only where it was needed: it is passed over.
 */
export function isSameCommand(command: Command, stored: readonly Entry[]): boolean {
  const before = storedCommand(stored, command.commandId);
  if (before === undefined) return false;
  const { at, override: _override, ...now } = command;
  const { at: storedAt, override: _again, ...then } = before;
  return canonical(now) === canonical(then) && (at === undefined || at === storedAt);
}

type Fields = { readonly [field: string]: unknown };

function storedCommand(stored: readonly Entry[], commandId: string): Fields | undefined {
  const [first, second, ...more] = stored;
  if (!first || more.length > 0) return undefined;
  if (!second) return { ...commandOf(first, commandId) };
  if (first.type !== 'substitutionOff' || second.type !== 'substitutionOn') return undefined;
  const { player: off, type: _type, ...rest }: Fields = { ...commandOf(first, commandId) };
  return { ...rest, type: 'logSubstitution', off, on: second.player };
}

/** JSON that does not depend on the order in which fields were written, nor on fields that are not there. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
