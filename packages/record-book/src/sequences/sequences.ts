import { type Columns, OUTCOMES } from '../columns/columns.ts';
import { instantOf } from '../instant.ts';
import type { MatchSide } from '../match-side.ts';
import type { RecordBook } from '../record-book.ts';
import { isSameOccasion, type Outcome } from '../side.ts';
import { type RunIndex, runIndexOf } from './run-index.ts';
import type { SideRows } from './side-rows.ts';
import { type TotalIndex, totalIndexOf } from './total-index.ts';

/** Matches as the sequences read them, and the runs and totals of all clubs in them. */
export interface SequenceIndex {
  readonly rows: SideRows;
  readonly runs: RunIndex;
  readonly totals: TotalIndex;
}

/** What the sequences keep of a book. */
export interface Sequences extends SequenceIndex {
  readonly columns: Columns;
  /** The same of matches told otherwise, made when first asked for: a claim is tried so. */
  widened(how: Widening): SequenceIndex;
  /** The matches alone, told so: their runs and totals take as long to make as the record's own. */
  widenedRows(how: Widening): SideRows;
}

/** `competition`: all competitions are one, whose code is 0; `qualifying`: its matches count like any other. */
export type Widening = 'competition' | 'qualifying';

interface Kept extends Sequences {
  /** Of the columns when the sequences were last made from the beginning. */
  readonly rewritten: number;
}

const KEPT = new WeakMap<Columns, Kept>();

/**
 * The sequences of a book, made when first asked for and kept as long as the book is. Matches recorded at its end are
 * followed one by one; after any other change they are made anew.
 */
export function sequencesOf(book: RecordBook): Sequences {
  const columns = book.columnsOf('matchSide');
  const known = KEPT.get(columns);
  const sequences = known?.rewritten === columns.rewritten ? known : madeFrom(columns);
  return followed(sequences);
}

function followed<Index extends SequenceIndex>(index: Index): Index {
  index.runs.follow();
  index.totals.follow();
  return index;
}

const indexOf = (rows: SideRows): SequenceIndex => ({
  rows,
  runs: runIndexOf(rows),
  totals: totalIndexOf(rows),
});

function widenedRows(rows: SideRows, how: Widening): SideRows {
  const change = how === 'competition' ? { competition: () => 0 } : { counts: () => true };
  // The number of rows grows with the record: it is read, not copied.
  return {
    ...rows,
    get rows() {
      return rows.rows;
    },
    ...change,
  };
}

function madeFrom(columns: Columns): Kept {
  const rows = sideRowsOf(columns);
  const widened = new Map<Widening, SequenceIndex>();
  const sequences = {
    columns,
    ...indexOf(rows),
    widenedRows: (how: Widening) => widenedRows(rows, how),
    widened(how: Widening) {
      const known = widened.get(how) ?? indexOf(widenedRows(rows, how));
      widened.set(how, known);
      return followed(known);
    },
    rewritten: columns.rewritten,
  };
  KEPT.set(columns, sequences);
  return sequences;
}

function sideRowsOf(columns: Columns): SideRows {
  let version = -1;
  let goalsFor: Int16Array = new Int16Array(0);
  let goalsAgainst: Int16Array = goalsFor;
  let [proper, home, away] = [0, 0, 0];
  /** Columns that grow move to other arrays, and values get their codes when they first occur. */
  const refresh = (): void => {
    if (version === columns.version && goalsFor.length > 0) return;
    version = columns.version;
    goalsFor = columns.numbersOf('goalsFor');
    goalsAgainst = columns.numbersOf('goalsAgainst');
    proper = columns.codeOf('phase', 'proper');
    home = columns.codeOf('venue', 'home');
    away = columns.codeOf('venue', 'away');
  };
  return {
    get rows() {
      refresh();
      return columns.rows;
    },
    counts: (row) => columns.codeAt(row, 'phase') === proper,
    ofClub: (club) => columns.listOf('club', club),
    club: (row) => columns.codeAt(row, 'club'),
    opponent: (row) => columns.codeAt(row, 'opponent'),
    competition: (row) => columns.codeAt(row, 'competition'),
    stage: (row) => columns.codeAt(row, 'stage'),
    round: (row) => columns.codeAt(row, 'round'),
    venue: (row) => {
      const venue = columns.codeAt(row, 'venue');
      return venue === home ? 'home' : venue === away ? 'away' : 'neutral';
    },
    goalsFor: (row) => goalsFor[row] ?? 0,
    goalsAgainst: (row) => goalsAgainst[row] ?? 0,
  };
}

/** What became of the club in the match of a row. */
export const outcomeAt = (columns: Columns, row: number): Outcome | undefined =>
  OUTCOMES[columns.outcomes[row] ?? OUTCOMES.length];

/** Which rows come before a match at an instant. */
export interface Before {
  /** Rows from here on were not yet over, or are of a later day than the match's own. */
  readonly end: number;
  /** The club's own rows from here on come after the match, or are it. */
  readonly ownEnd: number;
  /** Rows of the match itself; none where the record has not got it. */
  readonly own: readonly number[];
}

/** @throws RangeError when `asOf` is no ISO date or date-time */
export function beforeMatch({ columns }: Sequences, side: MatchSide, asOf: string): Before {
  const end = columns.rowsOverBy(Math.min(instantOf(asOf), instantOf(side.date)));
  const own = columns.listOf('club', columns.codeOf('club', side.club));
  for (let index = (own?.below(end) ?? 0) - 1; index >= 0; index--) {
    const row = own?.at(index) ?? end;
    const recorded = columns.sideAt(row);
    if (recorded.date < side.date) break;
    if (isSameOccasion(recorded, side)) return { end, ownEnd: row, own: [row & ~1, row | 1] };
  }
  return { end, ownEnd: end, own: [] };
}
