import type { ClubId } from '@touchline/laws';
import type { AssociationPair, KeptApart } from './draw-rules.ts';

/** Id of a ball: that of its club, or of the slot whose winner it stands for (`quarterFinal.2`). */
export type Ball = string;

/** What is written on a ball. */
export interface Entrant {
  readonly ball: Ball;
  /** The club, or the clubs of a tie that is still to be decided. */
  readonly clubs: readonly ClubId[];
  /** FIFA codes of these clubs' associations; an unknown one is left out, and keeps nobody apart. */
  readonly associations: readonly string[];
  /** `groupA`, of the group stage just over. */
  readonly group?: string;
}

/** Two balls make a tie, one after the other. */
export interface MatchingDraw {
  readonly type: 'matching';
  readonly round: string;
  /** Bowl of the balls drawn first, whose clubs have the first leg at home. */
  readonly first: readonly Entrant[];
  /** Bowl of their opponents; absent in an open draw, where both come out of the first. */
  readonly second?: readonly Entrant[];
  readonly keptApart: readonly KeptApart[];
  readonly prohibited: readonly AssociationPair[];
  /** Ids of the slots, filled in this order: half as many as there are balls. */
  readonly slots: readonly string[];
  /** The ties have no second leg: the places say only who is drawn first. */
  readonly singleMatch?: true;
}

/** One of the two places in a slot, by who has the first leg at home. */
export interface DrawPlace {
  readonly slot: string;
  readonly leg: 'firstLegAtHome' | 'secondLegAtHome';
}

/** A bowl of two balls and the two places that are kept for them: the first ball takes the first. */
export interface PairBowl {
  /** `23rd and 24th`. */
  readonly name: string;
  readonly balls: readonly [Entrant, Entrant];
  readonly places: readonly [DrawPlace, DrawPlace];
}

/** Every ball has one of two places. */
export interface PairsOfPlaces {
  readonly type: 'pairs';
  readonly round: string;
  /** In the order in which they are emptied. */
  readonly bowls: readonly PairBowl[];
  /** Who stands in a place before the draw: winners of an earlier round. */
  readonly placed: readonly { readonly place: DrawPlace; readonly entrant: Entrant }[];
  readonly prohibited: readonly AssociationPair[];
}

/** Everything that a ceremony needs to know: who is in which bowl, and what must not be drawn. */
export type Draw = MatchingDraw | PairsOfPlaces;

/** Why a ball of the bowl cannot be drawn now. */
export type Closed =
  | { readonly type: 'sameGroup'; readonly group: string }
  | { readonly type: 'sameAssociation'; readonly association: string }
  | { readonly type: 'prohibited'; readonly associations: AssociationPair }
  /**
   * Allowed in itself, but the rest could not be paired: `stuck` could then only meet the fewer `left`. Both are empty where
   * no such pair of sets shows it, in open draws and draws of pairs.
   */
  | { readonly type: 'deadEnd'; readonly stuck: readonly Ball[]; readonly left: readonly Ball[] };

/** A ball is about to be drawn: what may come, each equally likely, and what may not. */
export interface Offer {
  /** `runnersUp`, `winners`, `all`, or the name of a bowl of two. */
  readonly bowl: string;
  /** Where the ball will go. */
  readonly place: DrawPlace;
  /** The ball that it will meet, where that is known already. */
  readonly against?: Ball;
  readonly possible: readonly Ball[];
  readonly closed: readonly { readonly ball: Ball; readonly why: Closed }[];
}

/** A ball that was drawn, with what else could have been. */
export interface DrawStep extends Offer {
  readonly drawn: Ball;
}

/** A slot with both its balls. */
export interface DrawnTie {
  readonly slot: string;
  readonly firstLegAtHome: Ball;
  readonly secondLegAtHome: Ball;
}

/** A ceremony up to some ball. */
export interface DrawProgress {
  readonly round: string;
  readonly steps: readonly DrawStep[];
  /** Complete ones, in the order of their slots. */
  readonly ties: readonly DrawnTie[];
  /** What the next ball can be; absent once all are drawn. */
  readonly next?: Offer;
}

/** The procedure of a draw, ball by ball. */
export interface Ceremony {
  /** No if whatever is drawn, somebody would be left without an opponent. */
  readonly canBegin: boolean;
  /** What the next ball can be; `undefined` once all are drawn. The balls must have been possible, each in its turn. */
  readonly offerAfter: (balls: readonly Ball[]) => Offer | undefined;
  /** Its possible balls alone, for those who make thousands of draws; none once all are drawn. */
  readonly possibleAfter: (balls: readonly Ball[]) => readonly Ball[];
}
