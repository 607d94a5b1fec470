import { type Context, conditionsIn } from './contexts.ts';
import { coverageOf, type ScopeCoverage } from './coverage.ts';
import { CONDITIONS, dimensionValue } from './dimensions.ts';
import { counterExamplesOf, evidenceOf, hitsOf } from './evidence.ts';
import type { Fact, Scope } from './fact.ts';
import { daysBetween, type Instant, instantOf, yearsBetween } from './instant.ts';
import {
  FLOOR,
  type Floor,
  isRare,
  isSupported,
  isWorthTelling,
  largestBounds,
  undominated,
} from './pruning.ts';
import type { RecordBook } from './record-book.ts';
import { scoreOf } from './score.ts';
import { answer, type Claim, contextsFor, NO_ROW, type Walk, walkFrom } from './search.ts';
import { datedKeyOf, type TieSide } from './tie-side.ts';
import { wordingOf } from './wording/fact-wording.ts';
import { seasonName } from './wording/numbers.ts';
import type { NameOf } from './wording/scope-words.ts';

export interface DiscoverOptions {
  /**
   * Instant of the question, ISO: only ties surely over by then count. A date alone is the end of that day, a time
   * without a zone is Central European.
   */
  readonly asOf: string;
  /** The name that prose uses for a club. */
  readonly nameOf: NameOf;
  /** `wouldBe` supposes that the subject goes through. `is` when not given: the subject has gone through. */
  readonly mood?: Fact['mood'];
  /** Conditions beyond the default scope, at most; 2 when not given, and 1 for what would be. */
  readonly conditions?: number;
  /**
   * Chance that the subject goes through, 0 to 1: what would be is weighed by it, and not offered under one in twenty.
   * Without it both clubs' facts weigh the same.
   */
  readonly chance?: number;
  /** What is worth telling; `FLOOR` when not given. */
  readonly floor?: Floor;
}

/** Under this chance nobody asks what the club would be the first to do. */
const LEAST_CHANCE = 0.05;
const MOST_CONDITIONS: { readonly [M in Fact['mood']]: number } = { is: 2, wouldBe: 1 };

/**
 * Every fact of the record that a side of a tie makes, the best first: found by trying each measure it has, at each
 * bound it reaches, in each scope it stands in.
 *
 * @returns none for a side that did not go through (or, as `is`, has not yet)
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export function discoverFacts(book: RecordBook, subject: TieSide, options: DiscoverOptions): readonly Fact[] {
  const mood = options.mood ?? 'is';
  if (subject.outcome !== (mood === 'is' ? 'progressed' : 'open')) return [];
  const now = instantOf(options.asOf);
  const chance = mood === 'is' ? 1 : (options.chance ?? 1);
  if (chance < LEAST_CHANCE) return [];
  const floor = options.floor ?? FLOOR;
  const walk = walkFrom(book, subject, now);
  const contexts = contextsFor(walk, options.conditions ?? MOST_CONDITIONS[mood]);
  const coverage = coverageByContext(walk);
  const found = claimable(book, subject, mood).flatMap(({ column, atLeast }) => {
    const claims = answer(walk, column, atLeast, contexts);
    const inDefaultScope = claims[0];
    if (inDefaultScope === undefined || !isRare(inDefaultScope)) return [];
    return undominated(
      claims.filter((claim) => isSupported(claim, floor)),
      coverage,
    );
  });
  return largestBounds(found)
    .filter((claim) => isWorthTelling(claim, yearsSince(walk, claim, coverage(claim.context), now), floor))
    .map((claim) => factOf(walk, claim, coverage(claim.context), now, { ...options, mood, chance }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Measures and bounds that the subject reaches; before the end only those that can no longer fall. */
function claimable(book: RecordBook, subject: TieSide, mood: Fact['mood']) {
  return book.columns.measures.flatMap((column) => {
    if (mood === 'wouldBe' && !column.measure.settled) return [];
    const value = Math.max(0, column.measure.value(subject) ?? 0);
    return Array.from({ length: value }, (_, index) => ({ column, atLeast: index + 1 }));
  });
}

function coverageByContext(walk: Walk): (context: Context) => ScopeCoverage {
  const known = new Map<Context, ScopeCoverage>();
  return (context) => {
    const coverage = known.get(context) ?? coverageOf(walk.book, walk.subject, context);
    known.set(context, coverage);
    return coverage;
  };
}

/** Years since it last happened or, where it never did, since the scope's first season. */
function yearsSince({ book }: Walk, claim: Claim, coverage: ScopeCoverage, now: Instant): number {
  const last = claim.previous === NO_ROW ? undefined : book.columns.over[claim.previous];
  return yearsBetween(last ?? instantOf(`${coverage.from}-07-01`), now);
}

function factOf(
  walk: Walk,
  claim: Claim,
  coverage: ScopeCoverage,
  now: Instant,
  options: DiscoverOptions & { readonly mood: Fact['mood']; readonly chance: number },
): Fact {
  const { book, subject } = walk;
  const scope = scopeOf(walk, claim.context, coverage);
  const hits = hitsOf(walk, claim);
  const previous = claim.previous === NO_ROW ? undefined : evidenceOf(book, claim.previous);
  const family = familyOf(claim, coverage);
  const predicate = {
    measure: claim.column.measure.id,
    atLeast: claim.atLeast,
    outcome: 'progressed',
  } as const;
  const told = {
    family,
    club: subject.club,
    predicate,
    scope,
    mood: options.mood,
    ...(previous ? { previous } : {}),
  };
  const holes = coverage.holes.filter((season) => season >= (previous?.season ?? coverage.from));
  return {
    id: idOf(told),
    ...told,
    subject: datedKeyOf(subject),
    asOf: options.asOf,
    n: claim.n,
    outOf: claim.outOf,
    evidence: hits.rows.map((row) => evidenceOf(book, row)),
    counterExamples: counterExamplesOf(walk, claim).map((row) => evidenceOf(book, row)),
    coverage: coverageTold(coverage),
    score: scoreOf({
      n: claim.n,
      outOf: claim.outOf,
      run: hits.run,
      years: yearsSince(walk, claim, coverage, now),
      context: claim.context,
      chance: options.chance,
      round: subject.round,
      days: subject.outcome === 'open' ? 0 : daysBetween(instantOf(subject.date), now),
    }),
    wording: wordingOf(
      {
        ...told,
        kind: claim.column.measure.kind,
        n: claim.n,
        outOf: claim.outOf,
        today: subject.date,
        recordFrom: coverage.from,
        holes,
        competitionName: book.competition(subject.competition).name,
      },
      options.nameOf,
    ),
  };
}

function scopeOf(walk: Walk, context: Context, coverage: ScopeCoverage): Scope {
  const { book, subject } = walk;
  const values = conditionsIn(context).map((condition) => [
    condition,
    dimensionValue(condition, subject, book.about) ?? '',
  ]);
  return {
    competition: subject.competition,
    stage: 'knockout',
    sinceSeason: coverage.from,
    conditions: Object.fromEntries(values),
  };
}

function familyOf(claim: Claim, coverage: ScopeCoverage): Fact['family'] {
  if (claim.previous !== NO_ROW) return 'notSince';
  return coverage.fromTheBeginning && coverage.holes.length === 0 ? 'firstEver' : 'firstInRecord';
}

/** The same question has the same id whenever it is asked, and of whichever tie. */
function idOf(fact: Pick<Fact, 'family' | 'predicate' | 'scope'>): string {
  const { predicate, scope } = fact;
  const conditions = CONDITIONS.flatMap((condition) => {
    const value = scope.conditions[condition];
    return value === undefined ? [] : [`${condition}=${value}`];
  });
  const claim = `${predicate.measure}>=${predicate.atLeast},${predicate.outcome}`;
  return [fact.family, claim, scope.competition, scope.stage, ...conditions].join('|');
}

function coverageTold(coverage: ScopeCoverage): Fact['coverage'] {
  if (coverage.holes.length === 0) return { complete: true, from: coverage.from };
  const seasons = `incomplete for ${coverage.holes.map(seasonName).join(', ')}`;
  return { complete: false, from: coverage.from, note: [seasons, ...coverage.notes].join('; ') };
}
