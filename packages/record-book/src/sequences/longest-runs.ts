import type { ClubId } from '@touchline/registry';
import type { Conditions } from '../dimensions.ts';
import { evidenceOf } from '../evidence.ts';
import type { Evidence } from '../fact.ts';
import { instantOf } from '../instant.ts';
import type { RecordBook } from '../record-book.ts';
import type { RunPredicate, RunVenue } from './run-kinds.ts';
import { longestFirst, type Run, runsOf } from './runs.ts';
import { type Sequences, sequencesOf } from './sequences.ts';

/** Which runs are listed. */
export interface RunsQuestion {
  readonly competition: string;
  readonly predicate: RunPredicate;
  /** Where the run's matches were played; `anywhere` when not given. */
  readonly venue?: RunVenue;
  /** Which matches a run is made of (`stage`, `round`, `season`), and whose runs are wanted (`club`, `association`). */
  readonly conditions?: Omit<Conditions, 'venue'>;
  /** Only matches surely over by then count; all of the record when not given. */
  readonly asOf?: string;
}

/** A run of the record. */
export interface RecordedRun {
  readonly club: ClubId;
  readonly length: number;
  readonly first: Evidence;
  readonly last: Evidence;
  /** The match that ended it; absent while it goes on. */
  readonly endedBy?: Evidence;
}

/**
 * Runs of the record, the longest first and of equal ones the latest first.
 *
 * @param most how many at most
 * @throws RangeError when `asOf` is no ISO date or date-time
 * @example longestRuns(book, { competition: 'ucl', predicate: 'won' }, 1) // 15 of Bayern München, 2019/20 to 2020/21
 */
export function longestRuns(book: RecordBook, question: RunsQuestion, most: number): readonly RecordedRun[] {
  const sequences = sequencesOf(book);
  const { columns, rows } = sequences;
  const runs = runsOf(rows, {
    predicate: question.predicate,
    venue: question.venue ?? 'anywhere',
    counts: countedBy(sequences, question),
    end: question.asOf === undefined ? columns.rows : columns.rowsOverBy(instantOf(question.asOf)),
  });
  return longestFirst(runs)
    .slice(0, most)
    .map((run) => recordedRun(sequences, run));
}

/** Conditions on a match's own values shut out rows one by one, by code. */
export function countedBy(
  { columns, rows }: Sequences,
  { competition, conditions = {} }: Pick<RunsQuestion, 'competition' | 'conditions'>,
): (row: number) => boolean {
  const wanted = Object.entries({ ...conditions, competition }).map(([dimension, value]) => {
    // The keys of conditions are dimensions.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const named = dimension as keyof Conditions;
    return { named, code: columns.codeOf(named, value) };
  });
  return (row: number) =>
    rows.counts(row) && wanted.every(({ named, code }) => columns.codeAt(row, named) === code);
}

function recordedRun({ columns }: Sequences, run: Run): RecordedRun {
  const first = evidenceOf(columns, run.first);
  return {
    club: first.club,
    length: run.length,
    first,
    last: evidenceOf(columns, run.last),
    ...(run.endedBy !== undefined && { endedBy: evidenceOf(columns, run.endedBy) }),
  };
}
