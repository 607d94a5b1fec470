import type { Pieces } from './parts.ts';

// The measures are those of openfootball's own files, so that formatting leaves them as they are.

/** A line is broken behind the piece that takes it beyond this many characters, label and indent not counted. */
const FULL = 67;

/** The same for goals and referees, which are seldom broken. */
const FULL_OF_FEW = 130;

/** Lines that reading goes on over; a thing that would take more stands on one. */
const MOST_LINES = 90;

/**
 * Pieces set behind one another with blanks between, broken into lines where a piece ends.
 *
 * @param head what the first line begins with: `Germany: `
 * @param indent blanks before the lines below
 */
export function wrap(head: string, pieces: Pieces, tail: string, indent: number): string {
  return fill(head, pieces, tail, indent, (content) => content.length > FULL);
}

/** Referees: on one line as a rule. */
export function wrapFew(head: string, pieces: Pieces, indent: number): string {
  return fill(head, pieces, '', indent, (content) => content.length > FULL_OF_FEW);
}

/** Goals: on one line, and each side on a line of its own when there are more than two. */
export function wrapGoals(head: string, pieces: Pieces, indent: number): string {
  const bySide = pieces.length > 2;
  return fill(
    head,
    pieces,
    ')',
    indent,
    (content) => content.length > FULL_OF_FEW || (bySide && content.endsWith(';')),
  );
}

/** Kicks of a shoot-out: two on a line. */
export function wrapKicks(head: string, pieces: Pieces, indent: number): string {
  let count = 0;
  return fill(head, pieces, '', indent, () => ++count % 2 === 0);
}

function fill(
  head: string,
  pieces: Pieces,
  tail: string,
  indent: number,
  isFull: (content: string) => boolean,
): string {
  const lines: string[] = [];
  let before = head;
  let content = '';
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && isFull(content) && mayBegin(piece, content)) {
      lines.push(before + content);
      before = ' '.repeat(indent);
      content = piece;
    } else content += index === 0 ? piece : ` ${piece}`;
  }
  lines.push(before + content + tail);
  return lines.length > MOST_LINES ? `${head}${pieces.join(' ')}${tail}` : lines.join('\n');
}

/** Whether a piece at the head of a line would not be taken for a line of another kind. */
function mayBegin(piece: string, before: string): boolean {
  if (piece.startsWith('Coach: ') && before.endsWith(';')) return true;
  return !piece.includes(':') && !/^ *[=▪»]/.test(piece);
}
