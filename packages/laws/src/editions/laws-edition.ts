import type { RestartKind, ReviewCategory } from '../entries.ts';

/** What an edition of the Laws says where editions differ and we act on it. @see LAW-ED */
export interface LawsEdition {
  /** Substitutions of a team up to the end of normal time. @see LAW-3-SUBS-03 */
  readonly substitutions: number;
  /** Stoppages in which they may be made; absent where the edition sets no limit. @see LAW-3-SUBS-04 */
  readonly opportunities?: number;
  /** What extra time adds to both, where the competition allows it. @see LAW-3-SUBS-08 */
  readonly extraTimeSubstitutions: number;
  readonly extraTimeOpportunities: number;
  /** What a video review may be opened for; empty before there was one. @see VAR-01 */
  readonly reviewable: readonly ReviewCategory[];
  /** A red card for a second caution that was clearly wrong may be reviewed. @see VAR-06 */
  readonly wrongSecondCautionReviewable: boolean;
  /** @see LAW-12-BENCH-03 */
  readonly teamOfficialsCarded: boolean;
  /** Cautions of the match count in the shoot-out. @see LAW-10-13 */
  readonly cautionsCarriedIntoShootOut: boolean;
  /** The captain wears an armband by Law. @see LAW-3-CAPT-01 */
  readonly armbandCompulsory: boolean;
  /** What follows when a goalkeeper holds the ball longer than this. @see LAW-12-GK8 */
  readonly goalkeeperHolding: { readonly seconds: number; readonly restart: RestartKind };
  /** What follows when a kicker scores by touching the ball twice by accident. @see LAW-14-03 */
  readonly accidentalDoubleTouch: 'retake' | 'freeKick';
}
