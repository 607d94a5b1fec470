import { OUTCOMES } from '../columns/columns.ts';
import { CONDITIONS } from '../dimensions.ts';
import type { Claim, Saying } from './claims.ts';

// Claims are known by one number: to make a text of each would take longer than to find them all.

/** Equal of claims that differ only in their bound and rest on the same rows. */
export function restsOn(claim: Claim): number {
  const { saying, previous, n } = claim;
  if (saying === 'last' || saying === 'most') return ROWS * sameKind('last', claim) + previous + 1;
  return ROWS * sameKind(saying, claim) + (saying === 'share' ? 0 : n);
}

/** Equal where the same is said, or would be, of a measure, outcome, context and bound. */
export const sameClaim = (saying: Saying, claim: Claim): number =>
  ROWS * sameKind(saying, claim) + claim.atLeast;

/** More than there are of each. */
const ROWS = 2 ** 27;
const CONTEXTS = 1 << CONDITIONS.length;
const PLACES = 32;
const SAYINGS: readonly Saying[] = ['last', 'nth', 'most', 'jointMost', 'share'];

/** The same saying, measure, outcome and context, at whatever bound. */
function sameKind(saying: Saying, { place, outcome, context }: Claim): number {
  const which = outcome === undefined ? 0 : OUTCOMES.indexOf(outcome) + 1;
  const kind = (SAYINGS.indexOf(saying) * PLACES + place) * (OUTCOMES.length + 1) + which;
  return kind * CONTEXTS + context;
}
