export type { CurvePoint, GoalRates, ProgressForecast } from './progress.ts';
