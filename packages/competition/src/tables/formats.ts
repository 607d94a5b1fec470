import { ORDER_B1, ORDER_B5, ORDER_UNKNOWN } from './ranking-orders.ts';
import type { GroupStageRules, LeaguePhaseRules, PlacesFor } from './table-rules.ts';

/** The formats of groups and league phases, by their codes in section D2 of the rules (HIST-GROUP). */

const FIRST_TWO: readonly [number, number] = [1, 2];
const THIRD: readonly [number, number] = [3, 3];

const toQuarterFinals: PlacesFor = { ranks: FIRST_TWO, to: 'quarterFinal', name: 'the quarter-finals' };
const toUefaCup: PlacesFor = { ranks: THIRD, to: 'uefaCup', name: 'the UEFA Cup' };

const GROUP_STAGE = {
  id: 'groupStage',
  name: 'group stage',
  round: 'group',
  clubs: 4,
  matchesEach: 6,
  pointsForDrawn: 1,
} as const;

/** 1991/92, 1992/93: the winners meet in the final. */
export const G1: GroupStageRules = {
  ...GROUP_STAGE,
  format: 'G1',
  groups: 2,
  pointsForWin: 2,
  ranking: ORDER_UNKNOWN,
  places: [{ ranks: [1, 1], to: 'final', name: 'the final' }],
};

/** 1993/94. */
export const G2: GroupStageRules = {
  ...G1,
  format: 'G2',
  places: [{ ranks: FIRST_TWO, to: 'semiFinal', name: 'the semi-finals' }],
};

/** 1994/95; the two seasons after it with three points for a win. */
export const G3_TWO_POINTS: GroupStageRules = {
  ...GROUP_STAGE,
  format: 'G3',
  groups: 4,
  pointsForWin: 2,
  ranking: ORDER_B1,
  places: [toQuarterFinals],
};

/** 1995/96, 1996/97. */
export const G3: GroupStageRules = { ...G3_TWO_POINTS, pointsForWin: 3 };

/** 1997/98, 1998/99: with the two best runners-up. */
export const G4: GroupStageRules = {
  ...G3,
  format: 'G4',
  groups: 6,
  places: [
    { ranks: [1, 1], to: 'quarterFinal', name: 'the quarter-finals' },
    {
      ranks: [2, 2],
      to: 'quarterFinal',
      name: 'the quarter-finals',
      best: { clubs: 2, by: ['goalDifference'] },
    },
  ],
};

/** 1999/2000 to 2002/03: two group stages. */
export const G5: readonly GroupStageRules[] = [
  {
    ...G3,
    format: 'G5',
    id: 'groupStage',
    name: 'first group stage',
    groups: 8,
    places: [{ ranks: FIRST_TWO, to: 'secondGroupStage', name: 'the second group stage' }, toUefaCup],
  },
  {
    ...G3,
    format: 'G5',
    id: 'secondGroupStage',
    name: 'second group stage',
    round: 'secondGroup',
    groups: 4,
    places: [toQuarterFinals],
  },
];

const toRoundOf16: PlacesFor = { ranks: FIRST_TWO, to: 'roundOf16', name: 'the round of 16' };

/** 2003/04 to 2008/09; later seasons differ in their order of criteria and in where the third clubs go. */
export const G6: GroupStageRules = {
  ...G3,
  format: 'G6',
  groups: 8,
  places: [toRoundOf16, toUefaCup],
};

/** From 2009/10 the UEFA Cup is the Europa League. */
export const G6_EUROPA_LEAGUE: GroupStageRules = {
  ...G6,
  places: [toRoundOf16, { ranks: THIRD, to: 'europaLeague', name: 'the Europa League' }],
};

/** 2024/25 on, in the Champions League and the Europa League. @see UCL-LP-01, UCL-LP-05, UEL-02 */
export const G7: LeaguePhaseRules = {
  clubs: 36,
  matchesEach: 8,
  pointsForWin: 3,
  pointsForDrawn: 1,
  ranking: ORDER_B5,
  places: [
    { ranks: [1, 8], to: 'roundOf16', name: 'the round of 16' },
    { ranks: [9, 24], to: 'knockoutPlayoffs', name: 'the knockout play-offs' },
  ],
};

/** The Conference League's. @see UEL-01 */
export const G7_SIX_MATCHES: LeaguePhaseRules = { ...G7, matchesEach: 6 };
