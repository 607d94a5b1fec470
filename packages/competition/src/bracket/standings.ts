import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import type { Feed, Regulations } from '../regulations.ts';
import { groupTables } from '../tables/group-stage.ts';
import { isComplete, leaguePhaseTable } from '../tables/league-phase-table.ts';
import type { TableQuery, TableRow } from '../tables/table.ts';
import { byDate } from '../ties/recorded.ts';
import type { ByClub } from '../ties/tie.ts';

/** Final ranks of the phase before the knockout rounds, and which clubs they feed into the bracket. */
export interface Standings {
  /** By league-phase rank, or group winners before runners-up, empty until every rank is final; unranked in order of play. */
  readonly order: readonly ClubId[];
  /** Clubs that a feed names by rank; more than the places where they share it. */
  readonly clubsOf: (feed: Extract<Feed, { readonly type: 'rank' | 'group' }>) => readonly ClubId[];
  /** Absent where there are no groups. */
  readonly groups?: ByClub<string>;
}

/** What was decided off the pitch, and figures that no result gives. */
export type OffPitch = Pick<
  TableQuery,
  'adjustments' | 'excluded' | 'disciplinaryPoints' | 'clubCoefficients'
>;

const NOT_YET: Standings = { order: [], clubsOf: () => [] };

/** From the results known so far, of one competition and season. */
export function standingsOf(
  rows: readonly ResultRow[],
  regulations: Regulations,
  offPitch: OffPitch = {},
): Standings {
  const entered = entryRounds(regulations);
  if (entered.length > 0) return { ...NOT_YET, order: inOrderOfPlay(rows, entered) };
  if (regulations.leaguePhase) return leaguePhaseStandings(rows, regulations, offPitch);
  return groupStandings(rows, regulations, offPitch);
}

/** Rounds that clubs come to from outside the bracket, unranked. */
function entryRounds({ bracket }: Regulations): readonly string[] {
  const slots = bracket?.slots.filter(({ feeds }) => feeds.some(({ type }) => type === 'entry')) ?? [];
  return slots.map(({ round }) => round);
}

function inOrderOfPlay(rows: readonly ResultRow[], rounds: readonly string[]): readonly ClubId[] {
  const played = rows.filter((row) => rounds.includes(row.round) && row.status !== 'void').toSorted(byDate);
  return [...new Set(played.flatMap(({ home, away }) => [home, away]))];
}

function leaguePhaseStandings(
  rows: readonly ResultRow[],
  { season, leaguePhase }: Regulations,
  offPitch: OffPitch,
): Standings {
  const table = leaguePhaseTable(rows, season, { ...offPitch, ...(leaguePhase && { rules: leaguePhase }) });
  if (!isComplete(table, leaguePhase)) return NOT_YET;
  return {
    order: table.map((row) => row.club),
    clubsOf: (feed) => (feed.type === 'rank' ? clubsOfRanks(feed.ranks, table) : []),
  };
}

function groupStandings(
  rows: readonly ResultRow[],
  { groupStages }: Regulations,
  offPitch: OffPitch,
): Standings {
  const rules = groupStages?.at(-1);
  if (!rules) return NOT_YET;
  const tables = groupTables({ ...offPitch, rules, rows });
  const complete = tables.length === rules.groups && tables.every((table) => isComplete(table.rows, rules));
  if (!complete) return NOT_YET;
  const ranks = Array.from({ length: rules.clubs }, (_, index) => index + 1);
  const clubsOf = (rank: number) => tables.flatMap((table) => clubsOfRanks([rank, rank], table.rows));
  return {
    order: [...new Set(ranks.flatMap(clubsOf))],
    clubsOf: (feed) => (feed.type === 'group' ? clubsOf(feed.rank) : []),
    groups: Object.fromEntries(
      tables.flatMap(({ group, rows: ofGroup }) => ofGroup.map((row) => [row.club, group])),
    ),
  };
}

/** Clubs that hold one of the ranks, or share a rank that reaches into them. */
function clubsOfRanks([from, to]: readonly [number, number], table: readonly TableRow[]): readonly ClubId[] {
  const sharing = (rank: number) => table.filter((row) => row.rank === rank).length;
  return table
    .filter((row) => row.rank <= to && row.rank + sharing(row.rank) - 1 >= from)
    .map((row) => row.club);
}
