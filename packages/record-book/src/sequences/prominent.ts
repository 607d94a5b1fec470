import type { ClubId } from '@touchline/registry';
import { evidenceOf } from '../evidence.ts';
import type { Evidence } from '../fact.ts';
import { instantOf } from '../instant.ts';
import type { RecordBook } from '../record-book.ts';
import { countedBy, type RunsQuestion } from './longest-runs.ts';
import { prominentRuns, undominated } from './prominent-runs.ts';
import { isPlayedAt } from './run-kinds.ts';
import { type Sequences, sequencesOf } from './sequences.ts';

export interface SteadyQuestion extends Omit<RunsQuestion, 'predicate'> {
  /** `margin` is goals for less goals against. */
  readonly number: 'goalsFor' | 'margin';
}

/** A run of matches in which a club never had less than `least`. */
export interface SteadyRun {
  readonly club: ClubId;
  readonly least: number;
  readonly length: number;
  readonly first: Evidence;
  readonly last: Evidence;
}

/**
 * The runs that no other beats in both length and least number, the longest first: "scored two or more in 14 matches
 * running" and "three or more in seven" may both be among them. Of 1 at least: one goal, or a win by one.
 *
 * @throws RangeError when `asOf` is no ISO date or date-time
 * @see prominentRuns
 */
export function steadiestRuns(book: RecordBook, question: SteadyQuestion): readonly SteadyRun[] {
  const sequences = sequencesOf(book);
  const { columns } = sequences;
  const runs = [...rowsByClub(sequences, question).values()].flatMap((own) =>
    prominentRuns(own.map((row) => numberOf(sequences, row, question.number)))
      .filter(({ least }) => least > 0)
      .map(({ first, last, ...run }) => ({ ...run, first: own[first] ?? 0, last: own[last] ?? 0 })),
  );
  return undominated(runs).map(({ first, last, least, length }) => {
    const begun = evidenceOf(columns, first);
    return { club: begun.club, least, length, first: begun, last: evidenceOf(columns, last) };
  });
}

function rowsByClub(sequences: Sequences, question: SteadyQuestion): ReadonlyMap<number, number[]> {
  const { columns, rows } = sequences;
  const counts = countedBy(sequences, question);
  const end = question.asOf === undefined ? columns.rows : columns.rowsOverBy(instantOf(question.asOf));
  const byClub = new Map<number, number[]>();
  for (let row = 0; row < end; row++) {
    if (!isPlayedAt(question.venue ?? 'anywhere', rows.venue(row)) || !counts(row)) continue;
    const own = byClub.get(rows.club(row));
    if (own === undefined) byClub.set(rows.club(row), [row]);
    else own.push(row);
  }
  return byClub;
}

const numberOf = ({ rows }: Sequences, row: number, number: SteadyQuestion['number']): number =>
  number === 'goalsFor' ? rows.goalsFor(row) : rows.goalsFor(row) - rows.goalsAgainst(row);
