import type { HeadToHeadCriterion, OverallCriterion, RankingOrder, TieBreak } from './table-rules.ts';

const overall = (...criteria: readonly OverallCriterion[]): readonly TieBreak[] =>
  criteria.map((by) => ({ type: 'overall', by }));

const among = (by: readonly HeadToHeadCriterion[], reapplied: boolean): TieBreak => ({
  type: 'headToHead',
  by,
  reapplied,
});

/** The orders of criteria of every season with a table, by their ids in section D2 of the rules (HIST-TB). */

/** 1991/92 to 1993/94. */
export const ORDER_UNKNOWN: RankingOrder = {
  id: 'B?',
  tieBreaks: [],
  unknownBeyond: true,
};

export const ORDER_B1: RankingOrder = {
  id: 'B1',
  tieBreaks: [
    among(['points', 'goalDifference', 'awayGoals'], false),
    ...overall('goalDifference', 'goals', 'clubCoefficient'),
  ],
};

export const ORDER_B2: RankingOrder = {
  id: 'B2',
  tieBreaks: [
    among(['points', 'goalDifference', 'goals', 'awayGoals'], true),
    ...overall('goalDifference', 'goals', 'clubCoefficient'),
  ],
};

export const ORDER_B3: RankingOrder = {
  id: 'B3',
  tieBreaks: [
    among(['points', 'goalDifference', 'goals', 'awayGoals'], true),
    ...overall(
      'goalDifference',
      'goals',
      'awayGoals',
      'wins',
      'awayWins',
      'disciplinaryPoints',
      'clubCoefficient',
    ),
  ],
};

export const ORDER_B4: RankingOrder = {
  id: 'B4',
  tieBreaks: [
    among(['points', 'goalDifference', 'goals'], true),
    ...overall(
      'goalDifference',
      'goals',
      'awayGoals',
      'wins',
      'awayWins',
      'disciplinaryPoints',
      'clubCoefficient',
    ),
  ],
};

/** @see UCL-RANK-a to UCL-RANK-e */
const PROVISIONAL = overall('goalDifference', 'goals', 'awayGoals', 'wins', 'awayWins');

/** The league phase. @see UCL-RANK-01, UCL-RANK-02 */
export const ORDER_B5: RankingOrder = {
  id: 'B5',
  tieBreaks: [
    ...PROVISIONAL,
    ...overall(
      'opponentsPoints',
      'opponentsGoalDifference',
      'opponentsGoals',
      'disciplinaryPoints',
      'clubCoefficient',
    ),
  ],
  provisional: PROVISIONAL,
};
