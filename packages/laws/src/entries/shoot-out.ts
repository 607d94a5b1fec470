import type { Side } from '../vocabulary.ts';
import type { PersonRef } from './head.ts';
import type { BallAtKick, KickOffence } from './play.ts';

export interface ShootOutToss {
  readonly type: 'shootOutToss';
  /** The side that kicks first. */
  readonly first: Side;
}

export interface Kick {
  readonly type: 'kick';
  readonly side: Side;
  readonly kicker: PersonRef;
  readonly outcome: 'scored' | 'saved' | 'missed' | 'forfeited' | 'retake';
  readonly keeper?: PersonRef;
  /** Offences at the kick. @see LAW-10-12 */
  readonly offences?: readonly KickOffence[];
  /** What the ball did, where the outcome does not tell. */
  readonly ball?: BallAtKick;
}

export interface Exclusion {
  readonly type: 'exclusion';
  readonly side: Side;
  readonly player: PersonRef;
  /** `equate` unless said: to go down to the other's number; `unable`: he cannot go on. @see LAW-10-08 */
  readonly reason?: 'equate' | 'unable';
}
