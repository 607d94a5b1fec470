import type { Beginning } from '@touchline/registry';
import type { Writable } from './side.ts';

/** What the book has to be told about a competition: how prose names it, and when it began. */
export interface CompetitionAbout {
  /** `ucl`. */
  readonly id: string;
  /** As prose has it: `Champions League`. */
  readonly name: string;
  /** First season ever played. Without it nothing is called the first ever. */
  readonly firstSeason?: number;
  /** First season of a round or stage that is younger than its competition. */
  readonly roundsSince?: { readonly [round: string]: number };
  /** Its seasons are calendar years: 2014 is 2014 and not 2014/15. */
  readonly calendarYears?: true;
  /** It has no stages: qualifiers, where there are any, are among its matches, and no scope leaves them out. */
  readonly oneStage?: true;
}

/** What words need to know of a competition's make. */
export type CompetitionMake = Pick<CompetitionAbout, 'calendarYears' | 'oneStage'>;

/** That part of what is known of a competition, or of what was made from it. */
export function makeOf({ calendarYears, oneStage }: CompetitionMake): CompetitionMake {
  if (calendarYears) return oneStage ? { calendarYears, oneStage } : { calendarYears };
  return oneStage ? { oneStage } : {};
}

/** The same, put into what is made of the competition. */
export function putMake(into: Writable<CompetitionMake>, { calendarYears, oneStage }: CompetitionMake): void {
  if (calendarYears) into.calendarYears = calendarYears;
  if (oneStage) into.oneStage = oneStage;
}

/** A competition by its name and the table of first seasons; of one that is not in it, nothing is known to be the first. */
export function competitionAbout(
  id: string,
  name: string,
  beginnings: readonly Beginning[],
): CompetitionAbout {
  const own = beginnings.filter(({ competition }) => competition === id);
  const firstSeason = own.find(({ round }) => round === undefined)?.season;
  const rounds = own.flatMap(({ round, season }) => (round === undefined ? [] : [[round, season] as const]));
  return {
    id,
    name,
    ...(firstSeason !== undefined && { firstSeason }),
    ...(rounds.length > 0 && { roundsSince: Object.fromEntries(rounds) }),
  };
}
