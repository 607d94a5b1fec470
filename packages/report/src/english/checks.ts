import type { ReviewCategory } from '@touchline/laws';

/** What is looked at, as a noun. @see VAR-01 */
export const CHECKS: { readonly [C in ReviewCategory]: string } = {
  GOAL: 'the goal',
  PEN: 'a possible penalty',
  RED: 'a possible red card',
  ID: 'a possible mistaken identity',
  CORNER: 'the corner',
};
