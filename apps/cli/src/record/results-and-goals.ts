import type { RecordedGoal } from '@touchline/record-book';
import type { ClubId, ResultRow } from '@touchline/registry';
import { type PlainRow, type PlainTable, plainTable } from './plain-tables.ts';

/** Results and goals of a table of somebody else, whose teams go by their names. */
export interface ResultsAndGoals {
  readonly matches: readonly ResultRow[];
  readonly goals: readonly RecordedGoal[];
}

export type ReadResults =
  | { readonly ok: true; readonly read: ResultsAndGoals }
  | { readonly ok: false; readonly issues: readonly string[] };

const RESULT_COLUMNS = ['date', 'home_team', 'away_team', 'home_score', 'away_score'];
const GOAL_COLUMNS = ['date', 'home_team', 'away_team', 'team', 'scorer'];
export const COMPETITION = 'given';

/**
 * Reads results (`date, home_team, away_team, home_score, away_score`, and `tournament`, `neutral` where they are) and
 * goals (`date, home_team, away_team, team, scorer`, and `minute`, `own_goal`, `penalty`). A score of `NA` is of a match
 * to come. A season is a calendar year, a tournament a round.
 */
export function readResultsAndGoals(
  results: { readonly path: string; readonly text: string },
  goals: { readonly path: string; readonly text: string } | undefined,
): ReadResults {
  const ofResults = plainTable(results.path, results.text, RESULT_COLUMNS);
  const ofGoals = goals && plainTable(goals.path, goals.text, GOAL_COLUMNS);
  const issues = [ofResults, ofGoals].flatMap((table) =>
    isTable(table) || table === undefined ? [] : table,
  );
  if (!isTable(ofResults) || issues.length > 0) return { ok: false, issues };
  const problems: string[] = [];
  const matches = matchesIn(ofResults, problems);
  const known = new Set(matches.map(({ id }) => id));
  const scored = isTable(ofGoals) ? goalsIn(ofGoals, known, problems) : [];
  return problems.length > 0
    ? { ok: false, issues: problems }
    : { ok: true, read: { matches, goals: scored } };
}

const isTable = (read: PlainTable | readonly string[] | undefined): read is PlainTable =>
  read !== undefined && 'rows' in read;

const SCORE = /^\d{1,3}$/;

function matchesIn({ path, rows }: PlainTable, problems: string[]): readonly ResultRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row): readonly ResultRow[] => {
    const [date, scores] = [dateIn(path, row, problems), [row.cell('home_score'), row.cell('away_score')]];
    if (date === undefined || scores.includes('NA')) return [];
    const wrong = scores.find((score) => !SCORE.test(score));
    if (wrong !== undefined) {
      problems.push(`${path}:${row.line}: a score is a whole number or NA, found "${wrong}"`);
      return [];
    }
    const key = keyOf(row, date);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [
      {
        id: before === 0 ? key : `${key}/${before + 1}`,
        competition: COMPETITION,
        season: Number(date.slice(0, 4)),
        stage: 'group',
        // A match of no tournament is of no round.
        round: row.cell('tournament') || 'group',
        date,
        home: clubOf(row.cell('home_team')),
        away: clubOf(row.cell('away_team')),
        at90: [Number(scores[0]), Number(scores[1])],
        ...(isTrue(row.cell('neutral')) && { neutral: true }),
        status: 'played',
        source: `${path}:${row.line}`,
      },
    ];
  });
}

function goalsIn(
  { path, rows }: PlainTable,
  known: ReadonlySet<string>,
  problems: string[],
): readonly RecordedGoal[] {
  return rows.flatMap((row): readonly RecordedGoal[] => {
    const date = dateIn(path, row, problems);
    if (date === undefined) return [];
    const match = keyOf(row, date);
    const [team, scorer] = [row.cell('team'), row.cell('scorer')];
    if (!known.has(match)) problems.push(`${path}:${row.line}: no result of ${match.replace('/', ', ')}`);
    else if (team !== row.cell('home_team') && team !== row.cell('away_team'))
      problems.push(`${path}:${row.line}: ${team} is neither of the two teams`);
    const minute = Number.parseInt(row.cell('minute'), 10);
    return [
      {
        match,
        club: clubOf(team),
        ...(scorer !== '' && scorer !== 'NA' && { scorer }),
        ...(Number.isInteger(minute) && minute > 0 && { minute }),
        ownGoal: isTrue(row.cell('own_goal')),
        penalty: isTrue(row.cell('penalty')),
      },
    ];
  });
}

function dateIn(path: string, row: PlainRow, problems: string[]): string | undefined {
  const date = row.cell('date');
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) return date;
  problems.push(`${path}:${row.line}: a date is written 2014-07-08, found "${date}"`);
  return undefined;
}

const keyOf = (row: PlainRow, date: string): string =>
  `${date}/${row.cell('home_team')}-${row.cell('away_team')}`;
const isTrue = (cell: string): boolean => cell.toUpperCase() === 'TRUE';
// A team goes by its name.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const clubOf = (name: string): ClubId => name as ClubId;
