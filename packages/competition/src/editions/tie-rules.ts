import type { TieRules } from '../regulations.ts';

/** Two legs, away goals, extra time in which away goals count again, shoot-out. @see HIST-1970-PENS */
export const AWAY_GOALS: TieRules = { legs: 2, awayGoals: true, awayGoalsInExtraTime: true, extraTime: true };

/** Two legs, extra time, shoot-out. @see HIST-2021-NOAWAY */
export const NO_AWAY_GOALS: TieRules = {
  legs: 2,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: true,
};

/** One match, extra time, shoot-out. @see HIST-FINAL-1975, HIST-2019-SINGLE */
export const SINGLE_MATCH: TieRules = {
  legs: 1,
  awayGoals: false,
  awayGoalsInExtraTime: false,
  extraTime: true,
};
