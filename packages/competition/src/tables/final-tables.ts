import type { ClubId } from '@touchline/laws';
import { countTable } from './count.ts';
import { createRanker } from './ranking.ts';
import type { TableQuery } from './table.ts';
import { at, countMatches, type Tally, uncountMatch } from './tally.ts';

/** One table completed again and again, as a simulation does: nothing is made anew from one completion to the next. */
export interface FinalTables {
  /** By number. */
  readonly clubs: readonly ClubId[];
  /** The matches still open, by the numbers of their clubs; a match under way starts from nothing again. */
  readonly open: readonly { readonly home: number; readonly away: number }[];
  /**
   * The final table with these goals in the open matches, by the final criteria.
   *
   * @param goals of the home and the away side of every open match in turn
   * @returns club numbers best first, clubs that nothing separates in any order; the same array at every call
   */
  readonly rank: (goals: ArrayLike<number>) => Int32Array;
}

/**
 * Ranks tens of thousands of final tables a second, by the same code that ranks any table.
 *
 * @example const { open, rank } = finalTables(query); rank(open.flatMap(() => [1, 0])); // every home side wins 1-0
 */
export function finalTables(query: TableQuery): FinalTables {
  const { clubs, tally, open, outside } = countTable(query);
  for (const match of open) if (tally.counted[match] === 1) uncountMatch(tally, match);
  const { home, away } = tally.fixtures;
  const ranker = createRanker(tally, query.rules.ranking.tieBreaks, outside);
  const restore = restorer(tally);
  return {
    clubs,
    open: open.map((match) => ({ home: at(home, match), away: at(away, match) })),
    rank(goals) {
      restore();
      countMatches(tally, open, goals);
      return ranker.rank().order;
    },
  };
}

/** Puts the figures of the clubs back as they are now. */
function restorer(tally: Tally): () => void {
  const { points, goalDifference, goals, goalsAwayFromHome, wins, awayWins, played, drawn } = tally;
  const figures = [points, goalDifference, goals, goalsAwayFromHome, wins, awayWins, played, drawn].map(
    (column) => ({ column, before: column.slice() }),
  );
  return () => {
    for (const { column, before } of figures) column.set(before);
  };
}
