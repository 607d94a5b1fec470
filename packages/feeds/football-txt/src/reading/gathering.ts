import {
  CLOSE,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  DASH,
  EQUALS,
  isRoundMark,
  isSpace,
  OPEN,
  OPEN_SQUARE,
  SEMICOLON,
  skipBlanks,
  trimEnd,
} from './characters.ts';
import type { Context } from './context.ts';
import { mayBeDay } from './days.ts';
import { type Label, labelAt } from './labels.ts';
import { findDivision } from './line-end.ts';
import { commentOf, type Lines, type SourceLine } from './lines.ts';
import { isEmpty, Stretch } from './stretch.ts';

/** More lines than any thing takes; a bound on how far a bracket that is never closed is looked for. */
const LONGEST = 100;

/** The lines of one thing. They are taken from the text only when they have been understood together. */
export interface Gathered {
  readonly stretch: Stretch;
  readonly first: SourceLine;
  /** Takes the lines; comments between them come before what they interrupt. @returns the comment of the last line */
  readonly accept: (context: Context) => string | undefined;
}

/** A line by itself. */
function oneLine(line: SourceLine): Gathered {
  return { stretch: new Stretch(line.text, line.number), first: line, accept: () => line.comment };
}

/** The line, and those below until its brackets are closed; the line alone when they never are. */
export function gatherBrackets(line: SourceLine, lines: Lines): Gathered {
  let depth = depthBehind(line.text, 0);
  if (depth <= 0) return oneLine(line);
  for (let count = 0; count < LONGEST; count++) {
    const next = lines.peek(count);
    if (next === undefined || isEnd(next)) break;
    depth = depthBehind(next.text, depth);
    if (depth <= 0) return joined(line, lines, count + 1);
  }
  return oneLine(line);
}

/** A labelled line with those that continue it: behind `,`, `;` or ` -`, in brackets, or beginning with one of these. */
export function gatherLabelled(line: SourceLine, lines: Lines, label: Label): Gathered {
  let depth = depthBehind(line.text, 0);
  let last = line.text;
  let from = label.end;
  let count = 0;
  while (count < LONGEST) {
    const next = lines.peek(count);
    if (next === undefined || isEnd(next)) break;
    const start = skipBlanks(next.text, 0, next.text.length);
    if (start < next.text.length) {
      const open =
        depth > 0 ||
        endsOpen(last, from, label) ||
        (label.of === 'lineUp' && startsOpen(lines, count, start));
      if (!open || (depth <= 0 && isOther(next.text, start, last))) break;
      last = next.text;
      from = 0;
    } else if (depth <= 0 && !endsOpen(last, from, label)) break;
    depth = depthBehind(next.text, depth);
    count++;
  }
  return joinedToText(line, lines, count);
}

/** A note below no match, with the lines below that are further in and nothing else. */
export function gatherNotaBene(line: SourceLine, lines: Lines): Gathered {
  const indent = skipBlanks(line.text, 0, line.text.length);
  let depth = depthBehind(line.text, 0);
  let count = 0;
  while (count < LONGEST) {
    const next = lines.peek(count);
    if (next === undefined || isEnd(next)) break;
    const start = skipBlanks(next.text, 0, next.text.length);
    if (start === next.text.length || (depth <= 0 && (start <= indent || isSomething(next.text, start))))
      break;
    depth = depthBehind(next.text, depth);
    count++;
  }
  return joinedToText(line, lines, count);
}

/** Lines of nothing but a comment at the end are not part of it. */
function joinedToText(first: SourceLine, lines: Lines, most: number): Gathered {
  let count = most;
  while (count > 0 && isEmpty(lines.peek(count - 1)?.text ?? '')) count--;
  return count === 0 ? oneLine(first) : joined(first, lines, count);
}

function joined(first: SourceLine, lines: Lines, count: number): Gathered {
  const all: SourceLine[] = [first];
  for (let index = 0; index < count; index++) {
    const line = lines.peek(index);
    if (line !== undefined) all.push(line);
  }
  // A line of nothing but a comment may stand between: its place in the text is that of a blank line.
  const starts: number[] = [];
  let length = 0;
  let row = first.number;
  const pieces: string[] = [];
  for (const line of all) {
    for (; row < line.number; row++) {
      starts.push(length);
      pieces.push('');
      length++;
    }
    starts.push(length);
    pieces.push(line.text);
    length += line.text.length + 1;
    row = line.number + 1;
  }
  const accept = (context: Context): string | undefined => {
    for (const line of all.slice(0, -1)) if (line.comment !== undefined) context.emit(commentOf(line));
    for (const line of all.slice(1)) for (const block of line.blocks) context.emit(block);
    for (let index = 0; index < count; index++) lines.take();
    return all[all.length - 1]?.comment;
  };
  return { stretch: new Stretch(pieces.join('\n'), first.number, starts), first, accept };
}

/** A blank line, a heading or a round ends whatever stands above it. */
function isEnd({ text, comment, blocks }: SourceLine): boolean {
  const start = skipBlanks(text, 0, text.length);
  if (start === text.length) return comment === undefined && blocks.length === 0;
  const code = text.charCodeAt(start);
  return code === EQUALS || isRoundMark(code) || (code === COLON && text.charCodeAt(start + 1) === COLON);
}

function depthBehind(text: string, before: number): number {
  let depth = before;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === OPEN || code === OPEN_SQUARE) depth++;
    else if (code === CLOSE || code === CLOSE_SQUARE) depth--;
  }
  return depth;
}

/** Nothing behind the label yet, a separator at the end, or no more than a formation. */
function endsOpen(text: string, from: number, { of }: Label): boolean {
  const end = trimEnd(text, from, text.length);
  if (end === from || skipBlanks(text, from, end) === end) return true;
  const code = text.charCodeAt(end - 1);
  if (code === COMMA || code === SEMICOLON) return true;
  if (of !== 'lineUp' && of !== 'cards') return false;
  if (code === DASH) return isOpenDash(text, from, end - 1, of);
  return code === CLOSE && /^\s*\([\d\s-]{3,13}\)$/.test(text.slice(from, end).slice(-40)) && end - from < 40;
}

/** A hyphen at the end parts players; behind `;`, or all there is, it says that a side had no cards. */
function isOpenDash(text: string, from: number, at: number, of: Label['of']): boolean {
  const before = trimEnd(text, from, at);
  if (of === 'cards' && (before === from || text.charCodeAt(before - 1) === SEMICOLON)) return false;
  return at === from || isSpace(text.charCodeAt(at - 1));
}

/** A separator first, or brackets with one behind them: brackets that are all of a line are goals or a note. */
function startsOpen(lines: Lines, distance: number, start: number): boolean {
  const { text } = lines.peek(distance) ?? { text: '' };
  const code = text.charCodeAt(start);
  if (code === COMMA || code === SEMICOLON) return true;
  if (code === OPEN || code === OPEN_SQUARE) return closesOpen(lines, distance, start);
  return code === DASH && (start + 1 >= text.length || isSpace(text.charCodeAt(start + 1)));
}

/** Lines that brackets at the head of one are looked through for their end. */
const MOST_BRACKET_LINES = 12;

function closesOpen(lines: Lines, distance: number, start: number): boolean {
  let depth = 0;
  for (let count = 0; count < MOST_BRACKET_LINES; count++) {
    const line = lines.peek(distance + count);
    if (line === undefined || (count > 0 && isEnd(line))) return false;
    const { text } = line;
    for (let place = count === 0 ? start : 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code === OPEN || code === OPEN_SQUARE) depth++;
      else if ((code === CLOSE || code === CLOSE_SQUARE) && --depth === 0) {
        const next = skipBlanks(text, place + 1, text.length);
        return next < text.length && SEPARATORS.has(text.charCodeAt(next));
      }
    }
  }
  return false;
}

const SEPARATORS: ReadonlySet<number> = new Set([COMMA, SEMICOLON, DASH, CLOSE, OPEN, OPEN_SQUARE]);

/** Whether a line that may continue another says something else: it has a label, but for that of the coach behind `;`. */
function isOther(text: string, start: number, above: string): boolean {
  const label = labelAt(text, start);
  if (label === undefined) return false;
  const end = trimEnd(above, 0, above.length);
  return label.of !== 'coach' || above.charCodeAt(end - 1) !== SEMICOLON;
}

/** Whether a line could be anything but the running text of a note. */
function isSomething(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code === OPEN_SQUARE || code === 64 || text.includes('|')) return true;
  if (/^\((?:[han]|\d+)\)\s/i.test(text.slice(start, start + 9)) || /\sbye\s*(?:\[|$)/i.test(text))
    return true;
  if (mayBeDay(text, start, text.length) || labelAt(text, start) !== undefined) return true;
  return findDivision(text, start, text.length) !== undefined;
}
