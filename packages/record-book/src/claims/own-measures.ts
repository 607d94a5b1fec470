import { measureById } from '../measures/catalogue.ts';
import type { RecordSide } from '../record-side.ts';
import type { TieSide } from '../tie-side.ts';

/**
 * Numbers that a sentence may name and no fact is made of: "after losing the first leg 3-0" says both goals of it, where
 * a fact has the margin alone.
 */
const OWN: { readonly [measure: string]: (side: TieSide) => number | undefined } = {
  firstLegGoals: (side) => leg(side, 0)?.goalsFor,
  firstLegConceded: (side) => leg(side, 0)?.goalsAgainst,
  secondLegConceded: (side) => leg(side, 1)?.goalsAgainst,
  secondLegDefeat: (side) => {
    const second = leg(side, 1);
    return second && second.goalsAgainst - second.goalsFor;
  },
  aggregateConceded: (side) => total(side, (each) => each.goalsAgainst),
  aggregateDefeat: (side) => total(side, (each) => each.goalsAgainst - each.goalsFor),
};

/** A number of a row by its name in a claim; `undefined` where the row has none. */
export function numberOf(measure: string, side: RecordSide): number | undefined {
  const inCatalogue = measureById(measure);
  if (inCatalogue !== undefined) return inCatalogue.value(side);
  return side.kind === 'tieSide' ? OWN[measure]?.(side) : undefined;
}

/** Whether the row should have the number: where it then has none, the record has a hole. */
export const shouldHave = (measure: string, side: RecordSide): boolean =>
  measureById(measure)?.applies(side) ?? (side.kind === 'tieSide' && side.twoLegged);

type Leg = TieSide['legs'][number];

const leg = (side: TieSide, which: 0 | 1): Leg | undefined => (side.twoLegged ? side.legs[which] : undefined);

const total = (side: TieSide, of: (leg: Leg) => number): number | undefined =>
  side.twoLegged && side.legs.length > 1 ? side.legs.reduce((sum, each) => sum + of(each), 0) : undefined;
