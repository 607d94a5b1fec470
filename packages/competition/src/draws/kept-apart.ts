import type { Closed, Entrant } from './draw.ts';
import type { AssociationPair, KeptApart } from './draw-rules.ts';

interface Constraints {
  readonly keptApart: readonly KeptApart[];
  readonly prohibited: readonly AssociationPair[];
}

/**
 * Why the regulations keep the two apart; `undefined` where they may meet. A ball that stands for two clubs is closed only if
 * it is so whichever of them comes.
 */
export function whyApart(
  a: Entrant,
  b: Entrant,
  { keptApart, prohibited }: Constraints,
): Exclude<Closed, { readonly type: 'deadEnd' }> | undefined {
  if (keptApart.includes('sameGroup') && a.group !== undefined && a.group === b.group)
    return { type: 'sameGroup', group: a.group };
  const certain = [a, b].every(({ clubs, associations }) => clubs.length === 1 && associations.length === 1);
  const [ofA, ofB] = [a.associations[0], b.associations[0]];
  if (!certain || ofA === undefined || ofB === undefined) return undefined;
  if (keptApart.includes('sameAssociation') && ofA === ofB)
    return { type: 'sameAssociation', association: ofA };
  const pair = prohibited.find(([x, y]) => (x === ofA && y === ofB) || (x === ofB && y === ofA));
  return pair && { type: 'prohibited', associations: pair };
}
