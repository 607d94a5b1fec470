import type { Subject } from '../../side.ts';
import type { ScopeTerms } from '../claim.ts';
import type { Draft } from './draft.ts';

type Leg = 1 | 2;
type Ground = 'home' | 'away';

/**
 * The scope as its subject has it, or why the two do not go together.
 *
 * @param leg which match of a tie is spoken of, where the subject is a match
 */
export function scopeFor(subject: Subject, draft: Draft, leg?: Leg): ScopeTerms | string {
  return subject === 'tieSide' ? scopeOfTies(draft) : scopeOfMatches(draft.scope, leg);
}

function scopeOfMatches(scope: ScopeTerms, leg: Leg | undefined): ScopeTerms | string {
  if (scope.awayGoals !== undefined)
    return 'The away-goals rule is told of ties: "gone through", "won a tie"';
  if (leg === undefined) {
    return scope.firstLeg === undefined
      ? scope
      : 'Where the first leg was is told of ties: "gone through", "won a tie"';
  }
  if (scope.phase === 'group' || scope.phase === 'leaguePhase')
    return 'There are no legs outside the knockout phase';
  const { firstLeg, ...rest } = scope;
  return { ...rest, leg, ...(firstLeg === undefined ? {} : { venue: groundOf(leg, firstLeg) }) };
}

function scopeOfTies({ scope, clauses }: Draft): ScopeTerms | string {
  if (scope.phase === 'group' || scope.phase === 'leaguePhase')
    return 'There are no ties outside the knockout phase';
  const { venue, ...rest } = scope;
  if (venue === undefined) return scope;
  const leg = clauses.find((clause) => clause.leg !== undefined)?.leg;
  if (leg === undefined || venue === 'neutral') return 'A tie is played at home and away: say in which leg';
  return { ...rest, firstLeg: groundOf(leg, venue) };
}

/** Where the first leg was if this one was there, and the other way round: a tie is played at both. */
function groundOf(leg: Leg, ground: Ground): Ground {
  if (leg === 1) return ground;
  return ground === 'home' ? 'away' : 'home';
}
