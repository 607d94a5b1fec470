import type { Draft, LineUp, Node, Span, Text } from '../syntax.ts';
import { skipSpace, trimEnd } from './characters.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gathering.ts';
import type { Failure } from './goals.ts';
import type { Label } from './labels.ts';
import { wordAt } from './minutes.ts';
import { readBookings, readKicks, readLineUp, readNames, readReferees } from './people.ts';
import { type Stretch, squeeze } from './stretch.ts';
import { emitUnread } from './unread.ts';
import { readCount } from './venues.ts';

/** Reads a labelled line. What its label promises and it does not hold is an issue, and the line is kept unread. */
export function readLabelled(gathered: Gathered, label: Label, context: Context): void {
  const { stretch, first } = gathered;
  const until = trimEnd(stretch.text, label.end, stretch.text.length);
  const read = readContent(stretch, label, until, context);
  if ('failure' in read) {
    const { at, expected } = read.failure;
    const place = Math.min(at, until);
    const { line, column } = stretch.span(place, place);
    context.complain(
      line,
      column,
      expected,
      place >= until ? 'the end of the line' : wordAt(stretch.text, place, until),
    );
    return emitUnread(first, context);
  }
  if (isAboutMatch(label) && !context.inMatch) {
    context.complain(first.number, label.at + 1, 'a match above it', stretch.text.slice(label.at, label.end));
  }
  if (!isAboutMatch(label)) context.inMatch = false;
  const comment = gathered.accept(context);
  if (comment !== undefined) read.node.comment = comment;
  context.emit(read.node);
}

function isAboutMatch({ of }: Label): boolean {
  return of !== 'notaBene' && of !== 'group';
}

type Labelled = Extract<Node, { readonly comment?: string }>;
type Open<T> = T extends Labelled ? Draft<T> : never;
type Content = { readonly node: Open<Labelled> } | { readonly failure: Failure };

function readContent(stretch: Stretch, label: Label, until: number, context: Context): Content {
  const from = label.end;
  const span = stretch.span(label.at, until);
  switch (label.of) {
    case 'lineUp': {
      const read = readLineUp(stretch, from, until);
      if ('failure' in read) return read;
      const { ranks, coaches, formation } = read.lineUp;
      const node: Draft<LineUp> = {
        ...span,
        type: 'lineUp',
        team: stretch.textAt(label.at, label.nameEnd),
        ranks,
        coaches,
      };
      if (formation !== undefined) node.formation = formation;
      return { node };
    }
    case 'cards': {
      const read = readBookings(stretch, from, until);
      if ('failure' in read) return read;
      return { node: { ...span, type: 'cards', card: label.card ?? 'sentOff', bookings: read.bookings } };
    }
    case 'shootOut': {
      const read = readKicks(stretch, from, until);
      return 'failure' in read ? read : { node: { ...span, type: 'shootOut', kicks: read.kicks } };
    }
    case 'referees':
      return someOf(readReferees(stretch, from, until), from, 'the name of a referee', (referees) => ({
        ...span,
        type: 'referees',
        referees,
      }));
    case 'coach':
      return someOf<Text>(readNames(stretch, from, until), from, 'the name of the coach', (coaches) => ({
        ...span,
        type: 'coach',
        coaches,
      }));
    case 'group': {
      const name = squeeze(stretch.text.slice(label.at, label.nameEnd));
      return someOf(readNames(stretch, from, until), from, 'the teams of the group', (items) => ({
        ...span,
        type: 'definition',
        of: 'group',
        name,
        items,
      }));
    }
    case 'attendance':
      return readAttendance(stretch, span, from, until, context);
    case 'notaBene': {
      const { text } = stretch.textAt(from, until);
      if (text === '') return { failure: { at: from, expected: 'the text of a note' } };
      return { node: { ...span, type: 'notaBene', text } };
    }
    default:
      return label.of satisfies never;
  }
}

function someOf<T>(
  found: readonly T[],
  at: number,
  expected: string,
  make: (found: readonly T[]) => Open<Labelled>,
): Content {
  return found.length === 0 ? { failure: { at, expected } } : { node: make(found) };
}

function readAttendance(
  stretch: Stretch,
  span: Span,
  from: number,
  until: number,
  context: Context,
): Content {
  const { text } = stretch;
  const at = skipSpace(text, from, until);
  const count = readCount(text, at, until);
  if (count === undefined || count.end !== until) return { failure: { at, expected: ATTENDANCE_EXPECTED } };
  if (count.commas) {
    const { line, column } = stretch.span(at, count.end);
    context.complain(line, column, ATTENDANCE_EXPECTED, text.slice(at, count.end));
  }
  return { node: { ...span, type: 'attendance', attendance: count.count } };
}

/** For issues: commas would divide it from what follows. */
export const ATTENDANCE_EXPECTED = 'a number such as 45000 or 45_000';
