import type { TextIssue } from '../issues.ts';
import type { Dialect, Node } from '../syntax.ts';
import {
  COLON,
  EQUALS,
  isBlank,
  isDigit,
  isRoundMark,
  OLD_ROUND_MARK,
  OPEN,
  OPEN_SQUARE,
  skipBlanks,
  trimEnd,
} from './characters.ts';
import type { Complain, Context } from './context.ts';
import { gatherBrackets, gatherLabelled, gatherNotaBene } from './gathering.ts';
import { readLabelled } from './labelled.ts';
import { labelAt } from './labels.ts';
import { commentOf, isBlankLine, Lines, type SourceLine } from './lines.ts';
import { readGoalLine, readMatchOrDate } from './match-lines.ts';
import { readDefinition, readRoundLine } from './rounds.ts';
import { Stretch } from './stretch.ts';
import { emitUnread } from './unread.ts';

/** What reading a text came to, its nodes given one by one. */
export interface Reading {
  readonly dialect: Dialect;
  readonly issues: readonly TextIssue[];
}

const LONGEST_FOUND = 60;

/**
 * Reads a text line by line and gives each node as soon as it is read: a text of any length in little memory. Reading
 * never stops and never throws; what is not understood becomes an `unread` node and an issue. The work grows with the
 * length of the text.
 *
 * @param where.file name for the issues
 * @param visit called with each node in the order of the text
 */
export function readNodes(
  text: string,
  where: { readonly file: string },
  visit: (node: Node) => void,
): Reading {
  const issues: TextIssue[] = [];
  const complain: Complain = (line, column, expected, found) => {
    const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
    issues.push({ file: where.file, line, column, expected, found: shown });
  };
  const context: Context = { inMatch: false, dialect: 'v2', complain, emit: visit };
  const lines = new Lines(text, (comment) => {
    complain(comment.line, comment.column, '"-->" at the end of the comment', 'the end of the text');
  });
  for (let line = lines.take(); line !== undefined; line = lines.take()) readLine(line, lines, context);
  return { dialect: context.dialect, issues };
}

function readLine(line: SourceLine, lines: Lines, context: Context): void {
  const { emit } = context;
  const { text } = line;
  const start = skipBlanks(text, 0, text.length);
  for (const block of line.blocks) emit(block);
  if (start === text.length) {
    if (line.comment !== undefined) emit(commentOf(line));
    else if (line.blocks.length === 0) readBlanks(line, lines, context);
    return;
  }
  const code = text.charCodeAt(start);
  if (code === EQUALS) return readHeading(line, start, context);
  if (isRoundMark(code) || (code === COLON && text.charCodeAt(start + 1) === COLON)) {
    if (code === OLD_ROUND_MARK) context.dialect = 'old';
    if (readRoundLine(line, start, context)) return;
    return readMatchOrUnread(line, lines, start, context);
  }
  if (code === OPEN || code === OPEN_SQUARE) {
    if (readGoalLine(gatherBrackets(line, lines), start, context)) return;
    return readMatchOrUnread(line, lines, start, context);
  }
  const label = mayHaveLabel(text) ? labelAt(text, start) : undefined;
  if (label !== undefined && (label.of !== 'lineUp' || context.inMatch)) {
    const gathered =
      label.of === 'notaBene' ? gatherNotaBene(line, lines) : gatherLabelled(line, lines, label);
    return readLabelled(gathered, label, context);
  }
  if (text.includes('|') && readDefinition(line, start, context)) return;
  return readMatchOrUnread(line, lines, start, context);
}

function readMatchOrUnread(line: SourceLine, lines: Lines, start: number, context: Context): void {
  if (readMatchOrDate(gatherBrackets(line, lines), start, context)) return;
  const found = line.text.slice(start, trimEnd(line.text, start, line.text.length));
  context.complain(line.number, start + 1, expectedHere(line.text, start), found);
  emitUnread(line, context);
}

function expectedHere(text: string, start: number): string {
  const code = text.charCodeAt(start);
  if (code === OPEN) return 'goals such as "(Neymar 71\'; Diego 56\')" below their match';
  if (code === OPEN_SQUARE) return 'a note such as "[postponed]" below its match';
  if (isRoundMark(code) || code === COLON) return 'a round with its name';
  return 'a heading, a round, a date or a match "A v B"';
}

function readHeading(line: SourceLine, start: number, context: Context): void {
  const { text, number } = line;
  let level = start;
  while (text.charCodeAt(level) === EQUALS) level++;
  let end = trimEnd(text, level, text.length);
  while (end > level && text.charCodeAt(end - 1) === EQUALS) end = trimEnd(text, level, end - 1);
  const title = new Stretch(text, number).textAt(level, end);
  if (title.text === '') {
    context.complain(number, level + 1, 'the text of a heading', text.slice(start, level));
    return emitUnread(line, context);
  }
  context.inMatch = false;
  const span = new Stretch(text, number).span(start, trimEnd(text, level, end));
  const node = { type: 'heading', level: level - start, text: title.text, ...span } as const;
  context.emit(line.comment === undefined ? node : { ...node, comment: line.comment });
}

function readBlanks(first: SourceLine, lines: Lines, context: Context): void {
  let last = first;
  for (let next = lines.peek(); next !== undefined && isBlankLine(next); next = lines.peek()) {
    last = next;
    lines.take();
  }
  const count = last.number - first.number + 1;
  context.emit({
    type: 'blank',
    count,
    line: first.number,
    column: 1,
    endLine: last.number,
    endColumn: last.text.length + 1,
  });
}

/** A colon that no figure follows: not that of a time. */
function mayHaveLabel(text: string): boolean {
  for (let colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
    if (
      colon + 1 >= text.length ||
      !isDigit(text.charCodeAt(colon + 1)) ||
      isBlank(text.charCodeAt(colon - 1))
    )
      return true;
  }
  return false;
}
