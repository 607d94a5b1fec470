import type { Coverage, Stage } from '@touchline/registry';
import { makeOf } from './competition-about.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordSide } from './record-side.ts';
import { bitOf, type Context, conditionsIn } from './search/contexts.ts';

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
  /** Seasons are calendar years. */
  readonly calendarYears?: true;
  /** Its competition has no stages. */
  readonly oneStage?: true;
}

const DECIDING = bitOf('season') | bitOf('era') | bitOf('round') | bitOf('stage') | bitOf('leg');

/** Coverage of the subject's contexts up to its own season; those that differ in clubs alone share an answer. */
export function coverageByContext(
  book: RecordBook,
  subject: RecordSide,
): (context: Context) => ScopeCoverage {
  const known = answersFor(book, subject);
  return (context) => {
    const deciding = context & DECIDING;
    let coverage = known.get(deciding);
    if (coverage === undefined) known.set(deciding, (coverage = coverageOf(book, subject, deciding)));
    return coverage;
  };
}

const KEPT = new KeptAnswers<Map<Context, ScopeCoverage>>();

/** Coverage hangs on the book's tables, which do not change, on the subject, and on how far the record and its eras go back. */
function answersFor(book: RecordBook, subject: RecordSide): Map<Context, ScopeCoverage> {
  const { competition, season, stage, round, kind } = subject;
  const era = kind === 'tieSide' ? book.era(subject) : undefined;
  const start = book.firstSeason(competition, kind) ?? '';
  const key = `${competition}|${season}|${stage}|${round}|${start}|${era?.from ?? ''}${era?.beginningKnown === true ? '!' : ''}`;
  return KEPT.of(book.columnsOf(kind), key, () => new Map<Context, ScopeCoverage>());
}

/** Coverage of one context. */
export function coverageOf(book: RecordBook, subject: RecordSide, context: Context): ScopeCoverage {
  const recordStart = book.firstSeason(subject.competition, subject.kind) ?? subject.season;
  const beginning = beginningOf(book, subject, context);
  const from = Math.max(recordStart, beginning ?? recordStart);
  const seasons = Array.from({ length: subject.season - from + 1 }, (_, index) => from + index);
  const stages = stagesOf(subject, context);
  const held = seasons.map((season) => ({ season, ...heldOf(book, subject.competition, season, stages) }));
  const holes = held.filter(({ whole }) => !whole);
  return {
    from,
    holes: holes.map(({ season }) => season),
    notes: holes.flatMap(({ notes }) => notes),
    fromTheBeginning: beginning !== undefined && beginning >= recordStart,
    ...makeOf(book.competition(subject.competition)),
  };
}

/** Whether the record has the whole qualifying of every season from one to the subject's. */
export function holdsQualifying(
  book: RecordBook,
  { competition, season }: Pick<RecordSide, 'competition' | 'season'>,
  from: number,
): boolean {
  for (let one = from; one <= season; one++) {
    if (!book.coverageIn(competition, one).some(isWholeQualifying)) return false;
  }
  return true;
}

const isWholeQualifying = ({ stage, complete }: Coverage): boolean => stage === 'qualifying' && complete;

/** The stages a context takes in: one, or the whole competition proper. */
function stagesOf(subject: RecordSide, context: Context): readonly Stage[] {
  if (subject.kind === 'tieSide' || subject.stage === 'qualifying') return [subject.stage];
  const isOfOneStage = conditionsIn(context).some(
    (one) => one === 'stage' || one === 'round' || one === 'leg',
  );
  return isOfOneStage ? [subject.stage] : PROPER;
}

const FIRST_STAGES: readonly Stage[] = ['group', 'leaguePhase'];
const PROPER: readonly Stage[] = [...FIRST_STAGES, 'knockout'];

/** A season's stages are held whole where each that was played is; the knockout always was, and one stage before it. */
function heldOf(book: RecordBook, competition: string, season: number, stages: readonly Stage[]) {
  const all = book.coverageIn(competition, season);
  const rows = all.filter((row) => stages.includes(row.stage));
  const needed = stages === PROPER ? [FIRST_STAGES, ['knockout']] : stages.map(eitherOf);
  const isThere = needed.every((some) => all.some((row) => some.includes(row.stage)));
  return {
    whole: isThere && rows.every((row) => row.complete),
    notes: rows.flatMap((row) => (row.complete ? [] : (row.note ?? []))),
  };
}

/** A season of groups has no league phase, and the other way round: that is no hole. */
const eitherOf = (stage: Stage): readonly Stage[] => (FIRST_STAGES.includes(stage) ? FIRST_STAGES : [stage]);

/** First season in which a row of this context could be played; `undefined` where nobody told us. */
function beginningOf(book: RecordBook, subject: RecordSide, context: Context): number | undefined {
  const { firstSeason, roundsSince } = book.competition(subject.competition);
  const known = [firstSeason ?? Number.NEGATIVE_INFINITY];
  for (const condition of conditionsIn(context)) {
    if (condition === 'season') known.push(subject.season);
    if (condition === 'round') known.push(roundsSince?.[subject.round] ?? Number.NEGATIVE_INFINITY);
    if (condition === 'stage' && subject.kind === 'matchSide')
      known.push(roundsSince?.[subject.stage] ?? Number.NEGATIVE_INFINITY);
    if (condition === 'era' && subject.kind === 'tieSide') {
      const era = book.era(subject);
      if (era.beginningKnown) known.push(era.from);
    }
  }
  const latest = Math.max(...known);
  return Number.isFinite(latest) ? latest : undefined;
}
