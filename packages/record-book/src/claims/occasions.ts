import type { DecidedSide } from '../record-side.ts';
import type { Precedent } from './claim.ts';
import type { Reading } from './readings.ts';

/** The match or tie that a claim is told of. */
export interface ToldOf {
  readonly club: string;
  readonly opponent: string;
  /** ISO date of the match, or of the tie's last one. */
  readonly date: string;
}

export const isToldOf = (toldOf: ToldOf | undefined, row: DecidedSide): boolean =>
  toldOf !== undefined &&
  row.date === toldOf.date &&
  ((row.club === toldOf.club && row.opponent === toldOf.opponent) ||
    (row.club === toldOf.opponent && row.opponent === toldOf.club));

/** Both sides of one match or tie. */
export const sameOccasion = (a: DecidedSide, b: DecidedSide): boolean => a.rows.join() === b.rows.join();

/** One row an occasion: where both sides did it, it happened once. */
export function occasionsOf(rows: readonly DecidedSide[]): readonly DecidedSide[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const occasion = row.rows.join();
    if (seen.has(occasion)) return false;
    seen.add(occasion);
    return true;
  });
}

/** Each club once, with the row of its first time. */
export function clubsOf(rows: readonly DecidedSide[]): readonly DecidedSide[] {
  const seen = new Set<string>();
  return rows.filter(({ club }) => {
    if (seen.has(club)) return false;
    seen.add(club);
    return true;
  });
}

/** Whether a row is the one that a claim points at. @param today ISO date, for days without a year */
export function isPrecedent(
  precedent: Precedent,
  row: DecidedSide,
  reading: Reading,
  today: string,
): boolean {
  const { club, opponent, round, when } = precedent;
  if (club !== undefined && row.club !== club) return false;
  if (opponent !== undefined && row.opponent !== opponent) return false;
  if (round !== undefined && row.round !== round) return false;
  const [year = 0, month = 0, day = 0] = row.date.split('-').map(Number);
  switch (when?.type) {
    case undefined:
      return true;
    case 'year':
      return reading.year === 'calendar' ? year === when.year : row.season === when.year;
    case 'season':
      return row.season === when.season;
    case 'month':
      return year === when.year && month === when.month;
    case 'day':
      return month === when.month && day === when.day && year === (when.year ?? Number(today.slice(0, 4)));
    default:
      return when satisfies never;
  }
}

/** First season that a precedent can be of; `undefined` when it says no time. */
export function seasonOfPrecedent({ when }: Precedent): number | undefined {
  if (when === undefined) return undefined;
  switch (when.type) {
    case 'season':
      return when.season;
    case 'day':
      return when.year === undefined ? undefined : when.year - 1;
    case 'year':
    case 'month':
      return when.year - 1;
    default:
      return when satisfies never;
  }
}
