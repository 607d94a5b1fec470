import type { ScorerFact } from '../scorers/scorer-fact.ts';
import type { ToldGoals } from './goals.ts';

/** A run of club matches in which a player scored, found by walking the club's matches anew for every player. */
interface SlowScoringRun {
  readonly player: string;
  readonly club: string;
  readonly dates: readonly string[];
  /** Day of the match in which he did not score; absent while it runs, and where not all scorers of it are known. */
  readonly endedOn?: string;
}

export function slowScoringRuns({ rows, goals }: ToldGoals): readonly SlowScoringRun[] {
  const scorers = new Set(
    goals.flatMap(({ club, scorer, ownGoal }) => (ownGoal ? [] : `${club}|${scorer ?? ''}`)),
  );
  return [...scorers].flatMap((one) => {
    const [club = '', player = ''] = one.split('|');
    const runs: SlowScoringRun[] = [];
    let dates: string[] = [];
    for (const row of rows.filter(({ home, away }) => [home, away].some((side) => side === club))) {
      const of = goals.filter((goal) => goal.match === row.id && goal.club === club);
      if (of.some((goal) => goal.scorer === player && !goal.ownGoal)) {
        dates.push(row.date);
        continue;
      }
      const isKnown = of.length === row.at90?.[row.home === club ? 0 : 1];
      if (dates.length > 0) runs.push({ player, club, dates, ...(isKnown && { endedOn: row.date }) });
      dates = [];
    }
    if (dates.length > 0) runs.push({ player, club, dates });
    return runs;
  });
}

/** The run that a fact tells of and the others of its scope. */
export function slowRunOf(record: ToldGoals, fact: ScorerFact) {
  const { date } = fact.subject;
  const length = fact.predicate.atLeast ?? 0;
  const isOwn = ({ player, club, dates, endedOn }: SlowScoringRun) =>
    player === fact.player &&
    club === fact.club &&
    (fact.predicate.measure.endsWith('Ended')
      ? dates.length === length && endedOn === date
      : dates[length - 1] === date);
  const runs = slowScoringRuns(record);
  const inScope = runs.filter(({ club }) => club === (fact.scope.conditions.club ?? club));
  return { own: runs.find(isOwn), others: inScope.filter((run) => !isOwn(run)), length };
}

/** `date player` of each run that got as far on a day that counts, the latest first. */
export const gotSoFar = (
  runs: readonly SlowScoringRun[],
  length: number,
  counts: (date: string) => boolean,
): readonly string[] =>
  runs
    .flatMap(({ dates, player }) => {
      const date = dates[length - 1];
      return date !== undefined && counts(date) ? `${date} ${player}` : [];
    })
    .toSorted()
    .toReversed();
