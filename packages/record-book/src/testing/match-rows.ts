import type { ResultRow, Score, Stage, Status } from '@touchline/registry';
import { club } from './ties.ts';

/** A match of the record told in few words. */
export interface ToldRow {
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly score: Score;
  readonly competition?: string;
  readonly season?: number;
  readonly stage?: Stage;
  readonly round?: string;
  readonly neutral?: boolean;
  readonly afterExtraTime?: Score;
  readonly shootOut?: Score;
  readonly status?: Status;
  readonly official?: Score;
}

/** A row of the results for a test; the season begins in July. */
export function rowOf(told: ToldRow): ResultRow {
  const { date, home, away, score, competition = 'ucl', stage = 'group', status = 'played' } = told;
  const year = Number(date.slice(0, 4));
  return {
    id: `${date}/${home}-${away}`,
    competition,
    season: told.season ?? (date.slice(5, 7) < '07' ? year - 1 : year),
    stage,
    round: told.round ?? (stage === 'group' ? 'groupA' : 'quarterFinal'),
    date,
    home: club(home),
    away: club(away),
    at90: score,
    ...(told.afterExtraTime && { afterExtraTime: told.afterExtraTime }),
    ...(told.shootOut && { shootOut: told.shootOut }),
    ...(told.official && { official: told.official }),
    ...(told.neutral !== undefined && { neutral: told.neutral }),
    status,
    source: 'made up',
  };
}
