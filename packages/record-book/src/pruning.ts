import { type Context, isBroader } from './contexts.ts';
import type { ScopeCoverage } from './coverage.ts';
import { type Claim, NO_ROW } from './search.ts';

/** A thing that more than this share of those who could have done is too common to speak of. */
export const RATE_CAP = 0.15;

/** What a claim must reach to be worth a reader's time. */
export interface Floor {
  /** Years since it last happened or, where it never did, since the scope's first season. */
  readonly years: number;
  /** Largest share of those who could have, in the claim's own scope, from 0 to 1. */
  readonly rate: number;
  /** How many could have, at least: where fewer could, that none did says little. */
  readonly outOf: number;
}

/** "Not since yesterday" is no news, nor is what every sixth does, nor what five could have done. */
export const FLOOR: Floor = { years: 2, rate: RATE_CAP, outOf: 10 };

/** Whether the predicate is rare enough, judged by its answer in the default scope. */
export const isRare = (inDefaultScope: Claim): boolean =>
  inDefaultScope.outOf > 0 && inDefaultScope.n / inDefaultScope.outOf <= RATE_CAP;

/** Whether enough had the chance for the claim to mean something. */
export const isSupported = (claim: Claim, floor: Floor): boolean => claim.outOf >= Math.max(1, floor.outOf);

/** Whether it is long enough ago and rare enough where the claim itself looks. */
export const isWorthTelling = (claim: Claim, years: number, floor: Floor): boolean =>
  years >= floor.years && claim.n / claim.outOf <= floor.rate;

/**
 * Whether the broader claim already says the narrower one, of the same predicate: it has the same previous hit, or
 * its own lies before anything that the narrower could count.
 */
function says(broad: Claim, narrow: Claim): boolean {
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
