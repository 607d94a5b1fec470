import type { CompetitionOptions, RestartKind, ReviewCategory } from '../entries.ts';

/** What an edition of the Laws says where editions differ and we act on it. @see LAW-ED */
export interface LawsEdition {
  /** Substitutions of a team up to the end of normal time. @see LAW-3-SUBS-03 */
  readonly substitutions: number;
  /** Stoppages in which they may be made; absent where the edition sets no limit. @see LAW-3-SUBS-04 */
  readonly opportunities?: number;
  /** What extra time adds to both, where the competition allows it. @see LAW-3-SUBS-08 */
  readonly extraTimeSubstitutions: number;
  readonly extraTimeOpportunities: number;
  /** Substitutes that may be named at most. @see LAW-3-SUBS-02 */
  readonly bench: number;
  /** A competition may allow extra substitutes for concussion. @see LAW-3-CONC-01 */
  readonly concussionOption: 'none' | 'trial' | 'option';
  /** What a video review may be opened for; empty before there was one. @see VAR-01 */
  readonly reviewable: readonly ReviewCategory[];
  /** A red card for a second caution that was clearly wrong may be reviewed. @see VAR-06 */
  readonly wrongSecondCautionReviewable: boolean;
  /** A card shown to the wrong player of the other team may be reviewed. @see VAR-07 */
  readonly identityAcrossTeams: boolean;
  /** A competition may let a clearly wrong corner be reviewed. @see VAR-08 */
  readonly cornerReviewOption: boolean;
  /** A competition may opt for red cards for hiding the mouth and for leaving in protest. @see LAW-ED-2026 */
  readonly mouthAndProtestOption: boolean;
  /** @see LAW-12-BENCH-03 */
  readonly teamOfficialsCarded: boolean;
  /** Cautions of the match count in the shoot-out. @see LAW-10-13 */
  readonly cautionsCarriedIntoShootOut: boolean;
  /** When the larger team goes down to the other's number. @see LAW-10-08 */
  readonly reduceToEquate: 'never' | 'atStart' | 'throughout';
  /** The captain wears an armband by Law. @see LAW-3-CAPT-01 */
  readonly armbandCompulsory: boolean;
  /** What follows when a goalkeeper holds the ball longer than this. @see LAW-12-GK8 */
  readonly goalkeeperHolding: { readonly seconds: number; readonly restart: RestartKind };
  /** A goalkeeper may score with a throw. @see GOAL-02 */
  readonly goalFromGoalkeepersThrow: boolean;
  /** Who gets a dropped ball outside the penalty area. @see LAW-8-DROP */
  readonly droppedBall: 'contested' | 'lastTouch' | 'possession';
  /** What follows when a kicker scores by touching the ball twice by accident. @see LAW-14-03 */
  readonly accidentalDoubleTouch: 'retake' | 'freeKick';
  /** Encroachment at a penalty counts only when it matters. @see LAW-14-04 */
  readonly encroachmentNeedsImpact: boolean;
  /** A goalkeeper who is off his line has offended only if the kick is saved, or he put the kicker off. @see LAW-14-03 */
  readonly missStandsDespiteGoalkeeper: boolean;
  /** What a goalkeeper gets whose offence makes a retake necessary, the first time. @see LAW-14-05 */
  readonly goalkeeperForcesRetake: 'nothing' | 'caution' | 'warning';
  /** What denying an obvious chance in the own area costs when he tried to play the ball. @see LAW-12-DOGSO-01 */
  readonly chanceDeniedForTheBall: 'caution' | 'directRed';
  /** The same by a handball that was not on purpose. */
  readonly chanceDeniedByAccidentalHand: 'caution' | 'directRed';
  /** No caution for a chance that was denied in vain: a goal followed the advantage. */
  readonly goalAfterAdvantageSparesCaution: boolean;
  /** Seconds of running time that a treated player stays off; 0 where he may come back at once. @see LAW-ED-2026 */
  readonly secondsOffAfterTreatment: number;
  /** Seconds of running time that the other waits when a player goes off too slowly. @see LAW-3-SUBS-14 */
  readonly secondsOffWhenSlow: number;
}

/** The rules that one match is played by: its edition, with what the competition chose. */
export type MatchRules = LawsEdition & {
  /** The edition's name, for a sentence. */
  readonly id: string;
  readonly options: CompetitionOptions;
};
