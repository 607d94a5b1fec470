import type { ResultRow } from '@touchline/registry';

/**
 * The rows as they were when only some results were known: the others become fixtures again, so that a table of that day
 * still knows what is to come.
 *
 * @param isKnown of a row that has a result
 * @example resultsSoFar(rows, (row) => (row.matchday ?? 0) <= 6) // after six matchdays
 */
export function resultsSoFar(
  rows: readonly ResultRow[],
  isKnown: (row: ResultRow) => boolean,
): readonly ResultRow[] {
  return rows.map((row) => (row.status === 'void' || isKnown(row) ? row : fixtureOf(row)));
}

function fixtureOf(row: ResultRow): ResultRow {
  const { id, competition, season, stage, round, matchday, leg, date, kickOff, home, away, neutral, source } =
    row;
  return {
    id,
    competition,
    season,
    stage,
    round,
    date,
    home,
    away,
    source,
    status: 'fixture',
    ...(matchday !== undefined && { matchday }),
    ...(leg !== undefined && { leg }),
    ...(kickOff !== undefined && { kickOff }),
    ...(neutral !== undefined && { neutral }),
  };
}
