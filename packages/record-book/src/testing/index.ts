export type { SlowAnswer, SlowQuestion } from './brute-force.ts';
export { askSlowly } from './brute-force.ts';
export type { ToldTie } from './ties.ts';
export { club, clubsOf, tieOf } from './ties.ts';
