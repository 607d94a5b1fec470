import type { FurtherMatchRules, TieRules } from '../regulations.ts';

/** The ways in which a tie was settled, by their codes in section D1 of the rules. */

/** A third match on neutral ground, extra time, lots. */
const PLAYOFF_MATCH: FurtherMatchRules = {
  type: 'playoffMatch',
  extraTime: true,
  stillLevel: 'lots',
  venue: 'neutral',
};

/** T1: two legs; away goals mean nothing, no extra time; a third match. @see HIST-1955-PLAYOFF */
export const PLAYOFF_AFTER_TWO_LEGS: TieRules = {
  legs: 2,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: false,
  stillLevel: PLAYOFF_MATCH,
};

/** T2: two legs, away goals, extra time, lots. @see HIST-1967-AWAY, HIST-1968-AWAY */
export const AWAY_GOALS_THEN_LOTS: TieRules = {
  legs: 2,
  awayGoals: true,
  awayGoalsInExtraTime: false,
  extraTime: true,
  stillLevel: { type: 'lots' },
};

/** T3: two legs, away goals, extra time in which away goals count again, shoot-out. @see HIST-1970-PENS */
export const AWAY_GOALS: TieRules = { legs: 2, awayGoals: true, awayGoalsInExtraTime: true, extraTime: true };

/** T3s. @see HIST-2002-SILVER */
export const AWAY_GOALS_SILVER: TieRules = { ...AWAY_GOALS, extraTimeGoal: 'silver' };

/** T4: two legs, extra time, shoot-out. @see HIST-2021-NOAWAY */
export const NO_AWAY_GOALS: TieRules = {
  legs: 2,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: true,
};

/** F3, T3x, T3q: one match, extra time, shoot-out. @see HIST-FINAL-1975, HIST-2019-SINGLE, HIST-2020-QUAL */
export const SINGLE_MATCH: TieRules = {
  legs: 1,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: true,
};

/** F3s. */
export const SINGLE_MATCH_SILVER: TieRules = { ...SINGLE_MATCH, extraTimeGoal: 'silver' };

/** @see HIST-GOLD-01 */
export const SINGLE_MATCH_GOLDEN: TieRules = { ...SINGLE_MATCH, extraTimeGoal: 'golden' };

/** F1: extra time, then the match again, lots in the end. @see HIST-FINAL-1955 */
export const FINAL_REPLAY_THEN_LOTS: TieRules = {
  ...SINGLE_MATCH,
  stillLevel: { type: 'replay', extraTime: true, stillLevel: 'lots', venue: 'neutral' },
};

/** F2: extra time, then the match again, kicks in the end. @see HIST-FINAL-1970 */
export const FINAL_REPLAY_THEN_KICKS: TieRules = {
  ...SINGLE_MATCH,
  stillLevel: { type: 'replay', extraTime: true, stillLevel: 'shootOut', venue: 'neutral' },
};
