import type { ClubId, PersonId } from './ids.ts';

/** What a disciplinary body decided of one person: the only source of a suspension of more than one match. @see UCL-DISC-06 */
export interface DisciplinaryDecision {
  /** `unknown` where nobody could be named. */
  readonly person: PersonId | 'unknown';
  readonly club: ClubId;
  /** ISO date: of what was played up to that day nothing is missed, unless `match` says where it began. */
  readonly date: string;
  /** Match of the offence: its sending-off then costs `matches`, and not the automatic one besides. */
  readonly match?: string;
  /** In all; 0 lifts the suspension. */
  readonly matches: number;
  readonly reason?: string;
  readonly source: string;
}

/** From a date on a person is of this club, and on its List A or B or not: only who is listed can serve. @see UCL-DISC-08 */
export interface SquadChange {
  readonly person: PersonId | 'unknown';
  readonly club: ClubId;
  /** ISO date. */
  readonly date: string;
  readonly listed: boolean;
  readonly source: string;
}
