import type { Card, GoalMark, Pair, Referee, Score, Span, Status } from './syntax.ts';

export const SIDES = ['home', 'away'] as const;
export type Side = (typeof SIDES)[number];

/** A minute, ordinal, 1 for the first; added minutes apart (`90+3`: 90 and 3). */
export interface PlayedMinute {
  readonly at: number;
  readonly added?: number;
}

/** All that the text says of one match: its own line and the lines below it, each thing with its place in the text. */
export interface MatchDetails extends Span {
  readonly file: string;
  /** Text of the heading above it. */
  readonly heading?: string;
  /** Titles of the round lines above it, the widest first: `['Group Matches', 'Group 1']`. */
  readonly rounds: readonly string[];
  /** From the innermost round line. */
  readonly stage?: string;
  readonly leg?: 1 | 2;
  /** ISO date; absent when its year or the date itself is not known. */
  readonly date?: string;
  /** `18:45`, in `zone` or, without one, in that of the file. */
  readonly kickOff?: string;
  readonly zone?: string;
  /** As written: `FC Bayern München (GER)`. */
  readonly home: string;
  readonly away: string;
  /** Absent: not played, or not known. */
  readonly score?: Score;
  /** `postponed` and so on, from the line or from the first note that says so. */
  readonly status?: Status;
  readonly notes: readonly string[];
  /** `['Old Trafford', 'Manchester']`. */
  readonly venue?: readonly string[];
  readonly attendance?: number;
  readonly referees: readonly Referee[];
  /** In the order of the text; by side that is not the order of play. */
  readonly goals: readonly GoalDetail[];
  readonly lineUps: { readonly [S in Side]?: LineUpDetail };
  readonly changes: readonly ChangeDetail[];
  readonly cards: readonly CardDetail[];
  readonly shootOut?: ShootOutDetail;
}

export interface GoalDetail extends Span {
  /** The side it counts for (of an own goal: not the scorer's); absent when neither text nor score say. */
  readonly side?: Side;
  /** Absent when only the score was written. */
  readonly player?: string;
  readonly minute?: PlayedMinute;
  readonly mark?: GoalMark;
  /** Seconds since the kick-off. */
  readonly seconds?: number;
  /** The score it made, when written. */
  readonly score?: Pair;
}

export interface LineUpDetail extends Span {
  /** The team as the line-up names it. */
  readonly team: string;
  readonly formation?: string;
  readonly starters: readonly StarterDetail[];
  readonly coaches: readonly string[];
}

export interface StarterDetail extends Span {
  readonly player: string;
  readonly captain?: true;
  /** Which of the ranks divided by ` - `, from 0: the goalkeeper's. */
  readonly rank: number;
}

export interface ChangeDetail extends Span {
  readonly side: Side;
  readonly minute?: PlayedMinute;
  readonly off: string;
  readonly on: string;
}

export interface CardDetail extends Span {
  /** Absent when a card line does not say and no line-up has the player. */
  readonly side?: Side;
  readonly player: string;
  /** `sentOff`: the text does not say by which card. */
  readonly card: Card | 'sentOff';
  readonly minute?: PlayedMinute;
}

export interface ShootOutDetail extends Span {
  /** Whether the kicks stand in the order they were taken. */
  readonly ordered: boolean;
  readonly kicks: readonly KickDetail[];
}

export interface KickDetail extends Span {
  /** Absent when it does not follow from the text. */
  readonly side?: Side;
  readonly player: string;
  readonly scored: boolean;
  /** What is said of a kick not scored: `missed`, `save Schumacher`. */
  readonly how?: string;
}
