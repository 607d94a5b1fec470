import type { CompetitionOptions } from '../entries.ts';

/** A competition's choices over a run of its editions. */
export interface CompetitionEra {
  readonly competition: 'uefa-club' | 'fifa-world-cup';
  /** First season or tournament that they hold for, and the last; open where absent. */
  readonly from?: number;
  readonly to?: number;
  readonly options: CompetitionOptions;
  /** Where it can be read. */
  readonly source: string;
  /** Options that the source does not name and that are believed until somebody confirms them; empty where it names all. */
  readonly believed: readonly (keyof CompetitionOptions)[];
}

const NO_SHOOT_OUT_RULE = { reduceToEquate: 'never' } as const;

// Sources, by the words that the rows use for them.
const LAW_1967 =
  'Law 3 from 1967: at most two substitutes, where the competition allows them (nachspielzeiten.de, Law 3)';
const BOARD_1994 =
  "the International Board's change of March 1994: two, and a goalkeeper besides (South China Morning Post, 7 March 1994)";
const LAW_1995 =
  'Law 3 from 1995 to 2020: at most three in an official competition, three to seven of them named (text of Law 3, drblank.com)';
const UEFA_2018 =
  'UEFA, 27 March 2018: a fourth in extra time beside the other three, 18 on the sheet, 23 in a final (NBC Sports, same day)';
const HIST_SUBS = 'the rest from table HIST-SUBS of our rules, which has no source for it';
const FIFA_TABLE_1970 = 'substitutes from 1970, two a match to 1990 (Alisin, 600 questions, 283 and 284)';
const EQUAL_NUMBERS =
  'equal numbers in a shoot-out by decision of the International Board of February 2000, not confirmed';

/** Five in three stoppages and a sixth in extra time. */
const FIVE: CompetitionOptions = {
  substitutions: 5,
  opportunities: 3,
  extraTimeSubstitutions: 1,
  extraTimeOpportunities: 1,
};

/**
 * Substitutions, and what else differed, by competition and year. UEFA's seasons are named by their first year. Where a
 * competition may have allowed fewer than the Law did, the Law's limit stands: it refuses nothing that was possible.
 *
 * @see HIST-SUBS, HIST-KFPM-01
 */
export const COMPETITION_ERAS: readonly CompetitionEra[] = [
  {
    competition: 'uefa-club',
    to: 1967,
    options: { substitutions: 0, goalkeeperSubstitutions: 1, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: `${LAW_1967}; ${HIST_SUBS}`,
    believed: ['substitutions', 'goalkeeperSubstitutions', 'shootOutEarlyEnd', 'reduceToEquate'],
  },
  {
    competition: 'uefa-club',
    from: 1968,
    to: 1976,
    options: { substitutions: 2, bench: 5, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: `${LAW_1967}; all five kicks were taken in the first years of the shoot-out (Celtic–Internazionale 1972); ${HIST_SUBS}`,
    believed: ['bench', 'shootOutEarlyEnd', 'reduceToEquate'],
  },
  {
    competition: 'uefa-club',
    from: 1977,
    to: 1993,
    options: { substitutions: 2, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: `${LAW_1967}; ${HIST_SUBS}`,
    believed: ['bench', 'reduceToEquate'],
  },
  {
    competition: 'uefa-club',
    from: 1994,
    to: 1994,
    options: { substitutions: 2, goalkeeperSubstitutions: 1, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: `${BOARD_1994}; ${HIST_SUBS}`,
    believed: ['bench', 'reduceToEquate'],
  },
  {
    competition: 'uefa-club',
    from: 1995,
    to: 1999,
    options: { substitutions: 3, bench: 7, ...NO_SHOOT_OUT_RULE },
    source: `${LAW_1995}; ${EQUAL_NUMBERS}`,
    believed: ['reduceToEquate'],
  },
  {
    competition: 'uefa-club',
    from: 2000,
    to: 2001,
    options: { substitutions: 3, bench: 7 },
    source: LAW_1995,
    believed: [],
  },
  {
    competition: 'uefa-club',
    from: 2002,
    to: 2003,
    options: { substitutions: 3, bench: 7, extraTimeGoal: 'silver' },
    source: `${LAW_1995}; silver goal until the International Board ended it from 1 July 2004 (The Daily Telegraph, 26 February 2004; FIFA, 28 February 2004)`,
    believed: [],
  },
  {
    competition: 'uefa-club',
    from: 2004,
    to: 2017,
    options: { substitutions: 3, bench: 7 },
    source: `${LAW_1995}; so still in 2017/18, by ${UEFA_2018}`,
    believed: [],
  },
  {
    competition: 'uefa-club',
    from: 2018,
    to: 2019,
    options: { substitutions: 3, bench: 7, extraTimeSubstitutions: 1 },
    source: `${UEFA_2018}; the final's bench of 12, and five in three stoppages in August 2020, are for the match's own options`,
    believed: [],
  },
  {
    competition: 'uefa-club',
    from: 2020,
    options: { ...FIVE, bench: 12, concussionSubstitutes: false },
    source:
      'UEFA, September 2020: five from the group stage, three in the qualifying rounds of 2020/21; 23 on the sheet (Regulations of the UEFA Champions League 2024/25, Article 55.01); UEFA, October 2022: no extra substitutes for concussion',
    believed: [],
  },
  {
    competition: 'fifa-world-cup',
    to: 1966,
    options: { substitutions: 0, shootOutEarlyEnd: false, ...NO_SHOOT_OUT_RULE },
    source: 'no substitutes before 1970 (Radio Times, How many substitutes are allowed at World Cup 2022?)',
    believed: [],
  },
  {
    competition: 'fifa-world-cup',
    from: 1970,
    to: 1990,
    options: { substitutions: 2, bench: 5, ...NO_SHOOT_OUT_RULE },
    source: `${FIFA_TABLE_1970}; ${LAW_1967}; ${EQUAL_NUMBERS}`,
    believed: ['bench', 'reduceToEquate'],
  },
  {
    competition: 'fifa-world-cup',
    from: 1994,
    to: 1994,
    options: { substitutions: 2, goalkeeperSubstitutions: 1, ...NO_SHOOT_OUT_RULE },
    source: `${BOARD_1994}; Alisin, 600 questions, 284; ${EQUAL_NUMBERS}`,
    believed: ['reduceToEquate'],
  },
  {
    competition: 'fifa-world-cup',
    from: 1998,
    to: 1998,
    options: { substitutions: 3, bench: 11, extraTimeGoal: 'golden', ...NO_SHOOT_OUT_RULE },
    source: `${LAW_1995}; golden goal (FIFA, Golden Goal rule to be applied for the first time, 1998); ${EQUAL_NUMBERS}`,
    believed: ['bench', 'reduceToEquate'],
  },
  {
    competition: 'fifa-world-cup',
    from: 2002,
    to: 2002,
    options: { substitutions: 3, bench: 12, extraTimeGoal: 'golden' },
    source: `${LAW_1995}; golden goal in the Laws (FIFA News, April 2001); bench: the whole squad of 23, as later`,
    believed: ['bench'],
  },
  {
    competition: 'fifa-world-cup',
    from: 2006,
    to: 2014,
    options: { substitutions: 3, bench: 12 },
    source: `${LAW_1995}; 12 of the bench before 2022 (The Sporting News, 20 November 2022)`,
    believed: [],
  },
  {
    competition: 'fifa-world-cup',
    from: 2018,
    to: 2018,
    options: { substitutions: 3, bench: 12, extraTimeSubstitutions: 1, video: true },
    source:
      'three, and a fourth in extra time (Squawka, 5 July 2018); bench: The Sporting News, 20 November 2022; video review: Law of 2018/19',
    believed: [],
  },
  {
    competition: 'fifa-world-cup',
    from: 2022,
    to: 2022,
    options: { ...FIVE, bench: 15, concussionSubstitutes: true },
    source:
      'five in three stoppages, a sixth in extra time, 15 on the bench (The Sporting News, 20 November 2022); a trial with concussion substitutes, not confirmed',
    believed: ['concussionSubstitutes'],
  },
  {
    competition: 'fifa-world-cup',
    from: 2026,
    options: { ...FIVE, bench: 15 },
    source: 'as in 2022; the regulations of 2026 were not found',
    believed: ['substitutions', 'opportunities', 'extraTimeSubstitutions', 'extraTimeOpportunities', 'bench'],
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
