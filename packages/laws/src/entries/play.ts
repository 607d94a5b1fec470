import type { EntryId, Side } from '../vocabulary.ts';
import type { PersonRef } from './head.ts';

export const BODY_PARTS = ['head', 'leftFoot', 'rightFoot', 'other'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];
export const RANGES = ['closeRange', 'insideArea', 'outsideArea', 'longRange'] as const;
export type Range = (typeof RANGES)[number];
export const FINISHES = ['tapIn', 'volley', 'curled', 'driven', 'chip', 'lob', 'overheadKick'] as const;
export type Finish = (typeof FINISHES)[number];
export const PASSES = [
  'cross',
  'lowCross',
  'throughBall',
  'corner',
  'freeKick',
  'headed',
  'combination',
] as const;
export type PassKind = (typeof PASSES)[number];

/** How a goal or an attempt was made; every field may be missing, none is guessed. */
export interface Attempt {
  readonly bodyPart?: BodyPart;
  readonly range?: Range;
  readonly finish?: Finish;
  readonly from?: 'leftWing' | 'rightWing' | 'centre';
  readonly assist?: PersonRef;
  readonly assistKind?: PassKind;
  readonly assistFrom?: 'left' | 'right' | 'centre';
  /** Opponent whose touch changed the ball's way without making it an own goal. @see GOAL-03 */
  readonly deflectedBy?: PersonRef;
  /** Opponent who touched the pass on its way to the scorer. @see ASSIST-01 */
  readonly assistTouchedBy?: PersonRef;
  /** Team-mate he exchanged passes with, where no source speaks of an assist. */
  readonly combinedWith?: PersonRef;
}

/** A goal by the attacking side, penalties excepted: those are `penaltyKick` with outcome `scored`. */
export interface Goal extends Attempt {
  readonly type: 'goal';
  readonly side: Side;
  readonly scorer: PersonRef;
  readonly rebound?: boolean;
  /** The restart that nobody else touched after it. @see GOAL-02 */
  readonly directFrom?: DirectFrom;
  /** Whether the attempt would have gone in without the deflection. @see GOAL-03 */
  readonly onTarget?: boolean;
  /** Whose extra person was on the field and interfered. @see LAW-3-EXTRA-01 */
  readonly extraPerson?: 'scoring' | 'conceding';
}

/** What a goal, or an offside, may come directly from. @see GOAL-02, LAW-11-02 */
export const DIRECT_FROM = [
  'kickOff',
  'directFreeKick',
  'indirectFreeKick',
  'goalKick',
  'corner',
  'throwIn',
  'droppedBall',
  'goalkeeperThrow',
] as const;
export type DirectFrom = (typeof DIRECT_FROM)[number];

/** `side` is the side it counts for; `player` belongs to the other one. */
export interface OwnGoal {
  readonly type: 'ownGoal';
  readonly side: Side;
  readonly player: PersonRef;
  /** The own restart that went straight in: no goal at all. @see GOAL-02 */
  readonly directFrom?: DirectFrom;
  /** Whether the opponent's attempt would have gone in without the touch. @see GOAL-03 */
  readonly onTarget?: boolean;
}

export interface GoalCancelled {
  readonly type: 'goalCancelled';
  /** The `goal`, `ownGoal` or `penaltyKick`. */
  readonly goal: EntryId;
  readonly reason:
    | 'offside'
    | 'foul'
    | 'handball'
    | 'ballOut'
    | 'notOverLine'
    | 'encroachment'
    | 'earlierOffence'
    | 'other';
}

export interface Shot extends Attempt {
  readonly type: 'shot';
  readonly side: Side;
  readonly player: PersonRef;
  readonly outcome: 'saved' | 'wide' | 'over' | 'post' | 'bar' | 'blocked' | 'clearedOffLine';
  readonly rebound?: boolean;
}

export interface Chance extends Attempt {
  readonly type: 'chance';
  readonly side: Side;
  readonly player?: PersonRef;
}

export interface PlayError {
  readonly type: 'error';
  readonly side: Side;
  readonly player: PersonRef;
  readonly kind: 'failedClearance' | 'badPass' | 'goalkeeperMistake' | 'slip' | 'other';
}

export interface Foul {
  readonly type: 'foul';
  /** The offender's side. */
  readonly side: Side;
  readonly player: PersonRef;
  readonly on?: PersonRef;
  readonly manner?: 'careless' | 'reckless' | 'excessiveForce';
  readonly kind?: 'highBoot' | 'trip' | 'push' | 'hold' | 'tackle' | 'handball' | 'elbow' | 'other';
  readonly inPenaltyArea?: boolean;
  /** Where the blow fell, when that is what is remembered: `head`. */
  readonly struck?: 'head' | 'leg' | 'body';
  /** An obvious chance, or a promising attack, that it took away. @see LAW-12-DOGSO-01 */
  readonly denied?: 'obviousChance' | 'promisingAttack';
  /** He tried to play or challenge for the ball. */
  readonly forTheBall?: boolean;
  /** Of a handball: on purpose. */
  readonly deliberate?: boolean;
  /** The referee let play go on. */
  readonly advantage?: 'played' | 'goalFollowed';
}

export interface Offside {
  readonly type: 'offside';
  readonly side: Side;
  readonly player?: PersonRef;
  /** The restart he got the ball straight from. @see LAW-11-02 */
  readonly directFrom?: DirectFrom;
}

/** The referee's decision for a corner to `side`. */
export interface Corner {
  readonly type: 'corner';
  readonly side: Side;
}

export interface FreeKick {
  readonly type: 'freeKick';
  readonly side: Side;
  readonly direct?: boolean;
}

export interface PenaltyAwarded {
  readonly type: 'penaltyAwarded';
  /** The side that takes it. */
  readonly side: Side;
  /** The foul, when it is logged. */
  readonly offence?: EntryId;
}

export interface PenaltyCancelled {
  readonly type: 'penaltyCancelled';
  readonly penalty: EntryId;
}

/** The kick. `scored` is a goal by itself: one act, one entry. @see LAW-14, GOAL-05 */
export interface PenaltyKick {
  readonly type: 'penaltyKick';
  readonly side: Side;
  readonly kicker: PersonRef;
  readonly outcome: 'scored' | 'saved' | 'missed' | 'post' | 'retake' | 'indirectFreeKick';
  readonly placement?: 'roof' | 'lowLeft' | 'lowRight' | 'highLeft' | 'highRight' | 'centre';
  /** Offences at the kick. @see LAW-14-03 */
  readonly offences?: readonly KickOffence[];
  /** What the ball did, where the outcome does not tell: with `retake` and `indirectFreeKick`. */
  readonly ball?: BallAtKick;
  /** Taken after the half had run out: no rebound counts. @see LAW-14-09 */
  readonly inExtension?: boolean;
}

/** What can be wrong with a penalty or a kick of the shoot-out. @see LAW-14-03 */
export const KICK_OFFENCES = [
  'attackerEncroaches',
  'attackerEncroachesWithImpact',
  'defenderEncroaches',
  'defenderEncroachesWithImpact',
  'goalkeeper',
  'goalkeeperPutsOff',
  'kicker',
  'feint',
  'wrongKicker',
  'backwards',
  'touchesTwice',
  'doubleTouch',
] as const;
export type KickOffence = (typeof KICK_OFFENCES)[number];
export type BallAtKick = 'in' | 'saved' | 'missed' | 'post';
