import type { Measure } from '../measures/catalogue.ts';
import type { Claim } from './claims.ts';
import { bitOf, type Context } from './contexts.ts';
import { Opportunities } from './opportunities.ts';
import type { Walk } from './walk.ts';

const COACH = bitOf('coach');

/** What a row must tell for it to be known whether it is one of a claim's: of a coach's matches that they are his. */
export const needsOf = (measure: Measure, context: Context): Measure['needs'] =>
  (context & COACH) === 0 ? measure.needs : 'log';

const BY_WALK = new WeakMap<Walk, Map<number | 'coach', Opportunities>>();

/**
 * Matches or ties of a claim's scope, after a row, of which the record does not tell the number though they have it, or
 * not whose they were where the claim is a coach's.
 */
export function lackingOf(walk: Walk, { measure, place, context }: Claim, after: number): number {
  if ((context & COACH) !== 0) return lackingIn(walk, 'coach').occasionsSince(context & ~COACH, after);
  return measure.needs === 'score' ? 0 : lackingIn(walk, place).occasionsSince(context, after);
}

function lackingIn(walk: Walk, what: number | 'coach'): Opportunities {
  const known = BY_WALK.get(walk) ?? new Map<number | 'coach', Opportunities>();
  BY_WALK.set(walk, known);
  let lacking = known.get(what);
  if (lacking === undefined) {
    const { sets, codes } = walk;
    const set = what === 'coach' ? sets.without(codes, 'coach') : sets.lacking(codes, what);
    known.set(what, (lacking = new Opportunities(walk, set)));
  }
  return lacking;
}
