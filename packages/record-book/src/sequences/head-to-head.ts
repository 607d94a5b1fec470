import type { ClubId } from '@touchline/registry';
import type { RecordBook } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import { type Sequences, sequencesOf } from './sequences.ts';

/** Which meetings of two clubs count; those of qualifying never do. */
export interface MeetingsQuestion {
  readonly club: ClubId;
  readonly opponent: ClubId;
  /** Every competition of the record when not given. */
  readonly competition?: string;
  /** `home`, `away` or `neutral`, from the first club's side. */
  readonly venue?: string | undefined;
  /** Rows from here on do not count; all rows when not given. */
  readonly end?: number;
}

/** The balance of two clubs, from the first one's side. Extra time counts, a shoot-out decides no match. */
export interface Balance {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  /** The meetings, newest first, from the first club's side. */
  readonly meetings: readonly DecidedSide[];
}

/** How two clubs have fared against each other in the record. */
export function balanceOf(book: RecordBook, question: MeetingsQuestion): Balance {
  const { columns } = sequencesOf(book);
  const meetings = meetingRows(sequencesOf(book), question).map((row) => columns.sideAt(row));
  const count = (outcome: string) => meetings.filter((side) => side.outcome === outcome).length;
  const goals = (own: 'goalsFor' | 'goalsAgainst') =>
    meetings.reduce((sum, { legs }) => sum + (legs[0]?.[own] ?? 0), 0);
  return {
    played: meetings.length,
    won: count('won'),
    drawn: count('drawn'),
    lost: count('lost'),
    goalsFor: goals('goalsFor'),
    goalsAgainst: goals('goalsAgainst'),
    meetings,
  };
}

/** Rows of the meetings, newest first, each the first club's. */
export function meetingRows(
  { columns, rows }: Pick<Sequences, 'columns' | 'rows'>,
  question: MeetingsQuestion,
): readonly number[] {
  const own = columns.listOf('club', columns.codeOf('club', question.club));
  const opponent = columns.codeOf('opponent', question.opponent);
  const found: number[] = [];
  for (let index = (own?.below(question.end ?? columns.rows) ?? 0) - 1; index >= 0; index--) {
    const row = own?.at(index) ?? 0;
    const counts =
      rows.counts(row) &&
      columns.codeAt(row, 'opponent') === opponent &&
      (question.competition === undefined || columns.valueAt(row, 'competition') === question.competition) &&
      (question.venue === undefined || columns.valueAt(row, 'venue') === question.venue);
    if (counts) found.push(row);
  }
  return found;
}
