import type { Columns } from './columns/columns.ts';
import type { RowList } from './columns/row-list.ts';
import type { Evidence } from './fact.ts';
import type { RecordSide } from './record-side.ts';
import type { Claim } from './search/claims.ts';
import { outcomeCodes } from './search/lists.ts';
import { rowsOfClub, rowsWith } from './search/rows-with.ts';
import { sharedWith, type Walk } from './search/walk.ts';
import type { LegSide } from './side.ts';

export const MOST_COUNTER_EXAMPLES = 3;
/** More than so many rows nobody reads; `n` counts them all. */
export const MOST_EVIDENCE = 100;

/** Evidence made lately, by row: facts of one evening rest on the same rows. */
interface Made {
  readonly rewritten: number;
  readonly byRow: Map<number, Evidence>;
}
const MADE = new WeakMap<Columns, Made>();
const MOST_MADE = 20_000;

/** A row as evidence. */
export function evidenceOf(columns: Columns, row: number): Evidence {
  let made = MADE.get(columns);
  if (made?.rewritten !== columns.rewritten || made.byRow.size > MOST_MADE) {
    made = { rewritten: columns.rewritten, byRow: new Map() };
    MADE.set(columns, made);
  }
  let evidence = made.byRow.get(row);
  if (evidence === undefined) made.byRow.set(row, (evidence = evidenceOfSide(columns.sideAt(row))));
  return evidence;
}

/** The same of a side at hand. */
export function evidenceOfSide(side: RecordSide): Evidence {
  return {
    rows: side.rows,
    club: side.club,
    opponent: side.opponent,
    season: side.season,
    round: side.round,
    date: side.date,
    inShort: side.legs.map(legInShort).join(', '),
  };
}

/** `5-0 after extra time`, `1-0 after extra time, 4-1 on penalties`: the club's goals first. */
function legInShort(leg: LegSide): string {
  const score = `${leg.goalsFor}-${leg.goalsAgainst}${leg.extraTime ? ' after extra time' : ''}`;
  return leg.shootOut
    ? `${score}, ${leg.shootOut.kicksFor}-${leg.shootOut.kicksAgainst} on penalties`
    : score;
}

/** Rows that a claim rests on, newest first: all of its n, and of the most the best before it. */
export function evidenceRows(walk: Walk, claim: Claim): readonly number[] {
  if (claim.n > 0) return rowsWith(walk, claim, { atLeast: claim.atLeast, most: MOST_EVIDENCE });
  return claim.saying === 'most' ? runnersUp(walk, claim) : [];
}

/** The rows of the context that came nearest, where nobody had as much. */
function runnersUp(walk: Walk, claim: Claim): readonly number[] {
  const { lists, context, atLeast } = claim;
  const listed = rowsOfClub(walk, context);
  if (listed) return bestOf(walk, claim, listed);
  let tried = atLeast;
  for (const { value } of lists) {
    if (value >= tried) continue;
    tried = value;
    const found = rowsWith(walk, claim, { atLeast: value, atMost: value, most: MOST_EVIDENCE });
    if (found.length > 0) return found;
  }
  return [];
}

function bestOf(walk: Walk, { context, measure, outcome }: Claim, list: RowList): readonly number[] {
  const { columns, end } = walk;
  const numbers = columns.numbersOf(measure.id);
  const outcomes = new Set(outcomeCodes(outcome));
  let best = measure.least;
  let found: number[] = [];
  for (let index = list.below(end) - 1; index >= 0; index--) {
    const row = list.at(index);
    const value = numbers[row] ?? 0;
    const isIn = ((sharedWith(walk, row) ?? 0) & context) === context;
    if (value < best || !isIn || !outcomes.has(columns.outcomes[row] ?? 0)) continue;
    if (value > best) found = [];
    best = value;
    if (found.length < MOST_EVIDENCE) found.push(row);
  }
  return found;
}

/**
 * The nearest rows just outside the scope: those that did it with one less in the same context, and those that did it
 * where one of the conditions does not hold. What a reader will object with: only rows newer than the previous hit
 * are, since an older one contradicts nothing, and none that is shown as evidence.
 *
 * @returns rows, newest first, at most three
 */
export function counterExamplesOf(walk: Walk, claim: Claim, evidence: readonly number[]): readonly number[] {
  const nearest: number[] = [];
  const put = (row: number): void => {
    if (row > claim.previous && !nearest.includes(row) && !evidence.includes(row)) nearest.push(row);
  };
  oneLess(walk, claim).forEach(put);
  claim.widened.forEach(put);
  return nearest.sort((a, b) => b - a).slice(0, MOST_COUNTER_EXAMPLES);
}

/** Those with one less that are newer than what the claim goes back to. */
function oneLess(walk: Walk, claim: Claim): readonly number[] {
  const less = claim.atLeast - 1;
  if (less < claim.measure.least) return [];
  const wanted = { atLeast: less, atMost: less, after: claim.previous, most: MOST_COUNTER_EXAMPLES };
  return rowsWith(walk, claim, wanted);
}
