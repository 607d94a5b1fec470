import type { ResultRow } from '@touchline/registry';
import { tableAsItStands } from './as-it-stands.ts';
import { G7 } from './formats.ts';
import type { TableQuery, TableRow } from './table.ts';
import type { LeaguePhaseRules } from './table-rules.ts';

export interface TableOptions extends Omit<TableQuery, 'rules' | 'rows'> {
  /** Of which competition; needed only where the rows hold several. */
  readonly competition?: string;
  /** Default: those of the Champions League from 2024/25. */
  readonly rules?: LeaguePhaseRules;
}

/**
 * The league phase of a season as the rows have it, best first.
 *
 * @see tableAsItStands, UCL-RANK-01, UCL-RANK-02
 */
export function leaguePhaseTable(
  rows: readonly ResultRow[],
  season: number,
  { competition, rules = G7, ...options }: TableOptions = {},
): readonly TableRow[] {
  return tableAsItStands({ ...options, rules, rows: leaguePhaseRows(rows, season, competition) }).rows;
}

/** The matches of a season's league phase, fixtures among them. */
export function leaguePhaseRows(
  rows: readonly ResultRow[],
  season: number,
  competition?: string,
): readonly ResultRow[] {
  return rows.filter(
    (row) =>
      row.stage === 'leaguePhase' &&
      row.season === season &&
      (competition === undefined || row.competition === competition),
  );
}

/** True once all clubs are there and each has played its matches: then the ranks are final. */
export function isComplete(table: readonly TableRow[], rules: LeaguePhaseRules = G7): boolean {
  return (
    table.length === rules.clubs &&
    table.every(({ toPlay, live, excluded }) => excluded || (toPlay === 0 && !live))
  );
}
