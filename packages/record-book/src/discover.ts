import type { RowSet } from './columns/row-sets.ts';
import { coverageByContext, type ScopeCoverage } from './coverage.ts';
import type { Fact } from './fact.ts';
import { type Candidate, candidateOf, foundOf, type Telling, yearsSince } from './fact-of.ts';
import { type Found, foundFact } from './found.ts';
import { type Instant, instantOf } from './instant.ts';
import { FLOOR, type Floor, isScarce, isSupported } from './pruning.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordSide } from './record-side.ts';
import { highestCount } from './score.ts';
import type { ScorerOptions } from './scorers/scorer-fact.ts';
import { scorerFacts } from './scorers/scorer-facts.ts';
import { restsOn, sameClaim } from './search/claim-keys.ts';
import { type Answer, type Claim, claimsOf, type Search, type Sought } from './search/claims.ts';
import { Opportunities } from './search/opportunities.ts';
import { Tally } from './search/tally.ts';
import { contextsFor, type Walk, walkFrom } from './search/walk.ts';
import { foundSequences } from './sequences/sequence-facts.ts';
import type { Outcome, Writable } from './side.ts';
import type { HouseStyle } from './wording/house-style.ts';
import type { NameOf, PersonNameOf } from './wording/scope-words.ts';

export interface DiscoverOptions {
  /**
   * Instant of the question, ISO: only what was surely over by then counts. A date alone is the end of that day, a
   * time without a zone is Central European.
   */
  readonly asOf: string;
  /** The name that prose uses for a club. */
  readonly nameOf: NameOf;
  /** The name that prose uses for a person, by the id that a log has; that id when not given. */
  readonly personNameOf?: PersonNameOf;
  /**
   * Whether sentences name the competition; `named` when not given. It may be `dropped` where the paragraph has named it
   * already; the fact's scope, in words and as data, keeps it.
   */
  readonly competition?: HouseStyle['competition'];
  /**
   * `wouldBe` supposes that the subject goes through, or wins; of runs, meetings and totals that the match ends at its
   * present score. `is` when not given: what has happened.
   */
  readonly mood?: Fact['mood'];
  /** Conditions beyond the default scope, 0 to 3; 2 when not given, and 1 for what would be. */
  readonly conditions?: number;
  /**
   * Chance of what is supposed, 0 to 1: what would be is weighed by it, and not offered under one in twenty. Without
   * it both clubs' facts weigh the same.
   */
  readonly chance?: number;
  /** What is worth telling; `FLOOR` when not given. */
  readonly floor?: Floor;
  /** How many facts are made at most, the best; 40 when not given. */
  readonly most?: number;
}

/** Under this chance nobody asks what the club would be the first to do. */
const LEAST_CHANCE = 0.05;
const MOST_CONDITIONS: { readonly [M in Fact['mood']]: number } = { is: 2, wouldBe: 1 };
const MOST_FACTS = 40;
/** Cleared by each search: nothing is kept in it from one to the next. */
const TALLY = new Tally();
/** What a club hopes for. */
const HOPED: ReadonlySet<Outcome | undefined> = new Set([undefined, 'progressed', 'won']);

/**
 * Every fact of the record that one club's side of a match or tie makes, the best first: found by trying each measure
 * it has, at each bound it reaches, in each scope it stands in.
 *
 * @returns as `is` none of what is still open, and as `wouldBe` none of what is over
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export const discoverFacts = (
  book: RecordBook,
  subject: RecordSide,
  options: DiscoverOptions,
): readonly Fact[] => foundFacts(book, subject, options).map((found) => found.make());

/** The same, found and ranked, and not yet made. */
export function foundFacts(
  book: RecordBook,
  subject: RecordSide,
  options: DiscoverOptions,
): readonly Found[] {
  const telling = tellingOf(options);
  if ((telling.mood === 'wouldBe') !== (subject.outcome === 'open')) return [];
  if (telling.chance < LEAST_CHANCE) return [];
  const floor = options.floor ?? FLOOR;
  const walk = walkFrom(book, subject, telling.now);
  const coverage = coverageByContext(walk.book, walk.subject);
  const { claims, weighed } = searchAll(walk, {
    mood: telling.mood,
    conditions: options.conditions ?? MOST_CONDITIONS[telling.mood],
    coverage,
    mayTell: (answer) =>
      mayBeTold(walk, answer, coverage(answer.context), { floor, now: telling.now }) &&
      isSupported(answer.opportunities.in(answer.context).n, floor) &&
      isRareInItsScope(answer, floor),
  });
  const candidates = largestBounds(claims)
    .map((claim) => candidateOf(walk, claim, coverage(claim.context), telling))
    .filter((candidate) => isWorthTelling(candidate, floor));
  const found = withoutRepetition(candidates)
    .sort((a, b) => b.score - a.score || inOrder(a.claim, b.claim))
    .slice(0, options.most ?? MOST_FACTS)
    .map((candidate) => foundOf(walk, candidate, telling, weighed));
  return [...found, ...sequencesOf(book, subject, options), ...playersOf(book, subject, options)]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, options.most ?? MOST_FACTS);
}

/** Runs, meetings, days and totals are told of matches; of one that is open as if it ended at its present score. */
const sequencesOf = (book: RecordBook, subject: RecordSide, options: DiscoverOptions): readonly Found[] =>
  subject.kind === 'matchSide' ? foundSequences(book, subject, options) : [];

/** What players did in a match that is over, for the club's side: where the book was opened with scorers who have it. */
function playersOf(book: RecordBook, subject: RecordSide, options: DiscoverOptions): readonly Found[] {
  const isTold = subject.kind === 'matchSide' && subject.outcome !== 'open';
  if (book.scorers === undefined || !isTold) return [];
  const facts = scorerFacts(book.scorers, subject.rows[0], scorerOptionsOf(options));
  return facts.filter(({ club }) => club === subject.club).map(foundFact);
}

/** The same question, asked of a book of scorers. */
export const scorerOptionsOf = ({
  asOf,
  nameOf,
  personNameOf,
  floor,
}: DiscoverOptions): Omit<ScorerOptions, 'mood'> => ({
  asOf,
  nameOf,
  ...(personNameOf && { playerNameOf: personNameOf }),
  ...(floor && { floor }),
});

function tellingOf(options: DiscoverOptions): Telling {
  const { asOf, nameOf, personNameOf, competition = 'named', mood = 'is', chance = 1 } = options;
  const now = instantOf(asOf);
  const telling: Writable<Telling> = {
    asOf,
    now,
    nameOf,
    competition,
    mood,
    chance: mood === 'is' ? 1 : chance,
  };
  if (personNameOf) telling.personNameOf = personNameOf;
  return telling;
}

function searchAll(
  walk: Walk,
  {
    mood,
    conditions,
    coverage,
    mayTell,
  }: Pick<Search, 'coverage' | 'mayTell'> & {
    readonly mood: Fact['mood'];
    readonly conditions: number;
  },
) {
  const opportunitiesOf = opportunitiesByMeasure(walk);
  let weighed = 0;
  const claims: Claim[] = [];
  for (const sought of soughtOf(walk, mood)) {
    const space = contextsFor(walk, sought.measure, conditions);
    const search: Search = {
      walk,
      space,
      coverage,
      tally: TALLY,
      opportunitiesOf,
      ranks: mood === 'is',
      mayTell,
      weighed: 0,
    };
    claims.push(...claimsOf(search, sought));
    weighed += search.weighed;
  }
  return { claims, weighed };
}

/** Measures that the subject has, with the outcomes they are claimed with; before the end those that cannot fall. */
function soughtOf({ columns, subject }: Walk, mood: Fact['mood']): readonly Sought[] {
  return columns.measures.flatMap((measure, place) => {
    const value = measure.value(subject);
    if (value === undefined || value < measure.least) return [];
    if (mood === 'wouldBe' && !measure.settled) return [];
    return measure.outcomes
      .filter((outcome) =>
        mood === 'wouldBe' ? HOPED.has(outcome) : outcome === undefined || outcome === subject.outcome,
      )
      .map((outcome) => ({ measure, place, outcome, value }));
  });
}

/** Of a feat all that have the number could have; measures that every row has share the answer. */
function opportunitiesByMeasure(walk: Walk): (place: number) => Opportunities {
  const known = new Map<RowSet, Opportunities>();
  return (place) => {
    const set = walk.sets.known(walk.codes, place);
    const made = known.get(set) ?? new Opportunities(walk, set);
    known.set(set, made);
    return made;
  };
}

/** Of claims that differ only in their bound and rest on the same rows, the one with the largest bound. */
function largestBounds(claims: readonly Claim[]): readonly Claim[] {
  const largest = new Map<number, Claim>();
  for (const claim of claims) {
    const key = restsOn(claim);
    const other = largest.get(key);
    if (other === undefined || other.atLeast < claim.atLeast) largest.set(key, claim);
  }
  return [...largest.values()];
}

/** What can be judged before it is counted how many could have: most claims happened too lately, or too often. */
function mayBeTold(
  walk: Walk,
  claim: Answer,
  coverage: ScopeCoverage,
  { floor, now }: { readonly floor: Floor; readonly now: Instant },
): boolean {
  if (claim.saying === 'last' || claim.saying === 'most')
    return yearsSince(walk, claim, coverage, now) >= floor.years;
  const everywhere = claim.opportunities.in(0).n;
  return highestCount(claim.n, everywhere, claim.context) >= floor.score;
}

/**
 * Asked of each bound before the largest is chosen: of what has to be overcome fewer had a chance at a larger bound, and
 * what is rare of all who trailed by one may be common of those who trailed by two.
 */
function isRareInItsScope({ saying, n, opportunities, context }: Answer, floor: Floor): boolean {
  const { n: outOf } = opportunities.in(context);
  return saying === 'nth' || saying === 'jointMost' ? isScarce(n, outOf, floor) : n / outOf <= floor.rate;
}

/** Long enough ago, or rare enough to be counted out loud. */
function isWorthTelling({ claim, years, score }: Candidate, floor: Floor): boolean {
  return claim.saying === 'last' || claim.saying === 'most' ? years >= floor.years : score >= floor.score;
}

/** "So many of so many" only where "not since" is not said of the same; "only the third" not where all are level. */
function withoutRepetition(candidates: readonly Candidate[]): Candidate[] {
  const said = new Set(candidates.map(({ claim }) => sameClaim(claim.saying, claim)));
  const isSaid = (saying: Claim['saying'], claim: Claim) => said.has(sameClaim(saying, claim));
  return candidates.filter(({ claim }) => {
    if (claim.saying === 'share') return !isSaid('last', claim);
    return claim.saying !== 'nth' || !isSaid('jointMost', claim);
  });
}

/** Of the same score, in an order that does not hang on the table's. */
const inOrder = (a: Claim, b: Claim): number => (inText(a) < inText(b) ? -1 : 1);

const inText = ({ saying, measure, outcome, atLeast, context }: Claim): string =>
  [saying, measure.id, outcome, atLeast, context].join();
