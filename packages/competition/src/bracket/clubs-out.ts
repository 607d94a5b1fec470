import type { ClubId } from '@touchline/laws';
import type { ResultRow } from '@touchline/registry';
import type { Regulations } from '../regulations.ts';
import { tableAsItStands } from '../tables/as-it-stands.ts';
import { groupTables } from '../tables/group-stage.ts';
import { whereTheyGo } from '../tables/where-they-go.ts';
import { tiesOf } from '../ties/recorded.ts';

/**
 * Clubs whose season in this competition is over and leads into no other: out of a final league phase or group, beaten in
 * a tie of the competition proper, and both once the final is played. Who goes on into another competition is not out;
 * nor is who loses a tie of qualifying, as most of them do.
 *
 * @param rows of this competition and season
 */
export function clubsOut(rows: readonly ResultRow[], regulations: Regulations): ReadonlySet<ClubId> {
  const out = new Set<ClubId>();
  for (const { tie, round } of tiesOf(rows, () => regulations)) {
    if (!tie.decided || !regulations.rounds.some(({ id }) => id === round)) continue;
    for (const club of tie.clubs) if (round === 'final' || club !== tie.decided.club) out.add(club);
  }
  for (const club of outOfTables(rows, regulations)) out.add(club);
  return out;
}

function outOfTables(
  rows: readonly ResultRow[],
  { leaguePhase, groupStages = [] }: Regulations,
): readonly ClubId[] {
  const ofPhase = rows.filter(({ stage }) => stage === 'leaguePhase');
  const stages = [
    ...(leaguePhase && ofPhase.length > 0
      ? [{ rules: leaguePhase, tables: [tableAsItStands({ rules: leaguePhase, rows: ofPhase })] }]
      : []),
    ...groupStages.map((rules) => ({ rules, tables: groupTables({ rules, rows }) })),
  ];
  return stages.flatMap(({ rules, tables }) =>
    tables.length > 0 && tables.every(({ final }) => final)
      ? whereTheyGo(tables, rules).flatMap(({ club, places }) => (places.length === 0 ? [club] : []))
      : [],
  );
}
