import { putMake } from './competition-about.ts';
import type { ScopeCoverage } from './coverage.ts';
import { type Conditions, dimensionValue, ODD_DAYS } from './dimensions.ts';
import { counterExamplesOf, evidenceOf, evidenceRows } from './evidence.ts';
import type { ClaimFamily, Fact } from './fact.ts';
import type { Found } from './found.ts';
import { daysBetween, type Instant, startOfSeason, yearsBetween } from './instant.ts';
import type { Predicate } from './predicate.ts';
import { informationOf, reservationsOf, wantedOf } from './publishing.ts';
import type { RecordSide } from './record-side.ts';
import { robustnessOf } from './robustness.ts';
import type { Scope } from './scope.ts';
import { scoreOf } from './score.ts';
import type { Claim } from './search/claims.ts';
import { bitsOf, type Context, conditionsIn, sizeOf } from './search/contexts.ts';
import { lackingOf, needsOf } from './search/lacking.ts';
import { NO_ROW, type Walk } from './search/walk.ts';
import { keyOf, type Writable } from './side.ts';
import { type Claimed, wordingOf } from './wording/fact-wording.ts';
import type { HouseStyle } from './wording/house-style.ts';
import { seasonName } from './wording/numbers.ts';
import type { NameOf, PersonNameOf } from './wording/scope-words.ts';

/** How the facts of one question are told. */
export interface Telling {
  readonly asOf: string;
  readonly now: Instant;
  readonly nameOf: NameOf;
  readonly personNameOf?: PersonNameOf;
  readonly competition: HouseStyle['competition'];
  readonly mood: Fact['mood'];
  /** 0 to 1; 1 of what has happened. */
  readonly chance: number;
}

/** A claim that may become a fact. */
export interface Candidate {
  readonly claim: Claim;
  readonly outOf: number;
  readonly coverage: ScopeCoverage;
  /** Matches or ties of the scope of which the number is not known, though they have it; all, and since the previous. */
  readonly lacking: number;
  readonly lackingSince: number;
  /** Since it last happened, or since the scope's first season. */
  readonly years: number;
  readonly score: number;
}

export function candidateOf(walk: Walk, claim: Claim, coverage: ScopeCoverage, telling: Telling): Candidate {
  const { n: outOf } = claim.opportunities.in(claim.context);
  const lacking = lackingOf(walk, claim, NO_ROW);
  const lackingSince = claim.previous === NO_ROW ? lacking : lackingOf(walk, claim, claim.previous);
  const years = yearsSince(walk, claim, coverage, telling.now);
  const isOfWhen = claim.saying === 'last' || claim.saying === 'most';
  const score = scoreOf({
    n: claim.n,
    outOf,
    run: isOfWhen ? claim.opportunities.since(claim.context, claim.previous) : 0,
    years: isOfWhen ? years : 0,
    context: claim.context,
    chance: telling.chance,
    round: walk.subject.round,
    days: walk.subject.outcome === 'open' ? 0 : daysBetween(walk.day, telling.now),
  });
  return { claim, outOf, coverage, lacking, lackingSince, years, score };
}

/** The fact of a candidate, with the rows it rests on. @param weighed how many claims were looked at with it */
export function foundOf(walk: Walk, candidate: Candidate, telling: Telling, weighed: number): Found {
  const { subject, columns } = walk;
  const { claim, coverage, score } = candidate;
  const rows = evidenceRows(walk, claim);
  const family = familyOf(candidate, rows.length > 0);
  const predicate = predicateOf(claim);
  const scope = scopeOf(walk, claim, coverage);
  const found: FoundClaim & Found = {
    id: idOf(family, predicate, scope, claim.context),
    family,
    club: subject.club,
    predicate,
    scope,
    evidence: rows.map((row) => evidenceOf(columns, row)),
    score,
    make: () => factOf(walk, candidate, found, { telling, weighed, rows }),
  };
  return found;
}

type FoundClaim = Omit<Found, 'make'> & { readonly family: ClaimFamily };
type Unworded = Writable<Omit<Fact, 'wording' | 'family'>> & { readonly family: ClaimFamily };

/** What a fact is made with besides: how it is told, how many were weighed, and the rows of its evidence. */
interface Making {
  readonly telling: Telling;
  readonly weighed: number;
  readonly rows: readonly number[];
}

/** The whole fact, with what speaks against it, and its words. */
function factOf(
  walk: Walk,
  candidate: Candidate,
  found: FoundClaim,
  { telling, weighed, rows }: Making,
): Fact {
  const { subject, columns } = walk;
  const { claim, outOf, coverage } = candidate;
  const robustness = robustnessOf(walk, claim, coverage.from);
  const surprise = { bits: informationOf(claim.n, outOf), wanted: wantedOf(weighed) };
  const covered = coverageTold(candidate);
  const fact: Unworded = {
    id: found.id,
    family: found.family,
    club: found.club,
    predicate: found.predicate,
    scope: found.scope,
    mood: telling.mood,
    n: claim.n,
    outOf,
    evidence: found.evidence,
    subject: keyOf(subject),
    asOf: telling.asOf,
    counterExamples: counterExamplesOf(walk, claim, rows).map((row) => evidenceOf(columns, row)),
    coverage: covered,
    robustness,
    surprise,
    reservations: reservationsOf({
      robustness,
      surprise,
      conditions: sizeOf(claim.context),
      complete: covered.complete,
      oddDay: (claim.context & bitsOf(ODD_DAYS)) !== 0,
    }),
    score: found.score,
  };
  if (claim.previous !== NO_ROW) fact.previous = evidenceOf(columns, claim.previous);
  const wording = wordingOf(claimedOf(walk, candidate, fact), telling);
  return Object.assign(fact, { wording });
}

/** What the words are made from: the fact, and what it does not tell of itself. */
function claimedOf({ book, subject }: Walk, candidate: Candidate, fact: Unworded): Claimed {
  const { claim, coverage } = candidate;
  const besides = {
    kind: claim.measure.kind,
    shared: claim.measure.shared === true,
    today: subject.date,
    recordFrom: coverage.from,
    fromTheBeginning: coverage.fromTheBeginning && coverage.holes.length === 0,
    holes: holesSince(candidate, fact.previous?.season),
    unknown: candidate.lackingSince,
    needs: needsOf(claim.measure, claim.context),
    competitionName: book.competition(subject.competition).name,
  };
  // Assigned and not spread: what is added to a spread is added slowly.
  return Object.assign(besides, fact);
}

function predicateOf({ measure, atLeast, outcome }: Claim): Predicate {
  return outcome === undefined ? { measure: measure.id, atLeast } : { measure: measure.id, atLeast, outcome };
}

/** What was missed before the previous does not make "not since" less true; of a count every hole does. */
function holesSince({ claim, coverage }: Candidate, previous: number | undefined): readonly number[] {
  const since = claim.saying === 'last' ? (previous ?? coverage.from) : coverage.from;
  return coverage.holes.filter((season) => season >= since);
}

/** Years since it last happened or, where it never did, since the scope's first season. */
export function yearsSince(
  { columns }: Walk,
  { previous }: Pick<Claim, 'previous'>,
  { from }: Pick<ScopeCoverage, 'from'>,
  now: Instant,
): number {
  const last = previous === NO_ROW ? undefined : columns.over[previous];
  return yearsBetween(last ?? startOfSeason(from), now);
}

function scopeOf({ book, subject }: Walk, { context }: Claim, coverage: ScopeCoverage): Scope {
  const conditions: Writable<Conditions> = {};
  for (const condition of conditionsIn(context)) {
    conditions[condition] = dimensionValue(condition, subject, book.about) ?? '';
  }
  const stage = stageOf(subject);
  const { competition } = subject;
  const scope: Writable<Scope> =
    stage === undefined
      ? { competition, sinceSeason: coverage.from, conditions }
      : { competition, stage, sinceSeason: coverage.from, conditions };
  putMake(scope, coverage);
  return scope;
}

/** Ties are of the knockout proper or of qualifying; matches of the whole competition proper, or of qualifying. */
function stageOf({ kind, stage }: RecordSide): Scope['stage'] {
  if (stage === 'qualifying') return stage;
  return kind === 'tieSide' ? 'knockout' : undefined;
}

/** What nobody did is the most where somebody came near, and else a first. */
function familyOf({ claim, coverage, lacking }: Candidate, isCompared: boolean): ClaimFamily {
  const saysEver = coverage.fromTheBeginning && coverage.holes.length === 0 && lacking === 0;
  switch (claim.saying) {
    case 'most':
      if (isCompared) return 'most';
      return saysEver ? 'firstEver' : 'firstInRecord';
    case 'last':
      if (claim.previous !== NO_ROW) return 'notSince';
      return saysEver ? 'firstEver' : 'firstInRecord';
    case 'nth':
      return 'onlyNth';
    case 'share':
      return 'nOfN';
    case 'jointMost':
      return 'jointMost';
    default:
      return claim.saying satisfies never;
  }
}

/** The same question has the same id whenever it is asked, and of whichever match or tie. */
function idOf(family: ClaimFamily, predicate: Predicate, scope: Scope, context: Context): string {
  const conditions = conditionsIn(context).map(
    (condition) => `${condition}=${scope.conditions[condition] ?? ''}`,
  );
  const bound = `${predicate.measure}>=${predicate.atLeast ?? ''}`;
  const claim = predicate.outcome === undefined ? bound : `${bound},${predicate.outcome}`;
  return [family, claim, scope.competition, scope.stage ?? 'all', ...conditions].join('|');
}

function coverageTold({ coverage, lacking, claim }: Candidate): Fact['coverage'] {
  const { holes, notes, from } = coverage;
  if (holes.length === 0 && lacking === 0) return { complete: true, from };
  const told = [
    ...(holes.length > 0
      ? [`incomplete for ${holes.map((season) => seasonName(season, coverage)).join(', ')}`]
      : []),
    ...notes,
    ...(lacking > 0 ? [`${lacking} without ${SOURCES[needsOf(claim.measure, claim.context)]}`] : []),
  ];
  return { complete: false, from, note: told.join('; ') };
}

const SOURCES = { score: 'a score', halfTime: 'a half-time score', log: 'a log' } as const;
