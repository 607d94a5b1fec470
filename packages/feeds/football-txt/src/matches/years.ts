import { dayNumber, weekdayOf } from '../dates.ts';
import type { Day } from '../syntax.ts';

/** The years of a competition, as its heading names them: `1930` or `2025/26`. */
export interface Season {
  readonly first: number;
  readonly last: number;
}

/** Months from here on belong to the first year of a season of two. */
const SEASON_STARTS = 7;

/** Further back than this, a date without its year is one of the next year. */
const HALF_A_YEAR = 183;

/**
 * The years that a heading names: the first number of four figures, and one of two or four behind `/`, `-` or `–`.
 *
 * @example seasonOf('Champions League 2025/26') // { first: 2025, last: 2026 }
 */
export function seasonOf(heading: string): Season | undefined {
  const found = /(?<!\d)(\d{4})(?:[/–-](\d{4}|\d{2})(?!\d))?(?!\d)/.exec(heading);
  if (found === null) return undefined;
  const first = Number(found[1]);
  const second = found[2];
  if (second === undefined) return { first, last: first };
  const last = second.length === 4 ? Number(second) : first - (first % 100) + Number(second);
  return last === first + 1 ? { first, last } : { first, last: first };
}

/** A date with its year. */
export interface DatedDay {
  readonly year: number;
  readonly day: Day;
}

/**
 * The year of a date: its own; else that of the season by its month, if the season has two; else that of the date before
 * it, or of the season. Where that would lead half a year back it is the next year, and where a weekday is given and holds
 * in one of the years only, it is that one.
 *
 * @returns `undefined` when neither text nor heading name a year
 */
export function yearOf(
  day: Day,
  before: DatedDay | undefined,
  season: Season | undefined,
): number | undefined {
  if (day.year !== undefined) return day.year;
  const likely = likelyYear(day, before, season);
  if (likely === undefined) return undefined;
  const back = before === undefined ? 0 : dayNumber(before.year, before.day) - dayNumber(likely, day);
  if (back > HALF_A_YEAR) return rightBy(day, likely + 1, likely);
  return rightBy(day, likely, season !== undefined && likely > season.first ? likely - 1 : likely + 1);
}

function likelyYear(day: Day, before: DatedDay | undefined, season: Season | undefined): number | undefined {
  if (season === undefined || (season.first === season.last && before !== undefined)) return before?.year;
  return day.month >= SEASON_STARTS ? season.first : season.last;
}

function rightBy(day: Day, likely: number, other: number): number {
  if (day.weekday === undefined || weekdayOf(likely, day) === day.weekday) return likely;
  return weekdayOf(other, day) === day.weekday ? other : likely;
}
