import type { CompetitionMake } from '../competition-about.ts';
import type { RecordBook } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import type { Reading } from './readings.ts';

/** What the record lacks of what a reading speaks of: enough that it cannot say "never" or "only". */
export interface Holes {
  readonly type: 'otherCompetitions' | 'beginning' | 'seasons' | 'numbers' | 'coaches';
  /** First years of seasons that are not held whole. */
  readonly seasons: readonly number[];
  /** Which stage is missing: `qualifying`, `knockout`. */
  readonly stage?: string;
  /** Rows without the number that the claim is about, or that do not tell whose they were. */
  readonly rows: number;
  /** First season of the competition that the record has, where the claim reaches, or may reach, further back. */
  readonly recordFrom?: number;
}

interface Asked {
  readonly from?: number;
  /** ISO date. */
  readonly today: string;
  readonly rows: readonly DecidedSide[];
  readonly untold: readonly DecidedSide[];
}

/** The first kind of hole that there is, the widest first. */
export function holesOf(book: RecordBook, reading: Reading, asked: Asked): Holes | undefined {
  if (reading.competition === 'europe') return { type: 'otherCompetitions', seasons: [], rows: 0 };
  const start = asked.from ?? startOf(book, reading, asked.rows);
  const recordFrom = book.firstSeason(reading.competition, reading.subject);
  if (start === undefined)
    return { type: 'beginning', seasons: [], rows: 0, ...(recordFrom === undefined ? {} : { recordFrom }) };
  const end = Math.min(lastSeason(reading, asked), reading.scope.seasons?.to ?? Number.POSITIVE_INFINITY);
  for (const stages of stagesOf(reading)) {
    const seasons: number[] = [];
    for (let season = start; season <= end; season++) {
      if (!isHeld(book, reading.competition, stages, season)) seasons.push(season);
    }
    const [first] = seasons;
    if (first === undefined) continue;
    const reachesBack = recordFrom !== undefined && first < recordFrom;
    return {
      type: 'seasons',
      seasons,
      stage: stages[0] ?? '',
      rows: 0,
      ...(reachesBack ? { recordFrom } : {}),
    };
  }
  const untold = asked.untold.filter((row) => row.season >= start);
  return untold.length > 0
    ? {
        type: reading.scope.coach === undefined ? 'numbers' : 'coaches',
        seasons: [...new Set(untold.map((row) => row.season))],
        rows: untold.length,
      }
    : undefined;
}

/** First season that the reading speaks of; `undefined` where nobody told us when the competition began. */
function startOf(book: RecordBook, reading: Reading, rows: readonly DecidedSide[]): number | undefined {
  const { competition, reach, scope, subject } = reading;
  return latest([
    reach === 'record' ? book.firstSeason(competition, subject) : book.competition(competition).firstSeason,
    scopeStart(book, reading),
    scope.awayGoals === false ? withoutAwayGoalsSince(book, rows) : undefined,
  ]);
}

/** First season that a scope speaks of, where it begins later than the competition did. */
export function scopeStart(book: RecordBook, { competition, scope }: Reading): number | undefined {
  const about = book.competition(competition);
  return latest([
    scope.seasons?.from,
    scope.years?.from === undefined ? undefined : firstSeasonIn(scope.years.from, about),
    scope.round === undefined ? undefined : about.roundsSince?.[scope.round],
    scope.round !== undefined && about.oneStage ? tournamentSince(book, competition, scope.round) : undefined,
    scope.phase === 'leaguePhase' ? leaguePhaseSince(book, competition) : undefined,
  ]);
}

function latest(limits: readonly (number | undefined)[]): number | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** A year begins in the second half of the season before. */
const firstSeasonIn = (year: number, { calendarYears }: CompetitionMake): number =>
  calendarYears ? year : year - 1;

/**
 * Longer than the cycle of any tournament, in years: the World Cup paused from 1938 to 1950. One that is first seen
 * sooner after the record begins may only have been between two editions.
 */
const LONGEST_PAUSE = 12;

/** A tournament that the record goes without for longer than that had not been played before. */
function tournamentSince(book: RecordBook, competition: string, round: string): number | undefined {
  const start = book.firstSeason(competition, 'matchSide');
  const columns = book.columnsOf('matchSide');
  const code = columns.codeOf('round', round);
  let first = 0;
  while (first < columns.rows && columns.codeAt(first, 'round') !== code) first += 1;
  if (start === undefined || first === columns.rows) return undefined;
  const { season } = columns.sideAt(first);
  return season - start > LONGEST_PAUSE ? season : undefined;
}

/** Known where the record holds the group stage of the season before. */
function leaguePhaseSince({ coverage }: RecordBook, competition: string): number | undefined {
  const seasons = coverage
    .filter((row) => row.competition === competition && row.stage === 'leaguePhase')
    .map(({ season }) => season);
  const first = Math.min(...seasons);
  const before = coverage.some(
    (row) => row.competition === competition && row.stage === 'group' && row.season === first - 1,
  );
  return before ? first : undefined;
}

/** Known where the record holds the season before, under the other rule. */
function withoutAwayGoalsSince(book: RecordBook, rows: readonly DecidedSide[]): number | undefined {
  const tie = rows.find((row) => row.kind === 'tieSide');
  const era = tie && book.era(tie);
  return era?.beginningKnown ? era.from : undefined;
}

/** The season that is being played, as far as its matches can have begun: group matches in September, ties in February. */
function lastSeason({ subject, scope }: Reading, { today, rows }: Asked): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const knockout = subject === 'tieSide' || scope.phase === 'knockout' || scope.round !== undefined;
  const begun = knockout ? (month >= 3 ? year - 1 : year - 2) : month >= 10 ? year : year - 1;
  return rows.reduce((last, row) => Math.max(last, row.season), begun);
}

/** A season has one or the other. */
const OTHER_NAME = { group: 'leaguePhase', leaguePhase: 'group', knockout: 'knockout' } as const;

/** Stages of which every match is needed, each as the names it goes by over the years. */
function stagesOf({ subject, scope, qualifying }: Reading): readonly (readonly string[])[] {
  const phase =
    subject === 'tieSide' || scope.phase === 'knockout' || scope.leg !== undefined
      ? [['knockout']]
      : scope.phase !== undefined
        ? [[scope.phase, OTHER_NAME[scope.phase]]]
        : [['group', 'leaguePhase'], ['knockout']];
  return qualifying === 'included' ? [['qualifying'], ...phase] : phase;
}

const isHeld = (book: RecordBook, competition: string, stages: readonly string[], season: number): boolean =>
  book.coverage.some(
    (row) =>
      row.competition === competition && row.season === season && stages.includes(row.stage) && row.complete,
  );
