import type { TieRules } from '@touchline/competition';
import type { ClubId } from '@touchline/laws';
import type { InPlay, Moment } from '../in-play.ts';
import { progressForecast } from '../progress-forecast.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tests name clubs as they like
export const club = (id: string): ClubId => id as ClubId;

export const HOSTS = club('hosts');
export const VISITORS = club('visitors');

export const RULES_2025: TieRules = {
  legs: 2,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: true,
};
export const RULES_2020: TieRules = { legs: 2, awayGoals: true, awayGoalsInExtraTime: true, extraTime: true };

/** A second leg between equals on neutral rates, eleven against eleven, before kick-off and after a first leg of 0-0. */
export function secondLeg(given: Partial<InPlay> = {}): InPlay {
  return {
    rules: RULES_2025,
    place: { type: 'second', firstLeg: { home: 0, away: 0 } },
    clubs: { home: HOSTS, away: VISITORS },
    rates: { home: 1.4, away: 1.4 },
    moment: { period: 'pre' },
    score: { home: 0, away: 0 },
    men: { home: 11, away: 11 },
    ...given,
  };
}

/** Chance of the home side to go through. */
export const hostsThrough = (input: InPlay): number =>
  progressForecast(input).goThrough[input.clubs.home] ?? Number.NaN;

/** So many minutes of normal time have been played. */
export const minute = (played: number): Moment =>
  played < 45
    ? { period: 'firstHalf', second: played * 60 }
    : { period: 'secondHalf', second: (played - 45) * 60 };
