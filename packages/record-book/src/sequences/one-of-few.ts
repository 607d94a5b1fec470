import type { RowList } from '../columns/row-list.ts';
import type { SideRows } from './side-rows.ts';
import { addedBy, TOTALS, type Total, type TotalIndex } from './total-index.ts';

/** A club's match whose totals are asked for. */
export interface TotalMatch {
  readonly club: number;
  readonly competition: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  /** The club's own rows from here on come after the match, or are it; everybody's from `end` on. */
  readonly ownEnd: number;
  readonly end: number;
  /** Rows of the match itself. */
  readonly own: readonly number[];
}

/** A club is one of few to have as much, since this match. */
export interface FewClaim {
  readonly total: Total;
  /** The club's number after the match. */
  readonly number: number;
  /** Rows at which the other clubs of the few got there, newest first. */
  readonly others: readonly number[];
  /** Other clubs that have played in the competition. */
  readonly clubs: number;
  /** The number is told for its roundness, whomever it passed. */
  readonly isRound: boolean;
}

/** Numbers worth a word by themselves. */
const ROUND_NUMBER = 50;
/** More clubs than these are not few, however many there are besides; nor is more than every tenth. */
const MOST = 10;
const LARGEST_SHARE = 0.1;

/**
 * "One of only k": what few others can boast. A total that the match raised is claimed when it passed another club's
 * or came to a round number. k is not chosen but counted: the clubs that have as much or more, ties among them, since
 * each of those could say the same of itself; where they are many the claim says nothing, however rare the number.
 *
 * @see Wu et al., KDD 2012 (one-of-the-few objects: small k is not enough)
 */
export function oneOfFew(rows: SideRows, index: TotalIndex, match: TotalMatch): readonly FewClaim[] {
  const listOf = (total: Total, number: number) => index.reached(match.competition, total, number);
  const clubs = countAt(rows, listOf('played', 1), match);
  return raisedTotals(rows, match).flatMap(({ total, before, number }): readonly FewClaim[] => {
    if (number === before) return [];
    const count = countAt(rows, listOf(total, number), match);
    if (count >= MOST || count >= clubs * LARGEST_SHARE) return [];
    const isRound = Math.floor(number / ROUND_NUMBER) > Math.floor(before / ROUND_NUMBER);
    const passed = before > 0 && countAt(rows, listOf(total, before), match) > count;
    if (!passed && !isRound) return [];
    return [{ total, number, others: clubsAt(rows, listOf(total, number), match), clubs, isRound }];
  });
}

function raisedTotals(rows: SideRows, match: TotalMatch) {
  const sums = TOTALS.map(() => 0);
  const own = rows.ofClub(match.club);
  for (let index = (own?.below(match.ownEnd) ?? 0) - 1; index >= 0; index--) {
    const row = own?.at(index) ?? 0;
    if (!rows.counts(row) || rows.competition(row) !== match.competition) continue;
    TOTALS.forEach((total, place) => {
      sums[place] = (sums[place] ?? 0) + addedBy(total, rows.goalsFor(row), rows.goalsAgainst(row));
    });
  }
  return TOTALS.map((total, place) => {
    const before = sums[place] ?? 0;
    return { total, before, number: before + addedBy(total, match.goalsFor, match.goalsAgainst) };
  });
}

/** How many other clubs are in a list, which has each club once: all but the club itself and those of the match. */
function countAt(rows: SideRows, list: RowList, match: TotalMatch): number {
  const until = list.below(match.end);
  const own = rows.ofClub(match.club);
  const isListed = (row: number) => row < match.end && list.has(row);
  let left = match.own.filter((row) => rows.club(row) !== match.club && isListed(row)).length;
  for (let index = (own?.below(match.end) ?? 0) - 1; index >= 0; index--) {
    if (isListed(own?.at(index) ?? 0)) left += 1;
  }
  return until - left;
}

/** Rows of the other clubs in a list, newest first. */
export function clubsAt(rows: SideRows, list: RowList, match: TotalMatch): readonly number[] {
  const found: number[] = [];
  for (let index = list.below(match.end) - 1; index >= 0; index--) {
    const row = list.at(index);
    if (rows.club(row) !== match.club && !match.own.includes(row)) found.push(row);
  }
  return found;
}
