import type { RowSet } from '../columns/row-sets.ts';
import type { ScopeCoverage } from '../coverage.ts';
import type { Measure } from '../measures/catalogue.ts';
import { isRare } from '../pruning.ts';
import type { Outcome } from '../side.ts';
import type { Context, ContextSpace } from './contexts.ts';
import { howManyAtLeast, isDense, outcomeCodes, type ValueList, valueLists } from './lists.ts';
import { addNamed } from './named-counts.ts';
import { Opportunities } from './opportunities.ts';
import { countIn } from './set-counts.ts';
import { surpassedByOpponent } from './surpassed.ts';
import type { ByContext, Tally } from './tally.ts';
import { NO_ROW, setsOf, type Walk } from './walk.ts';

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
}

/** What a claim would say: told before it is made, since most are never told. */
export type Answer = Pick<Claim, 'saying' | 'context' | 'n' | 'previous' | 'opportunities'>;

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
  readonly mayTell: (answer: Answer) => boolean;
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
      return countedOver(walk, space, set);
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
    const add = (saying: Saying, at: number): void => {
      const n = found.n[at] ?? 0;
      const previous = found.previous[at] ?? NO_ROW;
      const context = space.contexts[at] ?? 0;
      const answer = { saying, context, n, previous, opportunities };
      if (!search.mayTell(answer)) return;
      const broaderSince = n > 0 ? NO_ROW : oldestOfBroader(search, found.previous, at);
      if (isSaidByOlder(answer, broaderSince)) return;
      const dropped = space.dropped[at] ?? [];
      claims.push({
        saying,
        measure,
        outcome,
        atLeast: bound,
        context,
        n,
        previous,
        opportunities,
        widened: dropped.map((broad) => found.previous[broad] ?? NO_ROW),
        widenedN: dropped.map((broad) => found.n[broad] ?? 0),
        place,
        lists,
      });
    };
    addSayings(search, found, {
      isMost: bound === value ? isMost : undefined,
      ofHandicap: couldHave !== undefined,
      add,
    });
  }
  return claims;
}

/** Whether nobody had more in the context at a place: none of those beyond, nor the subject's own opponent. */
const mostBy =
  ({ space }: Search, { previous }: ByContext, isSurpassed: (context: Context) => boolean) =>
  (at: number): boolean =>
    previous[at] === NO_ROW && !isSurpassed(space.contexts[at] ?? 0);

/** What is said in each context, and of what was to be overcome out of how many. */
function addSayings(
  search: Search,
  found: ByContext,
  {
    isMost = () => false,
    ofHandicap,
    add,
  }: {
    /** Absent where the most is not sought. */
    readonly isMost: ((at: number) => boolean) | undefined;
    readonly ofHandicap: boolean;
    readonly add: (saying: Saying, at: number) => void;
  },
): void {
  const { space } = search;
  for (let at = 0; at < space.contexts.length; at++) {
    const broader = space.broader[at] ?? [];
    const n = found.n[at] ?? 0;
    if (!isSaidByBroader(search, found.previous, at)) add(n === 0 && isMost(at) ? 'most' : 'last', at);
    if (n > 0 && n <= MOST_BEFORE_NTH && broader.every((broad) => (found.n[broad] ?? 0) > n)) add('nth', at);
    if (n > 0 && isMost(at) && !broader.some(isMost)) add('jointMost', at);
  }
  const [everywhere] = found.n;
  if (ofHandicap && everywhere !== undefined && everywhere >= LEAST_FOR_SHARE) add('share', 0);
}

/** A broader claim, as well covered, reaches back to the same row, or nobody did it in either. */
function isSaidByBroader(search: Search, previous: Int32Array, at: number): boolean {
  for (const broad of search.space.broader[at] ?? []) {
    if (previous[broad] === previous[at] && isAsWellCovered(search, broad, at)) return true;
  }
  return false;
}

/** Nobody did it, and the last who did in a broader scope is older than all who could have in this one. */
function isSaidByOlder({ saying, n, opportunities, context }: Answer, broaderSince: number): boolean {
  if (n > 0 || (saying !== 'last' && saying !== 'most') || broaderSince === NO_ROW) return false;
  return broaderSince < opportunities.in(context).oldest;
}

/** Of the latest rows that a broader claim has, the oldest: what nobody did before that broader claim may say. */
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

function countedOver(walk: Walk, space: ContextSpace, set: RowSet): ByContext {
  const n = new Int32Array(space.contexts.length);
  const previous = new Int32Array(space.contexts.length).fill(NO_ROW);
  for (const place of space.unnamed) {
    const counted = countIn(walk, set, setsOf(walk, space.contexts[place] ?? 0));
    n[place] = counted.n;
    previous[place] = counted.newest;
  }
  addNamed(walk, set, space, { n, previous });
  return { n, previous };
}
