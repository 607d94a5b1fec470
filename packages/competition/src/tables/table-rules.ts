/** Counted over all matches of the group or phase; more is better, but for disciplinary points. */
export type OverallCriterion =
  | 'points'
  | 'goalDifference'
  | 'goals'
  | 'awayGoals'
  | 'wins'
  | 'awayWins'
  | 'opponentsPoints'
  | 'opponentsGoalDifference'
  | 'opponentsGoals'
  | 'disciplinaryPoints'
  | 'clubCoefficient';

/** Counted over the matches among the level clubs only. */
export type HeadToHeadCriterion = 'points' | 'goalDifference' | 'goals' | 'awayGoals';

/** One step of an order of criteria, asked only of clubs that all steps before left level. */
export type TieBreak =
  | { readonly type: 'overall'; readonly by: OverallCriterion }
  | {
      readonly type: 'headToHead';
      readonly by: readonly HeadToHeadCriterion[];
      /** Where they separate some of the level clubs, they are asked again of those still level, among these alone. */
      readonly reapplied: boolean;
    };

/** In which order clubs level on points are ranked. @see section D2 of the rules (HIST-TB) */
export interface RankingOrder {
  /** `B1` to `B5` as the rules name them; `B?` where the order is not known. */
  readonly id: string;
  /** After points. */
  readonly tieBreaks: readonly TieBreak[];
  /** Until every match is played, where the regulations then use fewer. @see UCL-RANK-02 */
  readonly provisional?: readonly TieBreak[];
  /** Nobody could say what came after these: clubs then still level keep one rank. */
  readonly unknownBeyond?: true;
}

/** What clubs of these ranks come to. */
export interface PlacesFor {
  /** First and last rank, both included. */
  readonly ranks: readonly [from: number, to: number];
  /** Id of a round of this competition, or of another competition: `roundOf16`, `europaLeague`. */
  readonly to: string;
  /** `the round of 16`. */
  readonly name: string;
  /** Only so many of the clubs of all groups with these ranks, the best by points and then these. @see HIST-GROUP G4 */
  readonly best?: { readonly clubs: number; readonly by: readonly OverallCriterion[] };
}

/** What any table needs, of a group or of a league phase. */
export interface TableRules {
  /** Clubs in one table. */
  readonly clubs: number;
  /** Matches of each; once all are played, the ranks are final. */
  readonly matchesEach: number;
  readonly pointsForWin: number;
  readonly pointsForDrawn: number;
  readonly ranking: RankingOrder;
  /** Best first; clubs of ranks that are not named are out. */
  readonly places: readonly PlacesFor[];
}

/** One table for all. @see UCL-LP-01, UCL-LP-05 */
export type LeaguePhaseRules = TableRules;

/** One group stage of a season; some seasons have two, one after the other. @see HIST-GROUP G5 */
export interface GroupStageRules extends TableRules {
  /** `G1` to `G6`. */
  readonly format: string;
  /** `groupStage`, `secondGroupStage`. */
  readonly id: string;
  /** `group stage`. */
  readonly name: string;
  /** Rounds of its matches begin so: `groupA` is of `group`. */
  readonly round: string;
  readonly groups: number;
}
