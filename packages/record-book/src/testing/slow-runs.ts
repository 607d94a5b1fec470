import type { ToldSide } from './told-sides.ts';

/**
 * Runs found the slow way, sharing nothing with the index: every club's matches are filtered and walked anew for every
 * question. Predicates are told here once more, by result.
 */
export interface SlowRun {
  readonly club: number;
  readonly rows: readonly number[];
  readonly running: boolean;
}

const RESULT_OF: { readonly [predicate: string]: (side: ToldSide) => boolean } = {
  won: (side) => side.goalsFor - side.goalsAgainst > 0,
  lost: (side) => side.goalsFor - side.goalsAgainst < 0,
  unbeaten: (side) => !(side.goalsAgainst > side.goalsFor),
  withoutWin: (side) => !(side.goalsFor > side.goalsAgainst),
  scored: (side) => side.goalsFor !== 0,
  cleanSheet: (side) => side.goalsAgainst === 0,
};

/** All runs of the sides given, which are those of the kind's ground and reach, in order. */
export function slowRuns(sides: readonly ToldSide[], predicate: string): readonly SlowRun[] {
  const found: SlowRun[] = [];
  for (const club of new Set(sides.map((side) => side.club))) {
    let rows: number[] = [];
    for (const side of sides.filter((one) => one.club === club)) {
      if (RESULT_OF[predicate]?.(side) === true) {
        rows.push(side.row);
        continue;
      }
      if (rows.length > 0) found.push({ club, rows, running: false });
      rows = [];
    }
    if (rows.length > 0) found.push({ club, rows, running: true });
  }
  return found;
}

/** Sides of one ground and reach before a row. */
export function slowSides(
  sides: readonly ToldSide[],
  match: ToldSide,
  { venue, reach }: { readonly venue: string; readonly reach: string },
  end: number,
): readonly ToldSide[] {
  return sides.filter(
    (side) =>
      side.row < end &&
      (venue === 'anywhere' || side.venue === venue) &&
      side.competition === match.competition &&
      (reach === 'competition' || side.stage === match.stage) &&
      (reach !== 'round' || side.round === match.round),
  );
}
