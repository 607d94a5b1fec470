import type { ClubId } from '@touchline/laws';
import type { CalendarMatch } from './calendar.ts';

/** How often two clubs have met in a round, and how many rounds of qualifying a club has behind it. */
export class RoundsPlayed {
  readonly #meetings = new Map<string, number>();
  readonly #qualifying = new Map<string, number>();

  isLast({ ref, clubs }: CalendarMatch, legs: number): boolean {
    const met = increase(this.#meetings, [ref.season, ref.round, ...[...clubs].sort()].join('/'));
    return (ref.leg ?? met) >= legs;
  }

  /** @returns how many it has now */
  add(club: ClubId, season: number): number {
    return increase(this.#qualifying, `${season}/${club}`);
  }
}

function increase(counts: Map<string, number>, key: string): number {
  const now = (counts.get(key) ?? 0) + 1;
  counts.set(key, now);
  return now;
}
