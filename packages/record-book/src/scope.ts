import { CONDITIONS, type Conditions, dimensionValue, phaseOf, type Surroundings } from './dimensions.ts';
import type { RecordSide } from './record-side.ts';

/** Which rows a fact or a claim speaks of; the scope phrase is made from this and from nothing else. */
export interface Scope {
  readonly competition: string;
  /** Of ties `knockout`, which is the knockout proper, or `qualifying`; of matches absent for the whole competition proper. */
  readonly stage?: 'knockout' | 'qualifying';
  /** First season of the record in this scope. */
  readonly sinceSeason: number;
  /** Further conditions beyond the default: `{ round: 'roundOf16' }`, `{ association: 'ITA' }`. */
  readonly conditions: Conditions;
  /** Its seasons are calendar years. */
  readonly calendarYears?: true;
  /** Its competition has no stages: nothing is left out of it. */
  readonly oneStage?: true;
}

/** Whether a row is one of the scope's. `sinceSeason` tells where the record begins and shuts nothing out. */
export function isInScope(
  { competition, stage, conditions }: Pick<Scope, 'competition' | 'stage' | 'conditions'>,
  side: RecordSide,
  about: Surroundings,
): boolean {
  if (side.competition !== competition || phaseOf(side.stage) !== phaseOf(stage)) return false;
  return CONDITIONS.every((condition) => {
    const wanted = conditions[condition];
    return wanted === undefined || dimensionValue(condition, side, about) === wanted;
  });
}
