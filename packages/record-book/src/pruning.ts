import { type Context, isBroader } from './contexts.ts';
import type { ScopeCoverage } from './coverage.ts';
import { type Claim, NO_ROW } from './search.ts';

/** A thing that more than this share of those who could have done is too common to speak of. */
export const RATE_CAP = 0.15;
/** Where fewer than this many could have, that none did says little. */
export const FEWEST_OPPORTUNITIES = 5;

/** Whether the predicate is rare enough, judged by its answer in the default scope. */
export const isRare = (inDefaultScope: Claim): boolean =>
  inDefaultScope.outOf > 0 && inDefaultScope.n / inDefaultScope.outOf <= RATE_CAP;

/** Whether enough had the chance for the claim to mean something. */
export const isSupported = (claim: Claim): boolean => claim.outOf >= FEWEST_OPPORTUNITIES;

/**
 * Whether the broader claim already says the narrower one, of the same predicate: it has the same previous hit, or
 * its own lies before anything that the narrower could count.
 */
export function says(broad: Claim, narrow: Claim): boolean {
  if (!isBroader(broad.context, narrow.context)) return false;
  if (broad.previous === narrow.previous) return true;
  return narrow.previous === NO_ROW && broad.previous < narrow.oldest;
}

/** Claims of one predicate that no broader one, as well covered, already says. */
export function undominated(
  claims: readonly Claim[],
  coverage: (context: Context) => ScopeCoverage,
): readonly Claim[] {
  return claims.filter(
    (narrow) =>
      !claims.some(
        (broad) =>
          says(broad, narrow) &&
          (coverage(broad.context).holes.length === 0 || coverage(narrow.context).holes.length > 0),
      ),
  );
}

/** Of claims that differ only in their bound and have the same previous hit, the one with the largest bound. */
export function largestBounds(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim) =>
      !claims.some(
        (other) =>
          other.column === claim.column &&
          other.context === claim.context &&
          other.previous === claim.previous &&
          other.atLeast > claim.atLeast,
      ),
  );
}
