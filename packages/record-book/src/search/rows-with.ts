import type { RowList } from '../columns/row-list.ts';
import { DIMENSIONS } from '../dimensions.ts';
import type { Claim } from './claims.ts';
import { bitOf, type Context } from './contexts.ts';
import { forEachOf, isDense, outcomeCodes } from './lists.ts';
import { namesClub } from './named-counts.ts';
import { newestIn } from './set-counts.ts';
import { NO_ROW, setsOf, sharedWith, type Walk } from './walk.ts';

/** Which rows are wanted: their number between two bounds, newer than a row, so many at most. */
export interface Wanted {
  readonly atLeast: number;
  readonly atMost?: number;
  readonly after?: number;
  readonly most: number;
}

/** Rows of a claim's context with such a number, newest first. */
export function rowsWith(walk: Walk, claim: Claim, wanted: Wanted): readonly number[] {
  if (namesClub(claim.context)) return ofNamed(walk, claim, wanted);
  return isDense(walk, claim.lists, wanted.atLeast)
    ? ofSets(walk, claim, wanted)
    : ofLists(walk, claim, wanted);
}

/** The rows of the club or the opponent that the context names. */
export function rowsOfClub({ columns, codes }: Walk, context: Context): RowList | undefined {
  const named = (['club', 'opponent'] as const).find((one) => (context & bitOf(one)) !== 0);
  return named && columns.listOf(named, codes[DIMENSIONS.indexOf(named)] ?? 0);
}

function ofNamed(walk: Walk, claim: Claim, wanted: Wanted): readonly number[] {
  const { columns, end } = walk;
  const { atLeast, atMost = Number.POSITIVE_INFINITY, after = NO_ROW, most } = wanted;
  const list = rowsOfClub(walk, claim.context);
  const numbers = columns.numbersOf(claim.measure.id);
  const outcomes = outcomeCodes(claim.outcome);
  const found: number[] = [];
  for (let index = (list?.below(end) ?? 0) - 1; index >= 0 && found.length < most; index--) {
    const row = list?.at(index) ?? 0;
    if (row <= after) break;
    const value = numbers[row] ?? Number.NEGATIVE_INFINITY;
    if (value < atLeast || value > atMost || !outcomes.includes(columns.outcomes[row] ?? 0)) continue;
    const shared = sharedWith(walk, row);
    if (shared !== undefined && (shared & claim.context) === claim.context) found.push(row);
  }
  return found;
}

function ofSets(walk: Walk, { context, place, outcome }: Claim, wanted: Wanted): readonly number[] {
  const { atLeast, atMost, after = NO_ROW, most } = wanted;
  const reaching = (bound: number) => walk.sets.reaching(walk.codes, place, outcomeCodes(outcome), bound);
  const without = atMost === undefined ? {} : { without: reaching(atMost + 1) };
  return newestIn(walk, reaching(atLeast), setsOf(walk, context), { ...without, after, most });
}

/** Of no list more are read than are wanted. */
function ofLists(walk: Walk, { lists, context }: Claim, wanted: Wanted): readonly number[] {
  const { atLeast, atMost = Number.POSITIVE_INFINITY, after = NO_ROW, most } = wanted;
  const found: number[] = [];
  for (const list of lists) {
    if (list.value > atMost) continue;
    if (list.value < atLeast) break;
    const enough = found.length + most;
    forEachOf(walk, list, (row, shared) => {
      if (row <= after) return 'stop';
      if ((shared & context) === context) found.push(row);
      return found.length === enough ? 'stop' : undefined;
    });
  }
  return found.sort((a, b) => b - a).slice(0, most);
}
