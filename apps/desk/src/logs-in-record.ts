import type { MatchState, Side } from '@touchline/laws';
import {
  goalsOfMatch,
  type LogNumbers,
  logNumbersOf,
  openScorerBook,
  type RecordedGoal,
  type ScorerBook,
} from '@touchline/record-book';
import type { ClubId, ResultRow } from '@touchline/registry';

/** What logs of matches add to a table of results: numbers of each side, coaches, goals with their scorers. */
export interface LogsInRecord {
  readonly logNumbers: (row: string, club: ClubId) => LogNumbers | undefined;
  /** Absent where no log has a goal. */
  readonly scorers?: ScorerBook;
}

/** Matches logs to rows by day and teams; a log of a match that is not over, or that no row tells, adds nothing. */
export function logsInRecord(
  results: readonly ResultRow[],
  logs: readonly MatchState[],
  competitionName: string,
): LogsInRecord {
  const byRow = new Map<string, MatchState>();
  for (const state of logs) {
    const row = results.find(
      ({ date, home, away }) =>
        date === state.scheduledKickOff?.slice(0, 10) &&
        home === state.clubs.home &&
        away === state.clubs.away,
    );
    if (row && state.phase === 'finished') byRow.set(row.id, state);
  }
  const goals = [...byRow].flatMap(([row, state]): readonly RecordedGoal[] => goalsOfMatch(state, row));
  return {
    logNumbers: (row, club) => {
      const state = byRow.get(row);
      const side: Side = state?.clubs.home === club ? 'home' : 'away';
      return state && logNumbersOf(state, side);
    },
    ...(goals.length > 0 && { scorers: openScorerBook({ matches: results, goals, competitionName }) }),
  };
}
