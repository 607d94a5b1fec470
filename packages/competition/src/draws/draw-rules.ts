/** Two clubs that a draw must not pair, by the FIFA codes of their associations: `['RUS', 'UKR']`. */
export type AssociationPair = readonly [string, string];

/** What keeps two clubs of different bowls apart. @see section D3 */
export type KeptApart = 'sameGroup' | 'sameAssociation';

/**
 * Group winners in one bowl, runners-up in another: a runner-up is drawn, then a winner out of those that it may meet
 * and that leave an opponent for everybody else. The runner-up has the first leg at home.
 */
export interface PotsDraw {
  readonly type: 'pots';
  readonly keptApart: readonly KeptApart[];
  readonly prohibited?: readonly AssociationPair[];
}

/** Everybody in one bowl; of two clubs drawn one after the other, the first has the first leg at home. */
export interface OpenDraw {
  readonly type: 'open';
  readonly keptApart: readonly KeptApart[];
  readonly prohibited?: readonly AssociationPair[];
}

/**
 * Bowls of two neighbours in rank: the first ball goes to the silver half, its partner to the blue one, each into the place
 * that the bracket keeps for the pair. @see UCL-KO-01, UCL-KO-02
 */
export interface PairsDraw {
  readonly type: 'pairs';
  /** Pairs of ranks in the order in which their bowls are emptied. */
  readonly bowls: readonly (readonly [number, number])[];
  readonly prohibited?: readonly AssociationPair[];
}

/** Of two clubs whose meeting the bracket fixes: the one drawn first has the first leg at home. @see UCL-KO-05 */
export interface OrderDraw {
  readonly type: 'order';
}

/** Nothing is left to a draw. */
export interface NoDraw {
  readonly type: 'none';
}

/** How the ties of a round are drawn. */
export type DrawRules = PotsDraw | OpenDraw | PairsDraw | OrderDraw | NoDraw;

/** What the draw of a league phase keeps to. @see UCL-LP-01 to UCL-LP-03, UEL-01 */
export interface LeaguePhaseDrawRules {
  readonly pots: number;
  readonly clubsOfEach: number;
  /** Opponents out of each pot, the own one among them; of two, one at home and one away. */
  readonly opponentsOfEach: number;
  /** Opponents of one other association at most. */
  readonly mostOfOneAssociation: number;
}
