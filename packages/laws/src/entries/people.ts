import type { EntryId, PersonId, Side } from '../vocabulary.ts';
import type { PersonRef } from './head.ts';

export const CAUTION_REASONS = ['C-UB', 'C-DI', 'C-DR', 'C-RD', 'C-PO', 'C-EN', 'C-RRA', 'C-TV'] as const;
export type CautionReason = (typeof CAUTION_REASONS)[number];
export const RED_REASONS = [
  'R-SFP',
  'R-VC',
  'R-SPIT',
  'R-DOGSO-H',
  'R-DOGSO-F',
  'R-OIA',
  'R-VOR',
  'R-MOUTH',
  'R-LEAVE',
] as const;
export type RedReason = (typeof RED_REASONS)[number];

/** A yellow card. That it is the person's second is derived, never logged. @see LAW-12-04 */
export interface Caution {
  readonly type: 'caution';
  readonly side: Side;
  readonly person: PersonRef;
  readonly reason?: CautionReason;
  readonly detail?: 'reckless' | 'spa' | 'simulation' | 'celebration' | 'handball' | 'other';
  readonly on?: PersonRef;
  /** The sanction that this one takes the place of, after a review. @see VAR-28 */
  readonly replaces?: EntryId;
  /** With `unknown`: a team official whom nobody could name, so it falls on the senior coach. @see LAW-12-BENCH-03 */
  readonly unknownOfficial?: boolean;
}

export interface DirectRed {
  readonly type: 'directRed';
  readonly side: Side;
  readonly person: PersonRef;
  readonly reason?: RedReason;
  /** Free of the catalogue: `protests`, `argument`. */
  readonly detail?: string;
  /** The sanction that this one takes the place of, after a review. @see VAR-28 */
  readonly replaces?: EntryId;
  /** With `unknown`: a team official whom nobody could name, so it falls on the senior coach. @see LAW-12-BENCH-03 */
  readonly unknownOfficial?: boolean;
}

export interface Warning {
  readonly type: 'warning';
  readonly side: Side;
  readonly person: PersonRef;
}

/** A card taken back, by a review or for mistaken identity. @see VAR-28 */
export interface SanctionWithdrawn {
  readonly type: 'sanctionWithdrawn';
  readonly sanction: EntryId;
}

/** A change is two acts, because one side may be a man short in between. @see LAW-3-SUBS-10, LAW-3-SUBS-14 */
export interface SubstitutionOff {
  readonly type: 'substitutionOff';
  readonly side: Side;
  readonly player: PersonRef;
  /** True when it is known only that he was off by now, not at which change he went. */
  readonly byNow?: boolean;
  /** For a concussion, where the competition has such substitutes. @see LAW-3-CONC-01 */
  readonly concussion?: boolean;
  /** Before kick-off: a doctor's paper makes the change free. @see LAW-3-SUBS-16 */
  readonly medicalProof?: boolean;
  /** He took longer than he is given, so the other waits. @see LAW-3-SUBS-14 */
  readonly slow?: boolean;
}

export interface SubstitutionOn {
  readonly type: 'substitutionOn';
  readonly side: Side;
  readonly player: PersonRef;
  /** The `substitutionOff` it completes, when it is known who went off for whom. */
  readonly replaces?: EntryId;
  /** Before kick-off: who takes the place on the bench that it leaves. @see LAW-3-SUBS-16 */
  readonly benchRefilledBy?: PersonId;
}

export interface GoalkeeperChange {
  readonly type: 'goalkeeperChange';
  readonly side: Side;
  readonly player: PersonRef;
  /** False when the referee was not told and found out. @see LAW-3-GK-01 */
  readonly refereeTold?: boolean;
}

export interface CaptainChange {
  readonly type: 'captainChange';
  readonly side: Side;
  readonly player: PersonRef;
}

export interface Injury {
  readonly type: 'injury';
  readonly side: Side;
  readonly player: PersonRef;
}

export interface TemporarilyOff {
  readonly type: 'temporarilyOff';
  readonly side: Side;
  readonly player: PersonRef;
  readonly reason?: 'treatment' | 'kit' | 'other';
  /** One of the cases in which he need not wait to come back. @see LAW-ED-2026 */
  readonly exempt?: boolean;
}

export interface Returned {
  readonly type: 'returned';
  readonly side: Side;
  readonly player: PersonRef;
}
