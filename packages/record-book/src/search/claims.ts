import type { ScopeCoverage } from '../coverage.ts';
import type { Measure } from '../measures/catalogue.ts';
import { isRare } from '../pruning.ts';
import type { Outcome } from '../side.ts';
import type { Context, ContextSpace } from './contexts.ts';
import { howManyAtLeast, isDense, outcomeCodes, type ValueList, valueLists } from './lists.ts';
import { Opportunities } from './opportunities.ts';
import { surpassedByOpponent } from './surpassed.ts';
import type { ByContext, Tally } from './tally.ts';
import { NO_ROW, type Walk } from './walk.ts';

/** What kind of thing a claim says; `last` becomes "not since" or a first. */
export type Saying = 'last' | 'nth' | 'most' | 'jointMost' | 'share';

/** One claim with its answer: how often, out of how many, and when last. */
export interface Claim {
  readonly saying: Saying;
  readonly measure: Measure;
  readonly outcome: Outcome | undefined;
  readonly atLeast: number;
  readonly context: Context;
  /** Rows of the context that did so much, and the latest of them; `NO_ROW` where there is none. */
  readonly n: number;
  readonly previous: number;
  /** The latest that did so much in each context with one condition dropped. */
  readonly widened: readonly number[];
  /** How many did so in each. */
  readonly widenedN: readonly number[];
  readonly opportunities: Opportunities;
  /** Place of the measure in the columns. */
  readonly place: number;
  /** Rows by exact value that did, of this measure and outcome: where evidence is read from. */
  readonly lists: readonly ValueList[];
  /** Of the latest rows that a broader claim has, the oldest: what nobody did before that broader claim may say. */
  readonly broaderSince: number;
}

/** What is looked for: a measure and what must have become of the club, and how much the subject has. */
export interface Sought {
  readonly measure: Measure;
  /** Its place in the columns. */
  readonly place: number;
  readonly outcome: Outcome | undefined;
  readonly value: number;
}

/** The most that "only the n-th" is said of: the fifth. */
const MOST_BEFORE_NTH = 4;
/** "Only 12 of 86" is told of what was to be overcome, and where the times are too many to be named. */
const LEAST_FOR_SHARE = 5;

/** Where claims are looked for, and what was found out on the way. */
export interface Search {
  readonly walk: Walk;
  readonly space: ContextSpace;
  readonly coverage: (context: Context) => ScopeCoverage;
  readonly tally: Tally;
  readonly opportunitiesOf: (place: number) => Opportunities;
  /** Whether something is told of the subject that has happened, so that it may be the most. */
  readonly ranks: boolean;
  /** How many claims were weighed: the more, the less a rare one means. */
  weighed: number;
}

/**
 * Every claim of one measure that no broader claim already says, at each bound that the subject reaches and that is
 * rare in the default scope.
 */
export function claimsOf(search: Search, { measure, place, outcome, value }: Sought): readonly Claim[] {
  const { walk, space, tally } = search;
  const lists = valueLists(walk, place, outcome);
  const couldHave = measure.kind === 'handicap' ? valueLists(walk, place, undefined) : undefined;
  const claims: Claim[] = [];
  let isMost: ((at: number) => boolean) | undefined;
  let next = 0;
  tally.clear();
  /** Few rows are walked through, each once for all bounds; of many there are sets, in which is counted. */
  const countDownTo = (bound: number): ByContext => {
    if (isDense(walk, lists, bound)) {
      const set = walk.sets.reaching(walk.codes, place, outcomeCodes(outcome), bound);
      return countedOver(space, new Opportunities(walk, set));
    }
    for (let list = lists[next]; list && list.value >= bound; list = lists[++next]) tally.add(walk, list);
    return tally.over(space);
  };
  for (let bound = value; bound >= measure.least; bound--) {
    const opportunities = couldHave
      ? new Opportunities(walk, walk.sets.reaching(walk.codes, place, outcomeCodes(undefined), bound))
      : search.opportunitiesOf(place);
    const outOf = couldHave ? howManyAtLeast(walk, couldHave, bound) : opportunities.in(0).n;
    if (!isRare(howManyAtLeast(walk, lists, bound), outOf)) {
      // Of a feat a lower bound is only commoner.
      if (!couldHave) break;
      continue;
    }
    if (bound === value && search.ranks && measure.superlative) {
      isMost = mostBy(search, countDownTo(value + 1), surpassedByOpponent(walk, measure, outcome));
    }
    const found = countDownTo(bound);
    search.weighed += space.contexts.length;
    const make = (saying: Saying, at: number): Claim => ({
      saying,
      measure,
      outcome,
      atLeast: bound,
      context: space.contexts[at] ?? 0,
      n: found.n[at] ?? 0,
      previous: found.previous[at] ?? NO_ROW,
      widened: (space.dropped[at] ?? []).map((broad) => found.previous[broad] ?? NO_ROW),
      widenedN: (space.dropped[at] ?? []).map((broad) => found.n[broad] ?? 0),
      opportunities,
      place,
      lists,
      // Of what somebody did it is not asked.
      broaderSince: (found.n[at] ?? 0) > 0 ? NO_ROW : oldestOfBroader(search, found.previous, at),
    });
    claims.push(
      ...sayings(search, found, {
        isMost: bound === value ? isMost : undefined,
        ofHandicap: couldHave !== undefined,
        make,
      }),
    );
  }
  return claims;
}

/** Whether nobody had more in the context at a place: none of those beyond, nor the subject's own opponent. */
const mostBy =
  ({ space }: Search, { previous }: ByContext, isSurpassed: (context: Context) => boolean) =>
  (at: number): boolean =>
    previous[at] === NO_ROW && !isSurpassed(space.contexts[at] ?? 0);

function sayings(
  search: Search,
  found: ByContext,
  {
    isMost = () => false,
    ofHandicap,
    make,
  }: {
    /** Absent where the most is not sought. */
    readonly isMost: ((at: number) => boolean) | undefined;
    readonly ofHandicap: boolean;
    readonly make: (saying: Saying, at: number) => Claim;
  },
): readonly Claim[] {
  const { space } = search;
  const claims: Claim[] = [];
  space.contexts.forEach((_, at) => {
    const broader = space.broader[at] ?? [];
    const n = found.n[at] ?? 0;
    if (!isSaidByBroader(search, found.previous, at)) {
      claims.push(make(n === 0 && isMost(at) ? 'most' : 'last', at));
    }
    if (n > 0 && n <= MOST_BEFORE_NTH && broader.every((broad) => (found.n[broad] ?? 0) > n)) {
      claims.push(make('nth', at));
    }
    if (n > 0 && isMost(at) && !broader.some(isMost)) claims.push(make('jointMost', at));
  });
  const [everywhere] = found.n;
  if (ofHandicap && everywhere !== undefined && everywhere >= LEAST_FOR_SHARE) claims.push(make('share', 0));
  return claims;
}

/** A broader claim, as well covered, reaches back to the same row, or nobody did it in either. */
function isSaidByBroader(search: Search, previous: Int32Array, at: number): boolean {
  for (const broad of search.space.broader[at] ?? []) {
    if (previous[broad] === previous[at] && isAsWellCovered(search, broad, at)) return true;
  }
  return false;
}

function oldestOfBroader(search: Search, previous: Int32Array, at: number): number {
  let oldest = NO_ROW;
  for (const broad of search.space.broader[at] ?? []) {
    const row = previous[broad] ?? NO_ROW;
    if (row === NO_ROW || (oldest !== NO_ROW && row >= oldest)) continue;
    if (isAsWellCovered(search, broad, at)) oldest = row;
  }
  return oldest;
}

/** Of a hole in a broader scope the narrower claim may be free. */
function isAsWellCovered({ space, coverage }: Search, broad: number, at: number): boolean {
  if (coverage(space.contexts[broad] ?? 0).holes.length === 0) return true;
  return coverage(space.contexts[at] ?? 0).holes.length > 0;
}

function countedOver({ contexts }: ContextSpace, those: Opportunities): ByContext {
  const n = new Int32Array(contexts.length);
  const previous = new Int32Array(contexts.length);
  contexts.forEach((context, place) => {
    const counted = those.in(context);
    n[place] = counted.n;
    previous[place] = counted.newest;
  });
  return { n, previous };
}
