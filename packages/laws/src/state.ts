import type { Clock } from './clock.ts';
import type {
  Attempt,
  CautionReason,
  EditionRef,
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
}

/** A player has gone off, and nobody has come on for him yet. */
export interface WaitingChange {
  readonly off: EntryId;
  readonly player: PersonRef;
  /** The stoppage it belongs to; absent in an interval that costs no opportunity. */
  readonly stoppage?: EntryId;
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
  readonly side: Side;
  /** The scorer; of an own goal, the opponent who put it in. */
  readonly scorer: PersonRef;
  readonly how: 'openPlay' | 'rebound' | 'penalty' | 'ownGoal';
  readonly placement?: string;
  /** `underCheck` counts in the score, and the score is provisional. @see VAR-33 */
  readonly status: 'given' | 'underCheck' | 'cancelled';
  readonly cancelledFor?: string;
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
  readonly withdrawn: boolean;
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
  };
}

export interface ShootOutState {
  readonly first?: Side;
  readonly kicks: readonly {
    readonly entry: EntryId;
    readonly side: Side;
    readonly kicker: PersonRef;
    readonly outcome: string;
  }[];
  readonly score: BySide<number>;
  readonly winner?: Side;
}

export type MatchPhase = 'fixture' | 'live' | 'finished' | 'abandoned';

/** One match at one position of its log: the fold of the effective log. */
export interface MatchState {
  readonly match: MatchId;
  /** `seq` of the last entry folded, corrections included; 0 for an empty log. */
  readonly version: number;
  readonly phase: MatchPhase;
  readonly clubs: BySide<ClubId>;
  readonly lawsEdition: EditionRef;
  readonly regulations: EditionRef;
  readonly season: number;
  readonly round: string;
  readonly leg?: 1 | 2;
  readonly otherLeg?: MatchId;
  readonly venue?: { readonly name: string; readonly city?: string; readonly neutral?: boolean };
  readonly scheduledKickOff?: string;
  readonly kickOff?: string;
  readonly officials?: {
    readonly referee: PersonRef;
    readonly assistants?: readonly PersonRef[];
    readonly fourth?: PersonRef;
    readonly var?: PersonRef;
    readonly avar?: PersonRef;
  };
  readonly attendance?: number;
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
  readonly penaltyPending?: { readonly entry: EntryId; readonly side: Side };
  /** The restart decided on and not yet taken: after a goal `kickOff`, after a corner is given `corner`. */
  readonly restartAwaited?: RestartKind;
  readonly shootOut?: ShootOutState;
  /** Absent while the ball is in play, as far as the log tells. */
  readonly stoppage?: StoppageState;
  /** The last goal, until play has gone on after it. */
  readonly goalBeforeRestart?: EntryId;
  /** The goal that the final whistle followed without a restart: scored with the last kick. @see LAW-8-GOAL-01 */
  readonly lastKickGoal?: EntryId;
}
