import type { Entry } from '@touchline/laws';
import { commandOf } from '@touchline/laws';
import type { NotationContext, Said } from '../notation.ts';
import { writeSaid } from './write-said.ts';

/**
 * The line that logs an entry again, as a log view shows it: who made it, when, and under which id are left out, and the
 * moment where it is the context's clock.
 *
 * @param context with the log before the entry
 */
export const writeEntry = (entry: Entry, context: NotationContext): string =>
  writeSaid(saidOf(entry), context);

/** What an entry says, without who said it. */
export function saidOf(entry: Entry): Said {
  const { commandId: _id, match: _match, by: _by, at: _at, ...command } = commandOf(entry, entry.id);
  const { clock, override, causedBy, sources, ...body } = command;
  return {
    body,
    clock,
    ...(override && { override }),
    ...(causedBy !== undefined && { causedBy }),
    ...(sources && { sources }),
  };
}
