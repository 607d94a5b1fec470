import { dimensionValue } from '../dimensions.ts';
import type { RecordBook } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import type { Family, Term } from './claim.ts';
import type { Reading } from './readings.ts';

/**
 * Readings of a claim that is not true, each narrowed by one thing that its own case has: what may have been left out
 * when the sentence was written ("an Italian team", "a semi-final", "by two or more"). They are not readings of the
 * words, so they come after those that are.
 */
export function narrowerReadings(
  natural: Reading,
  family: Family,
  own: DecidedSide | undefined,
  book: RecordBook,
): readonly Reading[] {
  if (own === undefined || !NARROWED.has(family.type)) return [];
  return [...tighterBounds(natural), ...narrowerScopes(natural, own, book)].map((reading) => ({
    ...reading,
    reach: 'record',
    departs: 'narrower',
  }));
}

/** A count changes with every narrowing, so that it would be no finding. */
const NARROWED: ReadonlySet<Family['type']> = new Set(['notSince', 'first', 'most']);

const MOST_TIGHTER = 2;

function tighterBounds(natural: Reading): readonly Reading[] {
  return natural.terms.flatMap((term, index) => {
    if (term.type !== 'measure' || term.op !== 'atLeast') return [];
    return Array.from({ length: MOST_TIGHTER }, (_, more): Reading => {
      const tighter: Term = { ...term, bound: term.bound + more + 1 };
      return { ...natural, terms: natural.terms.with(index, tighter) };
    });
  });
}

function narrowerScopes(
  { scope, ...natural }: Reading,
  own: DecidedSide,
  book: RecordBook,
): readonly Reading[] {
  const value = (dimension: Parameters<typeof dimensionValue>[0]) =>
    dimensionValue(dimension, own, book.about);
  const association = scope.club === undefined ? value('association') : undefined;
  const against = scope.opponent === undefined ? value('opponentAssociation') : undefined;
  const phase = value('stage');
  const venue = value('venue');
  const firstLeg = value('firstLeg');
  const narrowings: readonly Reading['scope'][] = [
    ...(association !== undefined && scope.association === undefined ? [{ association }] : []),
    ...(phase === 'knockout' &&
    own.kind === 'matchSide' &&
    scope.leg === undefined &&
    scope.phase === undefined &&
    scope.round === undefined
      ? [{ phase } as const]
      : []),
    ...(scope.round === undefined && !own.round.startsWith('group') ? [{ round: own.round }] : []),
    ...(venue === 'home' || venue === 'away' ? (scope.venue === undefined ? [{ venue } as const] : []) : []),
    ...(firstLeg === 'home' || firstLeg === 'away'
      ? scope.firstLeg === undefined
        ? [{ firstLeg } as const]
        : []
      : []),
    ...(against !== undefined && scope.opponentAssociation === undefined
      ? [{ opponentAssociation: against }]
      : []),
  ];
  return narrowings.map((by) => ({ ...natural, scope: { ...scope, ...by } }));
}
