import { sideOfRow } from './columns.ts';
import { bitOf, type Context, conditionsIn } from './contexts.ts';
import type { Evidence } from './fact.ts';
import type { RecordBook } from './record-book.ts';
import { type Claim, forEachOpportunity, NO_ROW, type Walk } from './search.ts';
import type { LegSide, TieSide } from './tie-side.ts';

const MOST_COUNTER_EXAMPLES = 3;

/** A row as evidence. */
export const evidenceOf = (book: RecordBook, row: number): Evidence =>
  evidenceOfSide(sideOfRow(book.columns, row));

function evidenceOfSide(side: TieSide): Evidence {
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

/** Rows of the claim's n, newest first, and how many tried since the newest. */
export function hitsOf(walk: Walk, claim: Claim): { readonly rows: readonly number[]; readonly run: number } {
  const rows: number[] = [];
  let run = 0;
  forEachOpportunity(walk, claim.column, claim.atLeast, (row, mask, hit) => {
    if ((mask & claim.context) !== claim.context) return;
    if (hit) rows.push(row);
    else if (rows.length === 0) run += 1;
  });
  return { rows, run };
}

/**
 * The nearest rows just outside the scope: those that went through with one less in the same context, and those that
 * did it where one of the conditions does not hold. What a reader will object with: only rows newer than the previous
 * hit are, since an older one contradicts nothing.
 *
 * @returns rows, newest first, at most three
 */
export function counterExamplesOf(walk: Walk, claim: Claim): readonly number[] {
  const nearest = [
    oneLess(walk, claim),
    ...withoutOne(claim.context).map((context) => latestIn(walk, claim, context)),
  ];
  const newer = nearest.flat().filter((row) => row > claim.previous);
  return [...new Set(newer)].sort((a, b) => b - a).slice(0, MOST_COUNTER_EXAMPLES);
}

const withoutOne = (context: Context): readonly Context[] =>
  conditionsIn(context).map((condition) => context & ~bitOf(condition));

function oneLess(walk: Walk, claim: Claim): readonly number[] {
  if (claim.atLeast < 2) return [];
  const rows: number[] = [];
  forEachOpportunity(walk, claim.column, claim.atLeast - 1, (row, mask, hit) => {
    if (row <= claim.previous) return 'stop';
    if (hit && (mask & claim.context) === claim.context) rows.push(row);
    return rows.length === MOST_COUNTER_EXAMPLES ? 'stop' : undefined;
  });
  return rows;
}

function latestIn(walk: Walk, claim: Claim, context: Context): readonly number[] {
  let latest = NO_ROW;
  forEachOpportunity(walk, claim.column, claim.atLeast, (row, mask, hit) => {
    if (!hit || (mask & context) !== context) return undefined;
    latest = row;
    return 'stop';
  });
  return latest === NO_ROW ? [] : [latest];
}
