import { isPlayedAt, prolongs, type RunPredicate, type RunVenue } from './run-kinds.ts';
import type { SideRows } from './side-rows.ts';

/** A club's run of matches, as long as it got. */
export interface Run {
  /** Code of the club. */
  readonly club: number;
  readonly length: number;
  /** Rows of its first and its last match. */
  readonly first: number;
  readonly last: number;
  /** The row that ended it; absent while it goes on. */
  readonly endedBy?: number;
}

/** Which runs a list is made of. */
export interface RunQuestion {
  readonly predicate: RunPredicate;
  readonly venue: RunVenue;
  /** Which rows count at all: a competition, a stage, clubs of one association. */
  counts(row: number): boolean;
  /** Rows from here on have not been played yet. */
  readonly end: number;
}

/**
 * Every run of the kind, in the order in which they ended (those that go on come last, in the order of their last
 * match). One walk over the record.
 */
export function runsOf(rows: SideRows, question: RunQuestion): readonly Run[] {
  const going = new Map<number, { length: number; first: number; last: number }>();
  const ended: Run[] = [];
  for (let row = 0; row < Math.min(question.end, rows.rows); row++) {
    if (!isPlayedAt(question.venue, rows.venue(row)) || !question.counts(row)) continue;
    const club = rows.club(row);
    const run = going.get(club);
    if (prolongs(question.predicate, rows.goalsFor(row), rows.goalsAgainst(row))) {
      if (run === undefined) going.set(club, { length: 1, first: row, last: row });
      else {
        run.length += 1;
        run.last = row;
      }
    } else if (run !== undefined) {
      ended.push({ club, ...run, endedBy: row });
      going.delete(club);
    }
  }
  const open = [...going].map(([club, run]) => ({ club, ...run })).sort((a, b) => a.last - b.last);
  return [...ended, ...open];
}

/** The longest first; of equal ones the latest first. */
export const longestFirst = (runs: readonly Run[]): readonly Run[] =>
  [...runs].sort((a, b) => b.length - a.length || b.last - a.last);
