import type { TieSide } from './tie-side.ts';

/** A run of seasons under one rule of away goals. */
export interface Era {
  readonly awayGoals: boolean;
  readonly from: number;
  /** The record holds the season before it, under the other rule: so it did begin then. */
  readonly beginningKnown: boolean;
}

export const eraId = (era: Era): string => `${era.awayGoals ? 'awayGoals' : 'noAwayGoals'}:${era.from}`;

/** The eras of one competition, in order, from whether each season of the record counts away goals in any of its ties. */
export function erasOf(countsAwayGoals: ReadonlyMap<number, boolean>): readonly Era[] {
  const eras: Era[] = [];
  for (const [from, awayGoals] of [...countsAwayGoals].sort(([a], [b]) => a - b)) {
    const last = eras.at(-1);
    if (last?.awayGoals === awayGoals) continue;
    eras.push({ awayGoals, from, beginningKnown: last !== undefined && countsAwayGoals.has(from - 1) });
  }
  return eras;
}

/** The era a side belongs to; a live season under another rule than the last one known begins an era of its own. */
export function eraOf(eras: readonly Era[], side: TieSide): Era {
  const before = eras.findLast((era) => era.from <= side.season);
  // A single match has no away goals to count, so it says nothing against its season.
  if (before && (before.awayGoals === side.awayGoals || !side.twoLegged)) return before;
  return { awayGoals: side.awayGoals, from: side.season, beginningKnown: false };
}
