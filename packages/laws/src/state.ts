import type { Clock } from './clock.ts';
import type {
  Attempt,
  CautionReason,
  CompetitionOptions,
  EditionRef,
  Interruption,
  PersonRef,
  RedReason,
  RestartKind,
  ReviewCategory,
  SheetPlayer,
} from './entries.ts';
import type { BySide, ClubId, EntryId, MatchId, Period, PersonId, Side, TimedPeriod } from './vocabulary.ts';

/** Where a person of a team sheet stands. @see LAW-3-STATUS-01 */
export type PersonStatus =
  | 'starter'
  | 'player'
  | 'temporarilyOff'
  | 'substitute'
  | 'substitutedPlayer'
  /** One of those who may have gone off in a change of which it is unknown who went. */
  | 'onOrOff'
  | 'sentOff'
  | 'excludedFromKicks'
  | 'teamOfficial';

export interface PersonState {
  readonly person: PersonId;
  readonly status: PersonStatus;
  readonly named: 'starter' | 'substitute' | 'teamOfficial';
  readonly number?: number;
  readonly position?: SheetPlayer['position'];
  /** Entries of cautions that count against the person, in order; two of one sitting are a dismissal. */
  readonly cautions: readonly EntryId[];
  /** Since when he is off for the moment, as far as that is known. */
  readonly offSince?: Clock;
  /** He may not come back before so many seconds have run. @see LAW-ED-2026 */
  readonly staysOffSeconds?: number;
}

export interface TeamState {
  readonly club: ClubId;
  readonly people: readonly PersonState[];
  /** Starters of whom nobody could say who they were; they count in `onField`. */
  readonly unknownStarters: number;
  /** Changes of which it is unknown who went off, and it cannot be concluded. */
  readonly unknownOff: number;
  readonly captain?: PersonId;
  readonly formation?: string;
  readonly coach?: PersonId;
  readonly substitutesComplete: boolean;
  /** Players on the field, those off for treatment counted; lowered by a player's dismissal only. @see LAW-12-BENCH-01 */
  readonly onField: number;
  readonly substitutionsUsed: number;
  readonly opportunitiesUsed: number;
  /** Entry of the team sheet; absent while there is none, when everybody is possible. */
  readonly sheet?: EntryId;
  /** Who keeps goal, where the sheet or a change told. */
  readonly goalkeeper?: PersonId;
  /** Stoppages in which changes were made, by the entry that began each. @see LAW-3-SUBS-06 */
  readonly opportunities: readonly EntryId[];
  /** Changes begun and not yet complete, oldest first. @see LAW-3-SUBS-10 */
  readonly waiting: readonly WaitingChange[];
  /** Substitutions among those used in which the goalkeeper, or somebody who may have been it, went off. */
  readonly goalkeeperSubstitutions?: number;
  /** Extra substitutes for concussion that came on; they count in nothing else. @see LAW-3-CONC-01 */
  readonly concussionSubstitutions?: number;
  /** Players whom nobody could name, and who are off for the moment. */
  readonly unknownTemporarilyOff?: number;
  /** Players whom nobody could name and who were excluded from the kicks. */
  readonly unknownExcluded?: number;
}

/** A player has gone off, and nobody has come on for him yet. */
export interface WaitingChange {
  readonly off: EntryId;
  readonly player: PersonRef;
  /** The stoppage it belongs to; absent in an interval that costs no opportunity. */
  readonly stoppage?: EntryId;
  readonly clock?: Clock;
  /** It counts in nothing: for a concussion, or before kick-off with a doctor's paper. */
  readonly free?: 'concussion' | 'medicalProof';
  /** The goalkeeper goes off, or somebody who may be it. */
  readonly goalkeeper?: boolean;
  /** He went too slowly: the other waits for the first stoppage after a minute. @see LAW-3-SUBS-14 */
  readonly slow?: boolean;
}

/** The ball is dead. Changes of one side in it are one opportunity. @see LAW-3-SUBS-06 */
export interface StoppageState {
  /** The `stoppage`, or the first change where none was logged. */
  readonly entry: EntryId;
  readonly clock: Clock;
  /** Logged as a stoppage: it lasts until play goes on, whatever the clock. */
  readonly announced: boolean;
  readonly cameOn: readonly PersonId[];
}

/** A goal in the log, whether it stands or not. @see GOAL-04 */
export interface GoalState extends Attempt {
  readonly entry: EntryId;
  readonly seq: number;
  readonly clock: Clock;
  /** The half that was prolonged for it, where its clock is already that of the interval. @see LAW-7-PEN-01 */
  readonly inHalf?: TimedPeriod;
  readonly side: Side;
  /** The scorer; of an own goal, the opponent who put it in. */
  readonly scorer: PersonRef;
  readonly how: 'openPlay' | 'rebound' | 'penalty' | 'ownGoal';
  readonly placement?: string;
  /** `underCheck` counts in the score, and the score is provisional. @see VAR-33 */
  readonly status: 'given' | 'underCheck' | 'cancelled';
  readonly cancelledFor?: string;
  /** The `goalCancelled`, or the decision that took play back to before it. @see VAR-34 */
  readonly cancelledBy?: EntryId;
  /** Score after this goal, home first; of a cancelled goal, the score that stayed. @see GOAL-07 */
  readonly scoreAfter: BySide<number>;
}

/** A card, or the dismissal that follows from two. */
export interface CardState {
  readonly entry: EntryId;
  readonly seq: number;
  readonly clock: Clock;
  readonly side: Side;
  readonly person: PersonRef;
  readonly card: 'caution' | 'secondCaution' | 'directRed';
  readonly reason?: CautionReason | RedReason;
  readonly detail?: string;
  readonly on?: PersonRef;
  /** Status of the person when the card was shown. */
  readonly statusThen: PersonStatus | 'unknown';
  /** Shown in the shoot-out or after it, where those of the match do not count any more. @see LAW-10-13 */
  readonly ofShootOut?: boolean;
  readonly withdrawn: boolean;
  /** The entry that took it back: a withdrawal, the card in its place, or a review's decision. @see VAR-20, VAR-28 */
  readonly withdrawnBy?: EntryId;
  readonly causedBy?: EntryId;
}

export interface ReviewState {
  /** Entry that began it: the check, or the review the referee opened by himself. */
  readonly entry: EntryId;
  readonly seq: number;
  readonly since: Clock;
  readonly categories: readonly ReviewCategory[];
  readonly incident?: EntryId;
  readonly about?: PersonRef;
  /** The goal that it puts in question, when `GOAL` is among the categories. */
  readonly goal?: EntryId;
  /** Play had restarted since the incident: only a card can change. @see VAR-17 */
  readonly afterRestart?: boolean;
  /** @see section B4 of the rules */
  readonly stage:
    | 'checking'
    | 'delayed'
    | 'cleared'
    | 'reviewVarOnly'
    | 'reviewOnField'
    | 'decided'
    | 'closed';
  readonly reviewEntry?: EntryId;
  readonly decision?: {
    readonly entry: EntryId;
    readonly clock: Clock;
    readonly outcome: 'upheld' | 'overturned';
    readonly restart?: RestartKind;
    /** It gave a penalty that is not logged yet. @see VAR-28 */
    readonly penaltyAwaited?: boolean;
    /** Something was decided anew: another restart, or an entry that this decision led to. @see VAR-28 */
    readonly anew?: true;
  };
}

export interface ShootOutState {
  readonly first?: Side;
  /** Goalkeepers replaced in it, and who stands for them. @see LAW-10-09 */
  readonly replaced?: readonly {
    readonly side: Side;
    readonly off: PersonRef;
    readonly on: PersonRef;
    /** He had been excluded, so that his side has one fewer now. */
    readonly wasExcluded: boolean;
  }[];
  readonly kicks: readonly {
    readonly entry: EntryId;
    readonly side: Side;
    readonly kicker: PersonRef;
    readonly outcome: string;
  }[];
  readonly score: BySide<number>;
  readonly winner?: Side;
}

/** Play is stopped and may go on later. @see LAW-5-ABANDON-01 */
export interface InterruptionState {
  readonly entry: EntryId;
  readonly kind: 'suspended' | 'abandoned' | 'postponed';
  readonly clock: Clock;
  readonly reason?: Interruption;
  readonly until?: string;
}

/** What counts as the result, beside the result on the pitch. @see UCL-AWARD-05, LAW-5-ABANDON-03 */
export type OfficialResult =
  /** Abandoned: no result until a body decides. */
  | { readonly status: 'pending'; readonly entry: EntryId }
  | { readonly status: 'confirmed'; readonly entry: EntryId; readonly score: BySide<number> }
  | {
      readonly status: 'awarded';
      readonly entry: EntryId;
      readonly score: BySide<number>;
      readonly reason: string;
    }
  /** As if never played. */
  | { readonly status: 'void'; readonly entry: EntryId; readonly reason: string };

/** The last penalty kick that was not scored, until play has gone on. @see LAW-14-06, LAW-14-09 */
export interface KickedPenalty {
  readonly entry: EntryId;
  readonly side: Side;
  readonly kicker: PersonRef;
  readonly outcome: string;
  readonly inExtension: boolean;
}

export type MatchPhase = 'fixture' | 'live' | 'finished' | 'abandoned';

/**
 * One match at one position of its log: the fold of the effective log. Fields that come and go are `undefined` while there
 * is nothing to say, so that all states are of one shape: copying one is most of what an entry costs.
 */
export interface MatchState {
  readonly match: MatchId;
  /** `seq` of the last entry folded, corrections included; 0 for an empty log. */
  readonly version: number;
  readonly phase: MatchPhase;
  readonly clubs: BySide<ClubId>;
  readonly lawsEdition: EditionRef;
  readonly regulations: EditionRef;
  /** What the competition chose, or did otherwise in its day. */
  readonly options?: CompetitionOptions | undefined;
  readonly season: number;
  readonly round: string;
  readonly leg?: 1 | 2 | undefined;
  readonly otherLeg?: MatchId | undefined;
  readonly venue?: { readonly name: string; readonly city?: string; readonly neutral?: boolean } | undefined;
  readonly scheduledKickOff?: string | undefined;
  readonly kickOff?: string | undefined;
  readonly officials?:
    | {
        readonly referee: PersonRef;
        readonly assistants?: readonly PersonRef[];
        readonly fourth?: PersonRef;
        readonly var?: PersonRef;
        readonly avar?: PersonRef;
      }
    | undefined;
  readonly attendance?: number | undefined;
  readonly period: Period;
  /** Moment of the last entry of play. */
  readonly clock: Clock;
  /** Minutes on the board, by period; absent until announced. */
  readonly addedTime: { readonly [P in TimedPeriod]?: number };
  readonly score: BySide<number>;
  /** Score when the period ended; absent until then. */
  readonly scoreAt: {
    readonly halfTime?: BySide<number>;
    readonly fullTime90?: BySide<number>;
    readonly afterExtraTime?: BySide<number>;
  };
  /** True while a goal that counts in `score` is under check. */
  readonly provisional: boolean;
  readonly teams: BySide<TeamState>;
  /** In the order of the log. */
  readonly goals: readonly GoalState[];
  readonly cards: readonly CardState[];
  readonly reviews: readonly ReviewState[];
  /** A penalty given and not yet taken. */
  readonly penaltyPending?: { readonly entry: EntryId; readonly side: Side } | undefined;
  /** The restart decided on and not yet taken: after a goal `kickOff`, after a corner is given `corner`. */
  readonly restartAwaited?: RestartKind | undefined;
  readonly shootOut?: ShootOutState | undefined;
  /** The match is suspended, abandoned or postponed. */
  readonly interruption?: InterruptionState | undefined;
  /** Absent until it is confirmed, awarded or known to be open. */
  readonly official?: OfficialResult | undefined;
  readonly kickedPenalty?: KickedPenalty | undefined;
  /** Goalkeepers warned at a kick, by side, in order. @see LAW-14-05 */
  readonly goalkeepersWarned?:
    | readonly {
        readonly entry: EntryId;
        readonly side: Side;
        readonly person: PersonRef;
        /** In the shoot-out, where those of the match do not count. */
        readonly inKicks: boolean;
      }[]
    | undefined;
  /** What may be looked at again: fouls, goals, cards and decisions since the last restart. @see VAR-16, VAR-19 */
  readonly sinceRestart?:
    | readonly {
        readonly entry: EntryId;
        readonly seq: number;
        /** Of a foul of which enough is known: the card that the Laws require. @see LAW-12-DOGSO-01 */
        readonly card?: 'none' | 'caution' | 'directRed';
        /** Whose foul that was. */
        readonly by?: { readonly side: Side; readonly person: PersonRef };
      }[]
    | undefined;
  /** Absent while the ball is in play, as far as the log tells. */
  readonly stoppage?: StoppageState | undefined;
  /** The last goal, until play has gone on after it. */
  readonly goalBeforeRestart?: EntryId | undefined;
  /** The goal that the final whistle followed without a restart: scored with the last kick. @see LAW-8-GOAL-01 */
  readonly lastKickGoal?: EntryId | undefined;
}
