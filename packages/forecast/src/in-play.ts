import type { TieRules } from '@touchline/competition';
import type { BySide, ClubId, Side, TimedPeriod, UntimedPeriod } from '@touchline/laws';
import type { GoalRates } from './progress.ts';

/** A moment of a match. Seconds count from the period's own kick-off and may be broken. */
export type Moment =
  | { readonly period: TimedPeriod; readonly second: number }
  | { readonly period: UntimedPeriod };

/** Minutes on the board by period, where it has been shown. */
export type Boards = { readonly [P in TimedPeriod]?: number };

/** Which match of the tie is being played, and what the other one adds. */
export type PlaceInTie =
  | { readonly type: 'single' }
  /** The second leg is to come: the rates are by the sides of that leg. */
  | { readonly type: 'first'; readonly secondLegRates: GoalRates }
  /** Goals of the first leg, by the sides that the clubs have in this one. */
  | { readonly type: 'second'; readonly firstLeg: BySide<number> };

/** What a referee may yet do to the state, without which no goal is scored. */
export type Change =
  | { readonly type: 'goalCancelled'; readonly side: Side }
  | { readonly type: 'goalGiven'; readonly side: Side }
  | { readonly type: 'penaltyGiven'; readonly side: Side }
  | { readonly type: 'penaltyTakenBack' }
  | { readonly type: 'dismissal'; readonly side: Side };

/** A change that a check or a review may bring, and how likely, 0 to 1. */
export interface PossibleChange {
  readonly chance: number;
  readonly change: Change;
}

/** Kicks from the penalty mark so far. */
export interface KicksSoFar {
  readonly scored: BySide<number>;
  readonly taken: BySide<number>;
}

/** Everything that the chance of going through depends on at one moment. */
export interface InPlay {
  readonly rules: TieRules;
  readonly place: PlaceInTie;
  /** Home and away of the match being played. */
  readonly clubs: BySide<ClubId>;
  /** Of the match being played, before men and time are reckoned with. */
  readonly rates: GoalRates;
  readonly moment: Moment;
  /** Extra time has been played to its end; tells a full time at 90 from one at 120. */
  readonly extraTimePlayed?: boolean;
  readonly boards?: Boards;
  readonly score: BySide<number>;
  /** Players on the field, 11 and down. */
  readonly men: BySide<number>;
  /** The side whose penalty is given and not yet taken. */
  readonly penaltyPending?: Side;
  /** What checks and reviews may bring, each independent of the others. */
  readonly possible?: readonly PossibleChange[];
  readonly kicks?: KicksSoFar;
}
