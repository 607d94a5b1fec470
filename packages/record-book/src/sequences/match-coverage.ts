import type { Coverage } from '@touchline/registry';
import { makeOf } from '../competition-about.ts';
import type { Fact } from '../fact.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { MatchSide } from '../match-side.ts';
import type { RecordBook } from '../record-book.ts';
import { seasonName } from '../wording/numbers.ts';
import type { RunReach } from './run-kinds.ts';

/** How far the record holds the matches that a sequence is made of. */
export interface MatchCoverage {
  /** First season of the record, or of the stage or round where that is younger. */
  readonly from: number;
  /** Seasons from then to the match's that are not whole: a stage of them is missing or incomplete. */
  readonly holes: readonly number[];
  readonly notes: readonly string[];
  /** The record begins where the competition did, so that "ever" may be said where there are no holes. */
  readonly fromTheBeginning: boolean;
  /** Seasons are calendar years. */
  readonly calendarYears?: true;
  /** Its competition has no stages. */
  readonly oneStage?: true;
}

/**
 * Coverage of a competition's matches, or of the stage or round of a match, up to that match. Qualifying is another competition's
 * worth of matches: it is never counted, and its absence is no hole.
 */
export function matchCoverage(book: RecordBook, side: MatchSide, reach: RunReach): MatchCoverage {
  const { competition, season, stage, round } = side;
  const start = book.firstSeason(competition, 'matchSide') ?? '';
  const key = `${reach}|${competition}|${season}|${stage}|${round}|${start}`;
  return KEPT.of(book.columnsOf('matchSide'), key, () => coverageOf(book, side, reach));
}

const KEPT = new KeptAnswers<MatchCoverage>();

function coverageOf(book: RecordBook, side: MatchSide, reach: RunReach): MatchCoverage {
  const stage = reach === 'competition' ? undefined : side.stage;
  const ofSeason = (season: number) => book.coverageIn(side.competition, season).filter(isOfProper);
  const start = Math.min(book.firstSeason(side.competition, 'matchSide') ?? side.season, side.season);
  const began = beginningOf(book, side, reach);
  const from = Math.max(start, began ?? start);
  const seasons = Array.from({ length: side.season - from + 1 }, (_, index) => from + index);
  const told = (season: number) =>
    ofSeason(season).filter((row) => stage === undefined || row.stage === stage);
  // A stage that a season did not have is no hole; a season of which nothing is told is one.
  const isWhole = (season: number) =>
    ofSeason(season).length > 0 && told(season).every((row) => row.complete);
  const holes = seasons.filter((season) => !isWhole(season));
  return {
    from,
    holes,
    notes: holes.flatMap((season) => told(season).flatMap((row) => row.note ?? [])),
    fromTheBeginning: began !== undefined && began >= start,
    ...makeOf(book.competition(side.competition)),
  };
}

const isOfProper = ({ stage }: Coverage): boolean => stage !== 'qualifying';

/** First season in which such matches could be played; `undefined` where nobody told us. */
function beginningOf(book: RecordBook, side: MatchSide, reach: RunReach): number | undefined {
  const { firstSeason, roundsSince = {} } = book.competition(side.competition);
  const known = [
    firstSeason,
    reach === 'competition' ? undefined : roundsSince[side.stage],
    reach === 'round' ? roundsSince[side.round] : undefined,
  ].filter((season) => season !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

export const coverageTold = (coverage: MatchCoverage): Fact['coverage'] => {
  const { from, holes, notes } = coverage;
  if (holes.length === 0) return { complete: true, from };
  const seasons = `incomplete for ${holes.map((season) => seasonName(season, coverage)).join(', ')}`;
  return { complete: false, from, note: [seasons, ...new Set(notes)].join('; ') };
};
