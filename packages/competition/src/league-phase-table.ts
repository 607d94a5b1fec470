import type { ClubId } from '@touchline/laws';
import { countingScores, type ResultRow } from '@touchline/registry';
import type { LeaguePhaseRules } from './regulations.ts';
import type { ByClub } from './tie.ts';

/** One club's line in the table, over all its league-phase matches so far. */
export interface TableRow {
  readonly club: ClubId;
  /** 1 and up; clubs that no criterion separates share it. @see UCL-RANK-02 */
  readonly rank: number;
  readonly played: number;
  readonly wins: number;
  readonly drawn: number;
  readonly losses: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly awayGoals: number;
  readonly awayWins: number;
  readonly points: number;
  /** What its opponents collected together, each over all its own matches. @see UCL-RANK-04 */
  readonly opponents: { readonly points: number; readonly goalDifference: number; readonly goalsFor: number };
}

export interface TableOptions {
  /** Of which competition; needed only where the rows hold several. */
  readonly competition?: string;
  /** Default: 36 clubs, eight matches each, 3 points and 1. */
  readonly rules?: LeaguePhaseRules;
  /** Fewer is better; criterion i, used only when every club has its figure. @see UCL-RANK-i */
  readonly disciplinaryPoints?: ByClub<number>;
  /** Higher is better; criterion j, used only when every club has its figure. @see UCL-RANK-j */
  readonly clubCoefficients?: ByClub<number>;
  /** The name by which clubs of equal rank are listed; default their id. */
  readonly nameOf?: (club: ClubId) => string;
}

const CHAMPIONS_LEAGUE_PHASE: LeaguePhaseRules = {
  clubs: 36,
  matchesEach: 8,
  pointsForWin: 3,
  pointsForDrawn: 1,
};

type Figures = Omit<TableRow, 'rank'>;
type Criterion = (row: Figures) => number;

/** Criteria at any time, higher is better. @see UCL-RANK-a to UCL-RANK-e */
const ALWAYS: readonly Criterion[] = [
  (row) => row.points,
  (row) => row.goalDifference,
  (row) => row.goalsFor,
  (row) => row.awayGoals,
  (row) => row.wins,
  (row) => row.awayWins,
];

/** Criteria once every match is played. @see UCL-RANK-f to UCL-RANK-h */
const AT_THE_END: readonly Criterion[] = [
  (row) => row.opponents.points,
  (row) => row.opponents.goalDifference,
  (row) => row.opponents.goalsFor,
];

/**
 * The league phase of a season as the rows have it, best first. Until every club has played all its matches only the
 * criteria a to e are open; what they leave equal shares a rank and is listed by name. Awarded matches count with
 * their score, fixtures and void matches not at all.
 *
 * @see UCL-RANK-01, UCL-RANK-02
 */
export function leaguePhaseTable(
  rows: readonly ResultRow[],
  season: number,
  options: TableOptions = {},
): readonly TableRow[] {
  const rules = options.rules ?? CHAMPIONS_LEAGUE_PHASE;
  const counted = rows.filter((row) => counts(row, season, options.competition));
  const figures = figuresOf(counted, clubsIn(rows, season, options.competition), rules);
  const criteria = isComplete(figures, rules)
    ? [...ALWAYS, ...AT_THE_END, ...fromOutside(figures, options)]
    : ALWAYS;
  const nameOf = options.nameOf ?? ((club: ClubId): string => club);
  const sorted = [...figures].sort(
    (a, b) => compare(a, b, criteria) || nameOf(a.club).localeCompare(nameOf(b.club), 'en'),
  );
  return withRanks(sorted, criteria);
}

/** True once all clubs are there and each has played its matches: then the ranks are final. */
export function isComplete(
  table: readonly { readonly played: number }[],
  rules: LeaguePhaseRules = CHAMPIONS_LEAGUE_PHASE,
): boolean {
  return table.length === rules.clubs && table.every((row) => row.played === rules.matchesEach);
}

const belongs = (row: ResultRow, season: number, competition: string | undefined): boolean =>
  row.stage === 'leaguePhase' &&
  row.season === season &&
  (competition === undefined || row.competition === competition);

const counts = (row: ResultRow, season: number, competition: string | undefined): boolean =>
  belongs(row, season, competition) && countingScores(row).at90 !== undefined;

function clubsIn(
  rows: readonly ResultRow[],
  season: number,
  competition: string | undefined,
): ReadonlySet<ClubId> {
  return new Set(
    rows.filter((row) => belongs(row, season, competition)).flatMap((row) => [row.home, row.away]),
  );
}

function figuresOf(
  rows: readonly ResultRow[],
  clubs: ReadonlySet<ClubId>,
  rules: LeaguePhaseRules,
): readonly Figures[] {
  const own = new Map([...clubs].map((club) => [club, ownFigures(club, rows, rules)]));
  return [...own.values()].map(({ opponents, ...figures }) => {
    const theirs = opponents.flatMap((club) => own.get(club) ?? []);
    return {
      ...figures,
      opponents: {
        points: sum(theirs.map((row) => row.points)),
        goalDifference: sum(theirs.map((row) => row.goalDifference)),
        goalsFor: sum(theirs.map((row) => row.goalsFor)),
      },
    };
  });
}

function ownFigures(club: ClubId, rows: readonly ResultRow[], rules: LeaguePhaseRules) {
  const matches = rows
    .filter((row) => row.home === club || row.away === club)
    .map((row) => fromSideOf(club, row));
  const wins = matches.filter((match) => match.goalsFor > match.against);
  const drawn = matches.filter((match) => match.goalsFor === match.against).length;
  const goalsFor = sum(matches.map((match) => match.goalsFor));
  const goalsAgainst = sum(matches.map((match) => match.against));
  return {
    club,
    played: matches.length,
    wins: wins.length,
    drawn,
    losses: matches.length - wins.length - drawn,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    awayGoals: sum(matches.filter((match) => match.away).map((match) => match.goalsFor)),
    awayWins: wins.filter((match) => match.away).length,
    points: wins.length * rules.pointsForWin + drawn * rules.pointsForDrawn,
    opponents: matches.map((match) => match.opponent),
  };
}

function fromSideOf(club: ClubId, row: ResultRow) {
  const [home, away] = countingScores(row).at90 ?? [0, 0];
  return row.home === club
    ? { opponent: row.away, away: false, goalsFor: home, against: away }
    : { opponent: row.home, away: true, goalsFor: away, against: home };
}

/** Criteria i and j, which no result can give. */
function fromOutside(figures: readonly Figures[], options: TableOptions): readonly Criterion[] {
  const criterion = (values: ByClub<number> | undefined, sign: 1 | -1): readonly Criterion[] =>
    values && figures.every((row) => values[row.club] !== undefined)
      ? [(row) => sign * (values[row.club] ?? 0)]
      : [];
  return [...criterion(options.disciplinaryPoints, -1), ...criterion(options.clubCoefficients, 1)];
}

function compare(a: Figures, b: Figures, criteria: readonly Criterion[]): number {
  for (const criterion of criteria) {
    const difference = criterion(b) - criterion(a);
    if (difference !== 0) return difference;
  }
  return 0;
}

function withRanks(sorted: readonly Figures[], criteria: readonly Criterion[]): readonly TableRow[] {
  const ranked: TableRow[] = [];
  for (const row of sorted) {
    const above = ranked.at(-1);
    const shared = above !== undefined && compare(above, row, criteria) === 0;
    ranked.push({ ...row, rank: shared ? above.rank : ranked.length + 1 });
  }
  return ranked;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
