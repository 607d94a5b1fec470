import { type ClubTable, type ResultRow, resultId } from '@touchline/registry';
import type { TextIssue } from './issues.ts';
import type { RawMatch } from './raw-match.ts';
import { outcomeOf } from './result-status.ts';
import { type Place, readRound } from './rounds.ts';

export interface Import {
  /** Who is who. */
  readonly clubs: ClubTable;
  /** `ucl`. */
  readonly competition: string;
  /** First year of the season. */
  readonly season: number;
  /** Name of the source, for the rows. */
  readonly source: string;
}

export interface ImportedResults {
  readonly rows: readonly ResultRow[];
  readonly issues: readonly TextIssue[];
}

/**
 * Rows of the results table from the matches of one season's file. A match whose club or round is not known is left
 * out and named, with near names of the club: who is who is a reviewer's to say.
 *
 * Added to what the file says: the legs, from the order of play; the final on neutral ground; half-time 0-0 where
 * the ninety minutes were goalless.
 */
export function toResults(matches: readonly RawMatch[], source: Import): ImportedResults {
  const issues: TextIssue[] = [];
  const rows = matches.flatMap((match) => toRow(match, source, issues) ?? []);
  return { rows: withLegs(rows), issues };
}

function toRow(match: RawMatch, source: Import, issues: TextIssue[]): ResultRow | undefined {
  const place = readRound(match.round);
  const complain = (expected: string, found: string): void => {
    issues.push({ file: match.file, line: match.line, column: 1, expected, found });
  };
  if (place === undefined) complain('a round of the competition', match.round);
  const clubs = [match.home, match.away].map((name) => {
    const lookup = source.clubs.find(name);
    if (lookup.found) return lookup.club.id;
    const near = lookup.near.map(({ id }) => id).join(', ');
    complain(near === '' ? 'a known club' : `a known club, such as ${near}`, name);
    return undefined;
  });
  const [home, away] = clubs;
  const outcome = outcomeOf(match);
  if (outcome === undefined) complain('a match played, to come or put off', match.status ?? '');
  if (place === undefined || outcome === undefined || home === undefined || away === undefined)
    return undefined;
  const { season, competition } = source;
  const { date, kickOff } = match;
  return {
    id: resultId({ season, date, home, away }),
    competition,
    season,
    ...place,
    date,
    ...(kickOff !== undefined && { kickOff }),
    home,
    away,
    ...outcome,
    ...neutralFinal(place),
    source: source.source,
    sourceLine: match.line,
  };
}

/** @see UCL-KO-04 (the final: one match, neutral ground, a nominal home side) */
function neutralFinal({ round }: Place): Pick<ResultRow, 'neutral'> {
  return round === 'final' ? { neutral: true } : {};
}

/** The files do not mark legs: two knockout matches of one round between the same two clubs are legs 1 and 2 in order. */
function withLegs(rows: readonly ResultRow[]): readonly ResultRow[] {
  const ties = new Map<string, number>();
  for (const row of rows) ties.set(tieOf(row), (ties.get(tieOf(row)) ?? 0) + 1);
  const seen = new Set<string>();
  return rows.map((row) => {
    const tie = tieOf(row);
    if (row.stage !== 'knockout' || ties.get(tie) !== 2) return row;
    const leg = seen.has(tie) ? 2 : 1;
    seen.add(tie);
    return { ...row, leg };
  });
}

function tieOf({ round, home, away }: ResultRow): string {
  return `${round} ${[home, away].sort().join(' ')}`;
}
