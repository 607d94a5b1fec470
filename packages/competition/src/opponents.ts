import type { ClubId } from '@touchline/laws';

/** Whom a club can meet next, should it go through. @see UCL-KO-01, AC-37 */
export interface NextOpponents {
  readonly club: ClubId;
  /** The round they would meet in. */
  readonly round: string;
  readonly roundName: string;
  /** In the order of their league-phase rank; one club once the draw has decided. */
  readonly opponents: readonly ClubId[];
  /** `seeds`: fixed by rank pairs, the draw is still to come. `draw`: the draw named it. */
  readonly decidedBy: 'seeds' | 'draw';
  /** Date of the draw, past or to come, where it is known. */
  readonly drawDate?: string;
}
