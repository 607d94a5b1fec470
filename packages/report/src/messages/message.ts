import type { BySide, CardState, Entry, EntryId, EntryOf, GoalState, ReviewState } from '@touchline/laws';
import type { Grounds } from '../document.ts';
import type { Effect } from './running.ts';

/**
 * What a report can have to say of a match, before it is put into words: each message is made from the log alone
 * and knows what it rests on.
 */
export type ChronologyMessage =
  | GoalMessage
  | CancelledGoalMessage
  | WoodworkMessage
  | MissedPenaltyMessage
  | UntakenPenaltyMessage
  | DismissalMessage
  | ReviewMessage;

interface MessageHead {
  /** The entry it is about; its place in the log is the message's. */
  readonly entry: EntryId;
  /** The entries the message itself needs; what the score needs comes on top. */
  readonly grounds: Grounds;
}

/** A goal that stands. */
export interface GoalMessage extends MessageHead {
  readonly type: 'goal';
  readonly goal: GoalState;
  /** Number of the goal in the match, from 1. */
  readonly number: number;
  readonly effect: Effect;
  readonly score: BySide<number>;
  readonly scoreGrounds: Grounds;
  readonly tie?: GoalInTie;
  /** The scorer's coming on, when he began on the bench. */
  readonly cameOn?: EntryId;
  /** How many the scorer has now in this match; own goals not counted. */
  readonly ofScorer: number;
  readonly underCheck: boolean;
}

/** What the goal did to the aggregate of a tie whose first leg is known. */
export interface GoalInTie {
  readonly effect: Effect;
  readonly aggregate: BySide<number>;
  readonly grounds: Grounds;
  /** The scoring club had not led the tie since the second leg began. */
  readonly firstLead: boolean;
}

export interface CancelledGoalMessage extends MessageHead {
  readonly type: 'cancelledGoal';
  readonly goal: GoalState;
  readonly by: EntryOf<'goalCancelled'> | undefined;
  readonly afterReview: boolean;
}

/** A shot that struck post or bar or was cleared off the line, and what became of the rebound. */
export interface WoodworkMessage extends MessageHead {
  readonly type: 'woodwork';
  readonly shot: EntryOf<'shot'>;
  readonly rebound?: EntryOf<'shot'>;
}

export interface MissedPenaltyMessage extends MessageHead {
  readonly type: 'missedPenalty';
  readonly kick: EntryOf<'penaltyKick'>;
}

/** A penalty given of which the log records no kick, though the period is over. Its place is that of the whistle. */
export interface UntakenPenaltyMessage extends MessageHead {
  readonly type: 'untakenPenalty';
  readonly given: EntryOf<'penaltyAwarded'>;
}

/** Somebody sent off. */
export interface DismissalMessage extends MessageHead {
  readonly type: 'dismissal';
  readonly card: CardState;
  /** The first of two cautions. */
  readonly firstCaution?: CardState;
  readonly place: 'field' | 'substitute' | 'substituted' | 'official' | 'notKnown';
  /** Players of the side left on the field; absent when the number did not change. */
  readonly left?: number;
  /** What the log says is not known of when it was: `during the review or after it`. */
  readonly doubt?: string;
  /** The change he went off in, for one who had been substituted. */
  readonly wentOff?: EntryOf<'substitutionOff'>;
}

/** A review with its steps, told from the incident to what it led to. */
export interface ReviewMessage extends MessageHead {
  readonly type: 'review';
  readonly review: ReviewState;
  /** The error that opened the way to the incident. */
  readonly error?: EntryOf<'error'>;
  /** The attempt in which the incident came about. */
  readonly chance?: EntryOf<'chance'>;
  readonly incident?: Entry;
  /** What the referee gave first. */
  readonly firstDecision?: Entry;
  readonly screen?: Entry;
  readonly decision: EntryOf<'varDecision'>;
  readonly outcome: ReviewOutcome;
  /** Sent off meanwhile, for what had nothing to do with the incident. */
  readonly meanwhile: readonly DismissalMessage[];
  /** Dismissals the decision brought. */
  readonly dismissals: readonly DismissalMessage[];
}

/** What the decision brought besides cards that dismiss. */
export interface ReviewOutcome {
  readonly penalty?: EntryOf<'penaltyAwarded'>;
  readonly cautions: readonly EntryOf<'caution'>[];
  readonly goalCancelled?: EntryOf<'goalCancelled'>;
  readonly penaltyCancelled?: EntryOf<'penaltyCancelled'>;
  readonly sanctionsWithdrawn: readonly EntryOf<'sanctionWithdrawn'>[];
}
