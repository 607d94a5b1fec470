import { parseMinute } from '@touchline/laws';
import type { Minute, Span, Text } from '../syntax.ts';

/** Where a node stands that was never read. */
export const NOWHERE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export const textNode = (text: string): Text => ({ ...NOWHERE, text });

/** A label as a minute: `90+3`. */
export function minuteNode(label: string | undefined): Minute | undefined {
  const parts = label === undefined ? undefined : parseMinute(label);
  if (parts === undefined) return undefined;
  return { ...NOWHERE, at: parts.minute, ...(parts.added > 0 && { added: parts.added }) };
}
