import type { Bits } from '../columns/bits.ts';
import type { RowList } from '../columns/row-list.ts';
import { DIMENSIONS } from '../dimensions.ts';
import type { Claim } from './claims.ts';
import { bitOf, type Context, namesClub } from './contexts.ts';
import { forEachOf, isDense, outcomeCodes } from './lists.ts';
import { newestIn } from './set-counts.ts';
import { NO_ROW, setsOf, sharedWith, type Walk } from './walk.ts';

/** Which rows are wanted: their number between two bounds, newer than a row, so many at most. */
export interface Wanted {
  readonly atLeast: number;
  readonly atMost?: number;
  readonly after?: number;
  readonly most: number;
  /** Where another context than the claim's is looked in. */
  readonly context?: Context;
  /** Rows among which they must be besides. */
  readonly also?: Bits;
}

/** Rows of a claim's context with such a number, newest first. */
export function rowsWith(walk: Walk, claim: Claim, wanted: Wanted): readonly number[] {
  const { context = claim.context } = wanted;
  if (namesClub(context)) return ofNamed(walk, claim, context, wanted);
  return isDense(walk, claim.lists, wanted.atLeast)
    ? ofSets(walk, claim, context, wanted)
    : ofLists(walk, claim, context, wanted);
}

/** The rows of the club or the opponent that the context names. */
export function rowsOfClub({ columns, codes }: Walk, context: Context): RowList | undefined {
  const named = (context & CLUB) !== 0 ? 'club' : (context & OPPONENT) !== 0 ? 'opponent' : undefined;
  return named && columns.listOf(named, codes[DIMENSIONS.indexOf(named)] ?? 0);
}

const CLUB = bitOf('club');
const OPPONENT = bitOf('opponent');

function ofNamed(walk: Walk, claim: Claim, context: Context, wanted: Wanted): readonly number[] {
  const { columns, end } = walk;
  const { atLeast, atMost = Number.POSITIVE_INFINITY, after = NO_ROW, most, also } = wanted;
  const list = rowsOfClub(walk, context);
  const numbers = columns.numbersOf(claim.measure.id);
  const outcomes = outcomeCodes(claim.outcome);
  const found: number[] = [];
  for (let index = (list?.below(end) ?? 0) - 1; index >= 0 && found.length < most; index--) {
    const row = list?.at(index) ?? 0;
    if (row <= after) break;
    const value = numbers[row] ?? Number.NEGATIVE_INFINITY;
    if (value < atLeast || value > atMost || !outcomes.includes(columns.outcomes[row] ?? 0)) continue;
    const shared = sharedWith(walk, row);
    const isIn = shared !== undefined && (shared & context) === context;
    if (isIn && also?.has(row) !== false) found.push(row);
  }
  return found;
}

function ofSets(walk: Walk, claim: Claim, context: Context, wanted: Wanted): readonly number[] {
  const { place, outcome } = claim;
  const { atLeast, atMost, after = NO_ROW, most, also } = wanted;
  const reaching = (bound: number) => walk.sets.reaching(walk.codes, place, outcomeCodes(outcome), bound);
  const { sets } = setsOf(walk, context);
  return newestIn(walk, reaching(atLeast), also ? [...sets, also.words] : sets, {
    without: atMost === undefined ? undefined : reaching(atMost + 1),
    after,
    most,
  });
}

/** Of no list more are read than are wanted. */
function ofLists(walk: Walk, { lists }: Claim, context: Context, wanted: Wanted): readonly number[] {
  const { atLeast, atMost = Number.POSITIVE_INFINITY, after = NO_ROW, most, also } = wanted;
  const found: number[] = [];
  for (const list of lists) {
    if (list.value > atMost) continue;
    if (list.value < atLeast) break;
    const enough = found.length + most;
    forEachOf(walk, list, (row, shared) => {
      if (row <= after) return 'stop';
      if ((shared & context) === context && also?.has(row) !== false) found.push(row);
      return found.length === enough ? 'stop' : undefined;
    });
  }
  return found.length === 0 ? found : found.sort((a, b) => b - a).slice(0, most);
}
