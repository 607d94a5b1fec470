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

/** What clubs did in all their matches. @see UCL-RANK-a to UCL-RANK-e */
const ON_THE_PITCH = overall('goalDifference', 'goals', 'awayGoals', 'wins', 'awayWins');

/** What parts them after everything that was played. */
const BESIDES = overall('disciplinaryPoints', 'clubCoefficient');

export const ORDER_B3: RankingOrder = {
  id: 'B3',
  tieBreaks: [among(['points', 'goalDifference', 'goals', 'awayGoals'], true), ...ON_THE_PITCH, ...BESIDES],
};

export const ORDER_B4: RankingOrder = {
  id: 'B4',
  tieBreaks: [among(['points', 'goalDifference', 'goals'], true), ...ON_THE_PITCH, ...BESIDES],
};

/** The league phase. @see UCL-RANK-01, UCL-RANK-02 */
export const ORDER_B5: RankingOrder = {
  id: 'B5',
  tieBreaks: [
    ...ON_THE_PITCH,
    ...overall('opponentsPoints', 'opponentsGoalDifference', 'opponentsGoals'),
    ...BESIDES,
  ],
  provisional: ON_THE_PITCH,
};
