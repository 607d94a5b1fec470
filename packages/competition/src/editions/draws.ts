import type {
  AssociationPair,
  LeaguePhaseDrawRules,
  OpenDraw,
  PairsDraw,
  PotsDraw,
} from '../draws/draw-rules.ts';

/** Everybody in one bowl. @see section D3 */
export const OPEN_DRAW: OpenDraw = { type: 'open', keptApart: [] };

/** Group winners against runners-up of other groups. */
export const WINNERS_AGAINST_RUNNERS_UP: PotsDraw = { type: 'pots', keptApart: ['sameGroup'] };

/** The round of 16 of 2003/04 to 2023/24: no club of the same group, none of the own association. @see section D3 */
export const ROUND_OF_16_DRAW: PotsDraw = { type: 'pots', keptApart: ['sameGroup', 'sameAssociation'] };

/** Since a decision of UEFA's Emergency Panel. Source: uefa.com, 17 July 2014. */
const PROHIBITED_SINCE_2014: readonly AssociationPair[] = [['RUS', 'UKR']];

/** The three drawn rounds with that prohibition. */
export const DRAWN_SINCE_2014 = {
  roundOf16: { draw: { ...ROUND_OF_16_DRAW, prohibited: PROHIBITED_SINCE_2014 } },
  quarterFinal: { draw: { ...OPEN_DRAW, prohibited: PROHIBITED_SINCE_2014 } },
  semiFinal: { draw: { ...OPEN_DRAW, prohibited: PROHIBITED_SINCE_2014 } },
} as const;

/** Unseeded pairs from the lowest up, then the seeded ones. Source: uefa.com, 29 January 2025. @see UCL-KO-02 */
export const PLAYOFF_DRAW: PairsDraw = {
  type: 'pairs',
  bowls: [
    [23, 24],
    [21, 22],
    [19, 20],
    [17, 18],
    [15, 16],
    [13, 14],
    [11, 12],
    [9, 10],
  ],
};

/** Source: uefa.com, 21 February 2025. @see UCL-KO-02 */
export const SEEDED_ROUND_OF_16_DRAW: PairsDraw = {
  type: 'pairs',
  bowls: [
    [7, 8],
    [5, 6],
    [3, 4],
    [1, 2],
  ],
};

/** Two opponents of each of four pots, one at home and one away. @see UCL-LP-02, UCL-LP-03 */
export const FOUR_POTS: LeaguePhaseDrawRules = {
  pots: 4,
  clubsOfEach: 9,
  opponentsOfEach: 2,
  mostOfOneAssociation: 2,
};

/** One opponent of each of six pots. @see UEL-01 */
export const SIX_POTS: LeaguePhaseDrawRules = {
  pots: 6,
  clubsOfEach: 6,
  opponentsOfEach: 1,
  mostOfOneAssociation: 2,
};
