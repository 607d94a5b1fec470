import type { Context } from './contexts.ts';
import { conditionsIn } from './contexts.ts';
import type { RecordBook } from './record-book.ts';
import type { TieSide } from './tie-side.ts';

/** How far the record holds what a scope speaks of. */
export interface ScopeCoverage {
  /** First season of the record in the scope. */
  readonly from: number;
  /** Seasons from then to the subject's that the record does not hold whole. */
  readonly holes: readonly number[];
  /** What the table says of those holes. */
  readonly notes: readonly string[];
  /** The scope itself did not exist before `from`: "ever" may be said where there are no holes. */
  readonly fromTheBeginning: boolean;
}

/** Coverage of the subject's context up to its own season. */
export function coverageOf(book: RecordBook, subject: TieSide, context: Context): ScopeCoverage {
  const recordStart = book.firstSeason(subject.competition) ?? subject.season;
  const beginning = beginningOf(book, subject, context);
  const from = Math.max(recordStart, beginning ?? recordStart);
  const known = new Map(
    book.coverage
      .filter((row) => row.competition === subject.competition && row.stage === 'knockout')
      .map((row) => [row.season, row]),
  );
  const seasons = Array.from({ length: subject.season - from + 1 }, (_, index) => from + index);
  const holes = seasons.filter((season) => known.get(season)?.complete !== true);
  const notes = holes.flatMap((season) => known.get(season)?.note ?? []);
  return { from, holes, notes, fromTheBeginning: beginning !== undefined && beginning >= recordStart };
}

/** First season in which a tie of this context could be played; `undefined` where nobody told us. */
function beginningOf(book: RecordBook, subject: TieSide, context: Context): number | undefined {
  const competition = book.competition(subject.competition);
  const conditions = conditionsIn(context);
  const known = [competition.firstSeason ?? Number.NEGATIVE_INFINITY];
  for (const condition of conditions) {
    if (condition === 'season') known.push(subject.season);
    if (condition === 'era' && book.era(subject).beginningKnown) known.push(book.era(subject).from);
    if (condition === 'round')
      known.push(competition.roundsSince?.[subject.round] ?? Number.NEGATIVE_INFINITY);
  }
  const latest = Math.max(...known);
  return Number.isFinite(latest) ? latest : undefined;
}
