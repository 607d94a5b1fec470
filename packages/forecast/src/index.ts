export type { Boards, Change, InPlay, KicksSoFar, Moment, PlaceInTie, PossibleChange } from './in-play.ts';
export type { CurvePoint, GoalRates, ProgressForecast } from './progress.ts';
export { progressForecast } from './progress-forecast.ts';
export type { GoalModel, Strengths } from './strengths.ts';
export { fitStrengths } from './strengths.ts';
