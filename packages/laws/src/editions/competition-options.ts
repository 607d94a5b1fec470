import type { CompetitionOptions } from '../entries.ts';

/** A competition's choices over a run of its editions. */
export interface CompetitionEra {
  readonly competition: 'uefa-club' | 'fifa-world-cup';
  /** First season or tournament that they hold for, and the last; open where absent. */
  readonly from?: number;
  readonly to?: number;
  readonly options: CompetitionOptions;
  /** Where it can be read, and how sure it is: `sure`, or `believed` until somebody confirms it. */
  readonly source: string;
  readonly certainty: 'sure' | 'believed';
}

const NO_SHOOT_OUT_RULE = { reduceToEquate: 'never' } as const;
const CHAMPIONS = 'UEFA competition regulations of the season, table HIST-SUBS';
const FIFA = 'FIFA World Cup regulations of the tournament';

/** Five in three stoppages and a sixth in extra time. */
const FIVE: CompetitionOptions = {
  substitutions: 5,
  opportunities: 3,
  extraTimeSubstitutions: 1,
  extraTimeOpportunities: 1,
};

/**
 * Substitutions, and what else differed, by competition and year. UEFA's seasons are named by their first year.
 *
 * @see HIST-SUBS, HIST-KFPM-01
 */
export const COMPETITION_ERAS: readonly CompetitionEra[] = [
  {
    competition: 'uefa-club',
    to: 1967,
    options: { substitutions: 0, goalkeeperSubstitutions: 1, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: CHAMPIONS,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 1968,
    to: 1976,
    options: { substitutions: 2, bench: 5, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: `${CHAMPIONS}; all five kicks were taken in the first years of the shoot-out (Celtic–Internazionale 1972)`,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 1977,
    to: 1993,
    options: { substitutions: 2, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: CHAMPIONS,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 1994,
    to: 1994,
    options: { substitutions: 2, goalkeeperSubstitutions: 1, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: CHAMPIONS,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 1995,
    to: 1999,
    options: { substitutions: 3, bench: 7, ...NO_SHOOT_OUT_RULE },
    source: CHAMPIONS,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 2000,
    to: 2001,
    options: { substitutions: 3, bench: 7 },
    source: `${CHAMPIONS}; IFAB decision of February 2000 on equal numbers in a shoot-out`,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 2002,
    to: 2003,
    options: { substitutions: 3, bench: 7, extraTimeGoal: 'silver' },
    source: `${CHAMPIONS}; silver goal in the finals and ties of 2003 and 2004`,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 2004,
    to: 2017,
    options: { substitutions: 3, bench: 7 },
    source: CHAMPIONS,
    certainty: 'believed',
  },
  {
    competition: 'uefa-club',
    from: 2018,
    to: 2019,
    options: { substitutions: 3, bench: 7, extraTimeSubstitutions: 1 },
    source: `${CHAMPIONS}: 12 on the bench in the final; five in three stoppages in August 2020`,
    certainty: 'sure',
  },
  {
    competition: 'uefa-club',
    from: 2020,
    options: { ...FIVE, bench: 12, concussionSubstitutes: false },
    source: `${CHAMPIONS}, UEFA of September 2020: 3 in the qualifying rounds of 2020/21, 5 from the group stage`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    to: 1966,
    options: { substitutions: 0, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: `${FIFA}: no substitutes before 1970`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 1970,
    to: 1990,
    options: { substitutions: 2, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: `${FIFA}: two of five named from 1970; 1982 had the first shoot-out`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 1994,
    to: 1994,
    options: { substitutions: 2, goalkeeperSubstitutions: 1, ...NO_SHOOT_OUT_RULE },
    source: `${FIFA} 1994: two, and a goalkeeper besides`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 1998,
    to: 1998,
    options: { substitutions: 3, bench: 11, extraTimeGoal: 'golden', ...NO_SHOOT_OUT_RULE },
    source: `${FIFA} 1998: three; golden goal`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 2002,
    to: 2002,
    options: { substitutions: 3, bench: 12, extraTimeGoal: 'golden' },
    source: `${FIFA} 2002: three; golden goal`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 2006,
    to: 2014,
    options: { substitutions: 3, bench: 12 },
    source: `${FIFA} 2006 to 2014: three`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 2018,
    to: 2018,
    options: { substitutions: 3, bench: 12, extraTimeSubstitutions: 1, video: true },
    source: `${FIFA} 2018: three, a fourth in extra time; video review`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 2022,
    to: 2022,
    options: { ...FIVE, bench: 15, concussionSubstitutes: true },
    source: `${FIFA} 2022: five in three stoppages, a sixth in extra time, 26 in the squad; a trial with concussion substitutes`,
    certainty: 'sure',
  },
  {
    competition: 'fifa-world-cup',
    from: 2026,
    options: { ...FIVE, bench: 15 },
    source: `${FIFA} 2026`,
    certainty: 'believed',
  },
];

/**
 * What a competition played by in a season or tournament, to be put into `matchOpened`.
 *
 * @param season first year of the season, or year of the tournament
 * @returns `undefined` for a year that the table does not hold
 */
export function competitionOptions(
  competition: CompetitionEra['competition'],
  season: number,
): CompetitionOptions | undefined {
  return competitionEra(competition, season)?.options;
}

/** The row of the table, with its source. */
export function competitionEra(
  competition: CompetitionEra['competition'],
  season: number,
): CompetitionEra | undefined {
  return COMPETITION_ERAS.find(
    (era) =>
      era.competition === competition && (era.from ?? season) <= season && season <= (era.to ?? season),
  );
}
