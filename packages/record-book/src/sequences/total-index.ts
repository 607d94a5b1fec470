import { RowList } from '../columns/row-list.ts';
import type { SideRows } from './side-rows.ts';

/** What a club's matches in a competition add up to. */
export const TOTALS = ['played', 'won', 'goals', 'cleanSheets'] as const;
export type Total = (typeof TOTALS)[number];

/**
 * The totals of all clubs in each competition, as lists: for each total and number the rows at which some club got to
 * it, one row for each club. How many clubs have at least so much, and who came last, is the length and the end of a
 * list. It follows a record that grows at its end.
 */
export interface TotalIndex {
  follow(): void;
  /** Rows at which a club got to the number in the competition. */
  reached(competition: number, total: Total, number: number): RowList;
}

const NONE = new RowList();
const CODES = 65_536;

export function totalIndexOf(rows: SideRows): TotalIndex {
  const sums = new Map<number, Uint32Array>();
  const lists = new Map<number, RowList[]>();
  let followed = 0;
  const take = (row: number): void => {
    if (!rows.counts(row)) return;
    const competition = rows.competition(row);
    const key = competition * CODES + rows.club(row);
    const own = sums.get(key) ?? new Uint32Array(TOTALS.length);
    sums.set(key, own);
    TOTALS.forEach((total, index) => {
      const list = lists.get(competition * TOTALS.length + index) ?? [];
      lists.set(competition * TOTALS.length + index, list);
      const before = own[index] ?? 0;
      const after = before + addedBy(total, rows.goalsFor(row), rows.goalsAgainst(row));
      for (let number = before + 1; number <= after; number++) (list[number] ??= new RowList()).add(row);
      own[index] = after;
    });
  };
  return {
    follow() {
      for (; followed < rows.rows; followed++) take(followed);
    },
    reached: (competition, total, number) =>
      lists.get(competition * TOTALS.length + TOTALS.indexOf(total))?.[number] ?? NONE,
  };
}

const ADDED: { readonly [T in Total]: (goalsFor: number, goalsAgainst: number) => number } = {
  played: () => 1,
  won: (goalsFor, goalsAgainst) => (goalsFor > goalsAgainst ? 1 : 0),
  goals: (goalsFor) => goalsFor,
  cleanSheets: (_, goalsAgainst) => (goalsAgainst === 0 ? 1 : 0),
};

/** What one match adds to a total. */
export const addedBy = (total: Total, goalsFor: number, goalsAgainst: number): number =>
  ADDED[total](goalsFor, goalsAgainst);
