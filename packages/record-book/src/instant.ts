import { type Instant, instantOf, MINUTES_A_DAY } from '@touchline/registry';

export { type Instant, instantOf, MINUTES_A_DAY, overByOf, parseInstant } from '@touchline/registry';

/** The same reading, which remembers what it has read: a record has many matches and few days. */
export function remembering(read: (text: string) => Instant): (text: string) => Instant {
  const known = new Map<string, Instant>();
  return (text) => {
    const instant = known.get(text) ?? read(text);
    known.set(text, instant);
    return instant;
  };
}

const STARTS = new Map<number, Instant>();

/** When a season starts, for counting years from it: asked of every claim of what nobody did, and of few seasons. */
export function startOfSeason(season: number): Instant {
  let start = STARTS.get(season);
  if (start === undefined) STARTS.set(season, (start = instantOf(`${season}-07-01`)));
  return start;
}

/** Years between two instants, as a fraction; 0 when the later is not later. */
export const yearsBetween = (earlier: Instant, later: Instant): number =>
  Math.max(0, later - earlier) / (365.25 * MINUTES_A_DAY);

/** Days between two instants, as a fraction; 0 when the later is not later. */
export const daysBetween = (earlier: Instant, later: Instant): number =>
  Math.max(0, later - earlier) / MINUTES_A_DAY;
