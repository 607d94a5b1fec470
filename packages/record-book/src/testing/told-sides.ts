import { RowList } from '../columns/row-list.ts';
import type { SideRows, Venue } from '../sequences/side-rows.ts';

/** A match of a made-up record: two rows, the home side's first. */
export interface ToldMatch {
  readonly home: number;
  readonly away: number;
  readonly score: readonly [number, number];
  readonly neutral?: boolean;
  readonly competition?: number;
  readonly stage?: number;
  readonly round?: number;
}

/** One side of it as a plain object, for the slow evaluators. */
export interface ToldSide {
  readonly row: number;
  readonly club: number;
  readonly opponent: number;
  readonly venue: Venue;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly competition: number;
  readonly stage: number;
  readonly round: number;
}

export const toldSides = (matches: readonly ToldMatch[]): readonly ToldSide[] =>
  matches.flatMap(({ home, away, score, neutral = false, competition = 0, stage = 0, round = 0 }, index) => {
    const shared = { competition, stage, round };
    return [
      {
        ...shared,
        row: index * 2,
        club: home,
        opponent: away,
        venue: neutral ? 'neutral' : 'home',
        goalsFor: score[0],
        goalsAgainst: score[1],
      },
      {
        ...shared,
        row: index * 2 + 1,
        club: away,
        opponent: home,
        venue: neutral ? 'neutral' : 'away',
        goalsFor: score[1],
        goalsAgainst: score[0],
      },
    ] as const;
  });

/** The same as the sequences read it. The array may grow. */
export function rowsOfSides(sides: readonly ToldSide[]): SideRows {
  const at = (row: number): ToldSide => {
    const side = sides[row];
    if (side === undefined) throw new RangeError(`No row ${row}.`);
    return side;
  };
  return {
    get rows() {
      return sides.length;
    },
    counts: () => true,
    ofClub(club) {
      const list = new RowList();
      for (const side of sides) if (side.club === club) list.add(side.row);
      return list;
    },
    club: (row) => at(row).club,
    opponent: (row) => at(row).opponent,
    competition: (row) => at(row).competition,
    stage: (row) => at(row).stage,
    round: (row) => at(row).round,
    venue: (row) => at(row).venue,
    goalsFor: (row) => at(row).goalsFor,
    goalsAgainst: (row) => at(row).goalsAgainst,
  };
}
