import { regulationsById } from '@touchline/competition';
import type { MatchId, MatchState } from '@touchline/laws';
import { goalsOfMatch, openScorerBook, type ScorerBook } from '@touchline/record-book';
import { rowOfLog } from './facts.ts';
import { type LogOf, type MatchInTie, readMatch } from './match-in-tie.ts';

/**
 * The goals of the competition's matches that the desk has logs of and that are over. Results tell no scorers, so a
 * record of players is one of those matches alone: it says of itself when it starts.
 *
 * @returns `undefined` where no log has a goal
 */
export function scorersOfLogs(
  { match, other, regulations }: MatchInTie,
  { logOf, matches }: { readonly logOf: LogOf; readonly matches?: () => readonly MatchId[] },
): ScorerBook | undefined {
  const { competition, competitionName } = regulations;
  const own = [match.state, ...(other ? [other.state] : [])];
  const isOwn = (id: MatchId) => own.some((state) => state.match === id);
  const others = (matches?.() ?? [])
    .filter((id) => !isOwn(id))
    .flatMap((id): readonly MatchState[] => {
      const state = readMatch(logOf(id))?.state;
      const isOfCompetition = regulationsById(state?.regulations.id ?? '')?.competition === competition;
      return state && isOfCompetition ? [state] : [];
    });
  const played = [...own, ...others].flatMap((state) => {
    const row = rowOfLog(state, competition);
    return row ? [{ row, goals: goalsOfMatch(state, row.id) }] : [];
  });
  const goals = played.flatMap((one) => one.goals);
  if (goals.length === 0) return undefined;
  return openScorerBook({ matches: played.map(({ row }) => row), goals, competitionName });
}
