import type { EditionRef } from '@touchline/laws';

/** How the ties of a round are decided. @see section D1 of the rules */
export interface TieRules {
  readonly legs: 1 | 2;
  /** Away goals decide a level aggregate after ninety minutes of the last leg. */
  readonly awayGoals: boolean;
  /** They count again in extra time. @see HIST-AG-02 */
  readonly awayGoalsInExtraTime: boolean;
  readonly extraTime: boolean;
}

export interface RoundRules {
  /** `knockoutPlayoffs`, `roundOf16`, `quarterFinal`, `semiFinal`, `final`. */
  readonly id: string;
  /** `knockout play-offs`, `round of 16`. */
  readonly name: string;
  readonly tie: TieRules;
  /**
   * Who has the second leg at home. `seeded` and `slotHolder` are the first feed of the bracket's slot;
   * the right belongs to the place, so a club that knocks the holder out inherits it. Absent for single matches.
   * @see UCL-KO-05, UCL-KO-06, section D3
   */
  readonly secondLegAtHome?: 'groupWinner' | 'seeded' | 'slotHolder' | 'draw';
}

/** The league phase as the table needs it. @see UCL-LP-01 */
export interface LeaguePhaseRules {
  readonly clubs: number;
  /** Matches of each club; once all are played, the final criteria are open. @see UCL-RANK-02 */
  readonly matchesEach: number;
  readonly pointsForWin: number;
  readonly pointsForDrawn: number;
}

/** One ceremony, and the rounds whose places are fixed once it is over. */
export interface DrawCeremony {
  /** ISO date. */
  readonly date: string;
  readonly rounds: readonly string[];
}

/** Regulations of one competition season, as data. */
export interface Regulations extends EditionRef {
  readonly competition: string;
  readonly competitionName: string;
  readonly season: number;
  /** Knockout rounds in order of play. */
  readonly rounds: readonly RoundRules[];
  /** Absent in the seasons of groups. */
  readonly leaguePhase?: LeaguePhaseRules;
  /** The seeded bracket of 2024/25 on; absent where every round is drawn. @see UCL-KO-01 */
  readonly bracket?: BracketLayout;
  /** Ceremonies of the season whose dates are known. */
  readonly draws?: readonly DrawCeremony[];
}

/** What feeds a place in the bracket. */
export type Feed =
  | { readonly type: 'rank'; readonly ranks: readonly [number, number] }
  | { readonly type: 'winner'; readonly slot: string };

export interface BracketSlot {
  /** `silver.playoff.D`, `silver.r16.D`, `silver.qf.1`, `silver.sf`, `final`. */
  readonly id: string;
  readonly half: 'silver' | 'blue' | 'both';
  readonly round: string;
  /** The seeded or top side first: it has the second leg at home where the regulations say so. */
  readonly feeds: readonly [Feed, Feed];
  /** The place as the draw of this round names it, `silver.D`; absent where nothing is drawn into the slot. */
  readonly drawnAs?: string;
}

export interface BracketLayout {
  readonly slots: readonly BracketSlot[];
}
