import type { EntryId } from '../vocabulary.ts';
import type { PersonRef } from './head.ts';
import type { RestartKind } from './match.ts';

export const REVIEW_CATEGORIES = ['GOAL', 'PEN', 'RED', 'ID', 'CORNER'] as const;
export type ReviewCategory = (typeof REVIEW_CATEGORIES)[number];

export interface VarCheckStart {
  readonly type: 'varCheckStart';
  /** What might be wrong. @see VAR-01 */
  readonly categories: readonly ReviewCategory[];
  /** The entry of the incident, when it is logged. */
  readonly incident?: EntryId;
  /** The person a sanction might fall on. */
  readonly about?: PersonRef;
  /** When it is about a second caution: one that was shown, or one that was not. @see VAR-06, VAR-03 */
  readonly secondCaution?: 'shown' | 'notShown';
  /** When the card may belong to somebody of the other team. @see VAR-07 */
  readonly acrossTeams?: boolean;
}

export interface RestartHeld {
  readonly type: 'restartHeld';
  readonly check: EntryId;
}

export interface VarCheckComplete {
  readonly type: 'varCheckComplete';
  readonly check: EntryId;
}

export interface VarReviewOpen {
  readonly type: 'varReviewOpen';
  /** Absent when the referee opened it without a check. @see VAR-26 */
  readonly check?: EntryId;
  readonly mode: 'varOnly' | 'onField';
  readonly openedBy?: 'recommendation' | 'own';
  readonly categories?: readonly ReviewCategory[];
}

export interface WentToScreen {
  readonly type: 'wentToScreen';
  readonly review: EntryId;
}

/** What follows from it (penalty, cards, cancelled goal) are entries `causedBy` this one. @see VAR-05, VAR-28 */
export interface VarDecision {
  readonly type: 'varDecision';
  readonly review: EntryId;
  readonly outcome: 'upheld' | 'overturned';
  readonly restart?: RestartKind;
  /** The referee announced it to the ground. @see VAR-09 */
  readonly announced?: boolean;
}

export interface VarCheckAbandoned {
  readonly type: 'varCheckAbandoned';
  readonly check: EntryId;
}
