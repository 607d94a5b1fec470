import type { ResultRow } from './results.ts';

/** The scores of a match that count in a table or a tie. */
export type CountingScores = Pick<ResultRow, 'at90' | 'afterExtraTime' | 'shootOut'>;

/**
 * The scores that count: the official result of an awarded match as if it had been the score at ninety minutes, and
 * otherwise those of the pitch; none for a match that is void, still to come, not decided or given without a score.
 *
 * @see UCL-AWARD-01, HIST-X-1992-1 (both results are kept, one counts)
 * @example countingScores({ ...row, at90: [4, 1], status: 'awarded', official: [3, 0] }) // { at90: [3, 0] }
 */
export function countingScores(row: ResultRow): CountingScores {
  if (row.status === 'awarded') return row.official === undefined ? {} : { at90: row.official };
  if (row.status !== 'played') return {};
  const { at90, afterExtraTime, shootOut } = row;
  return {
    ...(at90 && { at90 }),
    ...(afterExtraTime && { afterExtraTime }),
    ...(shootOut && { shootOut }),
  };
}
