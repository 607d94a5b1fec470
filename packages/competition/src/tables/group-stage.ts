import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import { tableAsItStands } from './as-it-stands.ts';
import type { TableQuery, TableState } from './table.ts';
import type { GroupStageRules } from './table-rules.ts';

export interface GroupStageQuery extends Omit<TableQuery, 'rules' | 'rows'> {
  readonly rules: GroupStageRules;
  /** Of one competition and season; matches of its other rounds are passed over. */
  readonly rows: readonly ResultRow[];
}

export interface GroupTable extends TableState {
  /** `groupA`; `group1` and so on where the rows give no letter. */
  readonly group: string;
}

/** One group and its matches. */
export interface GroupRows {
  readonly group: string;
  readonly rows: readonly ResultRow[];
}

/** The tables of a group stage as they stand, in the order of their letters. */
export function groupTables({ rules, rows, live, ...query }: GroupStageQuery): readonly GroupTable[] {
  return groupsOf(rows, rules).map(({ group, rows: ofGroup }) => {
    const clubs = new Set(ofGroup.flatMap(({ home, away }) => [home, away]));
    const liveHere = live?.filter(({ home, away }) => clubs.has(home) && clubs.has(away));
    return {
      group,
      ...tableAsItStands({ ...query, rules, rows: ofGroup, ...(liveHere && { live: liveHere }) }),
    };
  });
}

/**
 * The matches of a group stage, group by group. Where the source gives no letters, clubs that meet are of one group, and
 * the groups are numbered by their first club's id.
 */
export function groupsOf(rows: readonly ResultRow[], rules: GroupStageRules): readonly GroupRows[] {
  const ofStage = rows.filter((row) => row.stage === 'group' && row.round.startsWith(rules.round));
  const letters = [...new Set(ofStage.map((row) => row.round))]
    .filter((round) => round !== rules.round)
    .sort();
  return [
    ...letters.map((group) => ({ group, rows: ofStage.filter((row) => row.round === group) })),
    ...groupsByMeeting(ofStage.filter((row) => row.round === rules.round)).map((group, index) => ({
      group: `${rules.round}${index + 1}`,
      rows: group,
    })),
  ];
}

function groupsByMeeting(rows: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  const groups: Set<ClubId>[] = [];
  for (const { home, away } of rows) {
    const met = groups.filter((group) => group.has(home) || group.has(away));
    const one = new Set([home, away, ...met.flatMap((group) => [...group])]);
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(one);
  }
  return groups
    .map((clubs) => [...clubs].sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map((clubs) => rows.filter(({ home }) => clubs.includes(home)));
}
