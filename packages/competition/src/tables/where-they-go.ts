import type { ClubId } from '@touchline/laws';
import type { TableRow, TableState } from './table.ts';
import type { OverallCriterion, PlacesFor, TableRules } from './table-rules.ts';

/** What a club's place comes to if the tables stayed like this. */
export interface Destination {
  readonly club: ClubId;
  /** The places for which it may be; more than one where nothing separates it from clubs with another fate. */
  readonly places: readonly PlacesFor[];
  /** Being out is, or may be, its fate. */
  readonly out: boolean;
}

/**
 * Where every club of a stage goes as its tables stand, in the order of the tables: by its rank, and among the best of a
 * rank over all groups where the format has that.
 *
 * @see HIST-GROUP, UCL-LP-05
 */
export function whereTheyGo(
  tables: readonly TableState[],
  rules: Pick<TableRules, 'places'>,
): readonly Destination[] {
  const best = new Map(rules.places.map((places) => [places, bestOf(tables, places)]));
  return tables.flatMap((table) =>
    table.rows.map((row) => {
      const named = rules.places.filter((places) => mayHold(table, row, places));
      const shares = ranksOf(table, row);
      const covered = named.reduce((sum, { ranks }) => sum + overlap(shares, ranks), 0);
      const fates = named.map((places) => ({ places, fate: best.get(places)?.get(row.club) ?? 'in' }));
      return {
        club: row.club,
        places: fates.filter(({ fate }) => fate !== 'out').map(({ places }) => places),
        out: covered < shares[1] - shares[0] + 1 || fates.some(({ fate }) => fate !== 'in'),
      };
    }),
  );
}

type Range = readonly [from: number, to: number];

/** The ranks that a club may have in the end: more than one where it shares its rank. */
function ranksOf(table: TableState, row: TableRow): Range {
  if (row.excluded) return [row.rank, row.rank];
  return [
    row.rank,
    row.rank + table.rows.filter(({ rank, excluded }) => rank === row.rank && !excluded).length - 1,
  ];
}

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1);

const mayHold = (table: TableState, row: TableRow, { ranks }: PlacesFor): boolean =>
  !row.excluded && overlap(ranksOf(table, row), ranks) > 0;

/** Of the clubs with these ranks in all groups: who is among the best, who is not, and who stands level at the edge. */
function bestOf(
  tables: readonly TableState[],
  places: PlacesFor,
): ReadonlyMap<ClubId, 'in' | 'out' | 'level'> {
  const { best } = places;
  if (!best) return new Map();
  const candidates = tables.flatMap((table) => table.rows.filter((row) => mayHold(table, row, places)));
  const criteria: readonly OverallCriterion[] = ['points', ...best.by];
  return new Map(
    candidates.map((row) => {
      const above = candidates.filter((other) => compare(other, row, criteria) > 0).length;
      const notBelow = candidates.filter((other) => compare(other, row, criteria) >= 0).length;
      return [row.club, notBelow <= best.clubs ? 'in' : above >= best.clubs ? 'out' : 'level'];
    }),
  );
}

/** Positive when the first is better. */
function compare(a: TableRow, b: TableRow, criteria: readonly OverallCriterion[]): number {
  for (const by of criteria) {
    const lead = figureOf(a, by) - figureOf(b, by);
    if (lead !== 0) return lead;
  }
  return 0;
}

function figureOf(row: TableRow, by: OverallCriterion): number {
  switch (by) {
    case 'points':
    case 'goalDifference':
    case 'awayGoals':
    case 'wins':
    case 'awayWins':
      return row[by];
    case 'goals':
      return row.goalsFor;
    case 'opponentsPoints':
      return row.opponents.points;
    case 'opponentsGoalDifference':
      return row.opponents.goalDifference;
    case 'opponentsGoals':
      return row.opponents.goalsFor;
    case 'disciplinaryPoints':
    case 'clubCoefficient':
      throw new Error(`clubs of different groups are not compared by ${by}`);
    default:
      return by satisfies never;
  }
}
