import { skipBlanks, trimEnd } from './characters.ts';
import type { Context } from './context.ts';
import type { SourceLine } from './lines.ts';
import { Stretch } from './stretch.ts';

/** Keeps a line that was not understood as it is written; the issue is the caller's. */
export function emitUnread(line: SourceLine, context: Context): void {
  const { text, number, comment } = line;
  const start = skipBlanks(text, 0, text.length);
  const end = trimEnd(text, start, text.length);
  const span = new Stretch(text, number).span(start, end);
  const node = { type: 'unread', text: text.slice(start, end), ...span } as const;
  context.emit(comment === undefined ? node : { ...node, comment });
}
