import { dimensionValue } from '../dimensions.ts';
import type { RecordBook } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import type { Span, Term } from './claim.ts';
import { type Holes, holesOf } from './holes.ts';
import { numberOf, shouldHave } from './own-measures.ts';
import type { Reading } from './readings.ts';
import { stretchesOf } from './runs.ts';

/** The rows that a reading speaks of, up to the instant of the question, oldest first. */
export interface Field {
  readonly book: RecordBook;
  readonly reading: Reading;
  readonly rows: readonly DecidedSide[];
  /** Those that did it, and those of which the record does not tell. */
  readonly hits: readonly DecidedSide[];
  readonly untold: readonly DecidedSide[];
  /** What the record lacks of the scope from a season on; from the scope's beginning when none is given. */
  holes(fromSeason?: number): Holes | undefined;
}

export function fieldOf(
  book: RecordBook,
  reading: Reading,
  all: readonly DecidedSide[],
  today: string,
): Field {
  const rows = all.filter((row) => isIn(reading, row, book));
  const reached = rowsReaching(reading.terms, rows);
  const shown = rows.map((row) => ({ row, shows: reached(row) ? shows(reading.terms, row) : 'no' }));
  const untold = [
    ...shown.filter(({ shows: how }) => how === 'untold').map(({ row }) => row),
    ...maybeOfCoach(book, reading, all),
  ];
  return {
    book,
    reading,
    rows,
    hits: shown.filter(({ shows: how }) => how === 'yes').map(({ row }) => row),
    untold,
    holes: (from) => holesOf(book, reading, { ...(from === undefined ? {} : { from }), today, rows, untold }),
  };
}

/** Where a coach is asked for: rows that do it and do not tell whose they were. */
function maybeOfCoach(
  book: RecordBook,
  reading: Reading,
  all: readonly DecidedSide[],
): readonly DecidedSide[] {
  const { coach, ...scope } = reading.scope;
  if (coach === undefined) return [];
  return all.filter(
    (row) =>
      row.fromLog?.coach === undefined &&
      isIn({ ...reading, scope }, row, book) &&
      shows(reading.terms, row) !== 'no',
  );
}

/** Whether a row is one with which every run that the terms speak of got as far as they say. */
function rowsReaching(terms: readonly Term[], rows: readonly DecidedSide[]): (row: DecidedSide) => boolean {
  const sets = terms.flatMap((term) => {
    if (term.type !== 'run') return [];
    return [new Set(stretchesOf(rows, term.run).flatMap((run) => run.rows[term.length - 1] ?? []))];
  });
  return (row) => sets.every((set) => set.has(row));
}

/** Whether a row does what the terms say, runs apart; `untold` when the record lacks a number that decides it. */
export function shows(terms: readonly Term[], row: DecidedSide): 'yes' | 'no' | 'untold' {
  let answer: 'yes' | 'untold' = 'yes';
  for (const term of terms) {
    if (term.type === 'run') continue;
    if (term.type === 'outcome') {
      if (row.outcome !== term.outcome) return 'no';
      continue;
    }
    const value = numberOf(term.measure, row);
    if (value === undefined) {
      if (term.op === 'atLeast' && atLeastSo(term.measure, row) >= term.bound) continue;
      if (!shouldHave(term.measure, row)) return 'no';
      answer = 'untold';
    } else if (!isWithin(value, term.op, term.bound)) return 'no';
  }
  return answer;
}

/** Who was behind at half-time was behind in the match, by so much at least, whatever no log tells. */
const atLeastSo = (measure: string, row: DecidedSide): number =>
  measure === 'behindInMatch' ? (numberOf('behindAtHalfTime', row) ?? 0) : 0;

function isWithin(value: number, op: 'atLeast' | 'atMost' | 'exactly', bound: number): boolean {
  if (op === 'atLeast') return value >= bound;
  return op === 'atMost' ? value <= bound : value === bound;
}

/** Whether the reading's scope holds a row. */
export function isIn(
  { competition, scope, playoffs, qualifying }: Reading,
  row: DecidedSide,
  book: RecordBook,
): boolean {
  if (competition !== 'europe' && row.competition !== competition) return false;
  if (playoffs === 'excluded' && row.round === 'knockoutPlayoffs') return false;
  const value = (dimension: Parameters<typeof dimensionValue>[0]) =>
    dimensionValue(dimension, row, book.about);
  if (qualifying === 'excluded' && value('stage') === 'qualifying') return false;
  const wants = (wanted: string | undefined, dimension: Parameters<typeof dimensionValue>[0]) =>
    wanted === undefined || value(dimension) === wanted;
  return (
    wants(scope.phase, 'stage') &&
    wants(scope.round, 'round') &&
    wants(scope.venue, 'venue') &&
    wants(scope.leg === undefined ? undefined : String(scope.leg), 'leg') &&
    wants(scope.firstLeg, 'firstLeg') &&
    wants(scope.club, 'club') &&
    wants(scope.opponent, 'opponent') &&
    wants(scope.association, 'association') &&
    wants(scope.opponentAssociation, 'opponentAssociation') &&
    wants(scope.month === undefined ? undefined : String(scope.month).padStart(2, '0'), 'month') &&
    wants(scope.weekday === undefined ? undefined : String(scope.weekday), 'weekday') &&
    wants(scope.coach, 'coach') &&
    isWithinSpan(row.season, scope.seasons) &&
    isWithinSpan(Number(row.date.slice(0, 4)), scope.years) &&
    (scope.awayGoals === undefined || value('era')?.startsWith('awayGoals') === scope.awayGoals)
  );
}

const isWithinSpan = (year: number, span: Span | undefined): boolean =>
  year >= (span?.from ?? year) && year <= (span?.to ?? year);
