import type { Subject } from '../side.ts';
import type { Measure } from './measure.ts';
import { MATCH_MEASURES } from './of-matches.ts';
import { TIE_MEASURES } from './of-ties.ts';

export type { Measure } from './measure.ts';

/** Every number that a claim can be about. */
export const MEASURES: readonly Measure[] = [...TIE_MEASURES, ...MATCH_MEASURES];

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));
const BY_SUBJECT: { readonly [S in Subject]: readonly Measure[] } = {
  tieSide: TIE_MEASURES,
  matchSide: MATCH_MEASURES,
};

/** The measure of an id; `undefined` when there is none. */
export const measureById = (id: string): Measure | undefined => BY_ID.get(id);

export const measuresOf = (subject: Subject): readonly Measure[] => BY_SUBJECT[subject];
