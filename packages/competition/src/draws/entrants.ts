import type { Draw, Entrant } from './draw.ts';

/** Every ball of the draw, those too that stand in their places before it. */
export function entrantsOf(draw: Draw): readonly Entrant[] {
  return draw.type === 'matching'
    ? [...draw.first, ...(draw.second ?? [])]
    : [...draw.bowls.flatMap(({ balls }) => balls), ...draw.placed.map(({ entrant }) => entrant)];
}
