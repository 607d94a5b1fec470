import { parseCommand } from '@touchline/laws';
import type { Said } from '../notation.ts';
import type { HeadSaid } from './head.ts';
import type { Span } from './read-fields.ts';
import { Trouble } from './trouble.ts';

/** What a line says before its shape has been checked by the laws. */
export interface Draft {
  readonly body: { readonly type: string; readonly [field: string]: unknown };
  readonly head: HeadSaid;
}

/** Stands for what only the sender knows. */
const SENDER = { commandId: 'said', match: 'said', by: 'said', clock: { period: 'pre' } };

/**
 * Earns the type of what a line says, by the checks that every command goes through.
 *
 * @param spanOf where the line says a field, for the problem's place
 */
export function earnSaid({ body, head }: Draft, spanOf: (field: string) => Span): Said | Trouble {
  const { id, ...rest } = head;
  const parsed = parseCommand({ ...SENDER, ...rest, ...(id !== undefined && { commandId: id }), ...body });
  if (!parsed.ok) {
    const [issue] = parsed.issues;
    const field = /^\w+/.exec(issue?.path ?? '')?.[0] ?? '';
    return new Trouble(spanOf(field), `Expected ${issue?.expected}, found ${issue?.found}.`);
  }
  const { commandId, match, by, at, clock, override, causedBy, sources, ...said } = parsed.command;
  return {
    body: said,
    ...(head.clock && { clock }),
    ...(override && { override }),
    ...(causedBy !== undefined && { causedBy }),
    ...(sources && { sources }),
    ...(id !== undefined && { id: commandId }),
    ...(head.match !== undefined && { match }),
    ...(head.by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
}
