import type { DecidedBy } from '@touchline/competition';
import type { ClubId, ClubTable, ResultRow, Score } from '@touchline/registry';
import type { TieOfRecord } from '../tie-side.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a test's word becomes a club's id
export const club = (id: string): ClubId => id as ClubId;

/** A tie told in few words: scores are each leg's own, home side first, and the second leg's hosts are the visitors. */
export interface ToldTie {
  readonly season: number;
  readonly round?: string;
  readonly hosts: string;
  readonly visitors: string;
  readonly legs: readonly Score[];
  readonly through: string;
  readonly by?: DecidedBy;
  readonly halfTime?: Score;
  /** Of the last leg, extra time included; `legs` has the score after ninety minutes. */
  readonly afterExtraTime?: Score;
  readonly shootOut?: Score;
  readonly awayGoals?: boolean;
  /** ISO date of the last leg. */
  readonly date: string;
  readonly kickOff?: string;
  readonly competition?: string;
}

/** A tie of the record for a test. */
export function tieOf(told: ToldTie): TieOfRecord {
  const last = told.legs.length - 1;
  const awayGoals = told.awayGoals ?? told.season < 2021;
  return {
    competition: told.competition ?? 'ucl',
    season: told.season,
    round: told.round ?? 'roundOf16',
    rules: last === 1 ? { legs: 2, awayGoals } : { legs: 1, awayGoals: false },
    rows: told.legs.map((score, index) => rowOf(told, score, index, index === last)),
    decided: { club: club(told.through), by: told.by ?? 'aggregate' },
  };
}

/** Clubs by id with their associations: `{ roma: 'ITA' }`. */
export function clubsOf(associations: { readonly [id: string]: string }): Pick<ClubTable, 'get'> {
  return {
    get: (id) => {
      const association = associations[id];
      if (association === undefined) return undefined;
      return { id, name: id, shortName: id, association, aliases: [] };
    },
  };
}

function rowOf(told: ToldTie, score: Score, index: number, isLast: boolean): ResultRow {
  const [home, away] = index === 0 ? [told.hosts, told.visitors] : [told.visitors, told.hosts];
  return {
    id: `${told.season}/${told.round ?? 'roundOf16'}/${index + 1}/${home}-${away}`,
    competition: told.competition ?? 'ucl',
    season: told.season,
    stage: 'knockout',
    round: told.round ?? 'roundOf16',
    date: isLast ? told.date : `${told.date.slice(0, 7)}-01`,
    home: club(home),
    away: club(away),
    at90: score,
    ...(isLast && told.kickOff ? { kickOff: told.kickOff } : {}),
    ...(isLast && told.halfTime ? { halfTime: told.halfTime } : {}),
    ...(isLast && told.afterExtraTime ? { afterExtraTime: told.afterExtraTime } : {}),
    ...(isLast && told.shootOut ? { shootOut: told.shootOut } : {}),
    status: 'played',
    source: 'test',
  };
}
