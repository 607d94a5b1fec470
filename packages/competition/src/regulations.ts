import type { CompetitionOptions, EditionRef } from '@touchline/laws';
import type { DrawRules, LeaguePhaseDrawRules } from './draws/draw-rules.ts';
import type { CautionRules } from './suspensions/caution-rules.ts';
import type { GroupStageRules, LeaguePhaseRules } from './tables/table-rules.ts';

/** How the ties of a round are decided. @see section D1 of the rules */
export interface TieRules {
  readonly legs: 1 | 2;
  /** Away goals decide a level aggregate after ninety minutes of the last leg. */
  readonly awayGoals: boolean;
  /** They count at the end of extra time, again or for the first time. @see HIST-AG-02 */
  readonly awayGoalsInExtraTime: boolean;
  readonly extraTime: boolean;
  /**
   * Extra time ends early: `golden` with the first goal that puts a club ahead, `silver` after its first half if one is
   * ahead then. Absent: it is played out. @see HIST-2002-SILVER, HIST-GOLD-01
   */
  readonly extraTimeGoal?: 'golden' | 'silver';
  /** What a tie comes to that all this leaves level; absent: kicks from the penalty mark. */
  readonly stillLevel?: StillLevel;
}

/** The last resort. Of lots the outcome is input: nobody can reckon it. */
export type StillLevel = { readonly type: 'shootOut' } | { readonly type: 'lots' } | FurtherMatchRules;

/** A match more: the play-off match of a tie of two legs, the replay of a single one. @see HIST-1955-PLAYOFF */
export interface FurtherMatchRules {
  readonly type: 'playoffMatch' | 'replay';
  /** Extra time if it is level after ninety minutes. */
  readonly extraTime: boolean;
  /** What follows if it is level at its end; `again`: one more of its kind. */
  readonly stillLevel: 'shootOut' | 'lots' | 'again';
  /** Absent where nothing is laid down; `otherGround`: at the club that was away before. */
  readonly venue?: 'neutral' | 'otherGround';
}

export interface RoundRules {
  /** `firstRound`, `thirdQualifyingRound`, `knockoutPlayoffs`, `roundOf16`, `quarterFinal`, `semiFinal`, `final`. */
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
  /** Where single matches are played: neutral ground, at the group winner's, at the club drawn first. */
  readonly venue?: 'neutral' | 'groupWinner' | 'draw';
  /** How its ties are drawn; absent where it is not known, or is not held. @see UCL-KO-02, section D3 */
  readonly draw?: DrawRules;
  /** Bench and substitutes where this round differs from the season's `matchOptions`. */
  readonly matchOptions?: CompetitionOptions;
}

/** One ceremony, and the rounds whose places are fixed once it is over. */
export interface DrawCeremony {
  /** ISO date. */
  readonly date: string;
  readonly rounds: readonly string[];
}

/** A point of an edition that nobody has read in the regulations themselves. @see section G of the rules */
export interface BelievedPoint {
  /** `rounds.final.tie`, `matchOptions.bench`. */
  readonly about: string;
  /** What is believed, and why it is not sure. */
  readonly note: string;
}

/** Regulations of one competition season, as data. */
export interface Regulations extends EditionRef {
  readonly competition: string;
  /** As it was called that season: `European Cup`, `Champions League`. */
  readonly competitionName: string;
  readonly season: number;
  /** Rounds before the competition proper, in order of play; absent where there are none, or none is held. */
  readonly qualifyingRounds?: readonly RoundRules[];
  /** Knockout rounds of the competition proper, in order of play. */
  readonly rounds: readonly RoundRules[];
  /** In order of play; absent before 1991/92 and from 2024/25. @see HIST-GROUP */
  readonly groupStages?: readonly GroupStageRules[];
  /** Absent in the seasons of groups, and before. */
  readonly leaguePhase?: LeaguePhaseRules;
  /** Present where there is a league phase. @see UCL-LP-02, UCL-LP-03 */
  readonly leaguePhaseDraw?: LeaguePhaseDrawRules;
  /**
   * The seeded bracket of 2024/25 on; before it rounds that are drawn one by one, from the last that groups lead to, or else from
   * the quarter-finals on. @see UCL-KO-01, section D3
   */
  readonly bracket?: BracketLayout;
  /** When cautions cost a match; absent where it is not known, and they are not counted then. @see UCL-DISC-02 */
  readonly cautions?: CautionRules;
  /** Bench, substitutes and what else a competition chooses for its matches. @see HIST-SUBS */
  readonly matchOptions?: CompetitionOptions;
  /** Ceremonies of the season whose dates are known. */
  readonly draws?: readonly DrawCeremony[];
  /** What is not sure in it; empty where all is. */
  readonly believed: readonly BelievedPoint[];
}

/** Every knockout round of the edition, qualifying first, in order of play. */
export const allRounds = (regulations: Regulations): readonly RoundRules[] => [
  ...(regulations.qualifyingRounds ?? []),
  ...regulations.rounds,
];

/** What feeds a place in the bracket. */
export type Feed =
  /** One of two neighbours in the league phase. */
  | { readonly type: 'rank'; readonly ranks: readonly [number, number] }
  /** The winner of a slot. */
  | { readonly type: 'winner'; readonly slot: string }
  /** A club of this rank in its group, which one is drawn. */
  | { readonly type: 'group'; readonly rank: number }
  /** A winner of this round, which one is drawn. */
  | { readonly type: 'drawn'; readonly round: string }
  /** A club from rounds that the bracket does not hold: the draw, or its first match, names it. */
  | { readonly type: 'entry' };

export interface BracketSlot {
  /** `silver.playoff.D`, `silver.r16.D`, `silver.qf.1`, `silver.sf`, `final`; `r16.3` where the rounds are drawn. */
  readonly id: string;
  readonly half: 'silver' | 'blue' | 'both';
  readonly round: string;
  /** The seeded or top side first: it has the second leg at home where the regulations say so. */
  readonly feeds: readonly [Feed, Feed];
  /**
   * The place as the draw of this round names it; absent where nothing is drawn into the slot. `silver.D` where both clubs go
   * by their ranks; with `A` behind it for the first leg at home and `B` for the second (`tie.3A`) where the draw says.
   */
  readonly drawnAs?: string;
}

export interface BracketLayout {
  readonly slots: readonly BracketSlot[];
}
