import type { BySide, ClubId, MatchId, PersonId, Side, TimedPeriod } from '../vocabulary.ts';
import type { EditionRef, PersonRef, SheetPlayer } from './head.ts';

export interface MatchOpened {
  readonly type: 'matchOpened';
  readonly clubs: BySide<ClubId>;
  readonly lawsEdition: EditionRef;
  readonly regulations: EditionRef;
  /** The competition season's first year: 2025 is 2025/26. */
  readonly season: number;
  /** Round id of the regulations: `knockoutPlayoffs`, `roundOf16` ... */
  readonly round: string;
  readonly leg?: 1 | 2;
  /** The other leg's match, in a tie of two. */
  readonly otherLeg?: MatchId;
  readonly venue?: { readonly name: string; readonly city?: string; readonly neutral?: boolean };
  /** Scheduled kick-off, ISO 8601 with offset. */
  readonly scheduledKickOff?: string;
  readonly kickOff?: string;
  /** What the competition settles where the Laws leave it open, or did otherwise in its day. */
  readonly options?: CompetitionOptions;
}

/**
 * What a competition chose where the Laws let it, or played by before they said anything. The values themselves stand in
 * the log, so that no table of competitions is needed to read it again. An option that is absent is the edition's.
 */
export interface CompetitionOptions {
  /** Substitutions of a team up to the end of normal time; 0 before there were any. @see LAW-3-SUBS-03, HIST-SUBS */
  readonly substitutions?: number;
  /** Substitutions beyond these that may only be for the goalkeeper. */
  readonly goalkeeperSubstitutions?: number;
  /** Stoppages in which they may be made. @see LAW-3-SUBS-04 */
  readonly opportunities?: number;
  /** What extra time adds to both. @see LAW-3-SUBS-08 */
  readonly extraTimeSubstitutions?: number;
  readonly extraTimeOpportunities?: number;
  /** Substitutes that may be named. @see LAW-3-SUBS-02 */
  readonly bench?: number;
  /** Extra substitutes for concussion. @see LAW-3-CONC-01 */
  readonly concussionSubstitutes?: boolean;
  /** False where the competition has no video review. */
  readonly video?: boolean;
  /** A clearly wrong corner may be reviewed. @see VAR-08 */
  readonly cornerReview?: boolean;
  /** Red cards for hiding the mouth in a confrontation and for leaving in protest. @see LAW-ED-2026 */
  readonly redsForMouthAndProtest?: boolean;
  /** A goal in extra time ends the match: at once, or at the end of that half. */
  readonly extraTimeGoal?: 'golden' | 'silver';
  /** False where all five kicks are taken although the shoot-out is decided. @see HIST-KFPM-01 */
  readonly shootOutEarlyEnd?: boolean;
  /** When the larger team goes down to the other's number. @see LAW-10-08 */
  readonly reduceToEquate?: 'never' | 'atStart' | 'throughout';
}

export interface TeamSheet {
  readonly type: 'teamSheet';
  readonly side: Side;
  /** Up to eleven; `unknown` for a starter nobody named. */
  readonly starters: readonly SheetPlayer[];
  readonly substitutes: readonly SheetPlayer[];
  /** False when there may be substitutes who are not listed. */
  readonly substitutesComplete?: boolean;
  readonly captain?: PersonId;
  /** `3-4-2-1`, goalkeeper not counted. */
  readonly formation?: string;
  readonly coach?: PersonId;
  readonly teamOfficials?: readonly PersonId[];
  readonly names?: NamesGiven;
}

/**
 * Names, by id, as whoever set the match up gave them, of people whom no table knows. An id made from a name has lost
 * its marks: `piotr-zolc` was `Piotr Żółć`.
 */
export interface NamesGiven {
  readonly [person: string]: string;
}

export interface Officials {
  readonly type: 'officials';
  readonly referee: PersonRef;
  readonly assistants?: readonly PersonRef[];
  readonly fourth?: PersonRef;
  readonly var?: PersonRef;
  readonly avar?: PersonRef;
  readonly names?: NamesGiven;
}

/** The official report: the result stands, and what is only known afterwards. Full time is not yet this. */
export interface ResultConfirmed {
  readonly type: 'resultConfirmed';
  readonly attendance?: number;
}

/**
 * The clock of a period was started late; entries after this one carry the right time.
 * With `follow` those made before it in that period are put right by as much, with `stay` they keep what was said.
 */
export interface ClockSet {
  readonly type: 'clockSet';
  readonly period: TimedPeriod;
  /** Seconds by which the clock was behind, 1 or more. */
  readonly lateBySeconds: number;
  readonly labels: 'follow' | 'stay';
}

export const INTERRUPTIONS = [
  'weather',
  'crowd',
  'lights',
  'injury',
  'tooFewPlayers',
  'safety',
  'other',
] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

/** Play is stopped and may go on later. @see LAW-5-ABANDON-01 */
export interface MatchSuspended {
  readonly type: 'matchSuspended';
  readonly reason: Interruption;
}

/** Play goes on where it stopped: score, people, cards and changes as they were. @see UCL-AWARD-04 */
export interface MatchResumed {
  readonly type: 'matchResumed';
  /** True for a second sitting on another day. */
  readonly anotherDay?: boolean;
}

/** Play will not go on that day; there is no result until a body decides. @see LAW-5-ABANDON-03 */
export interface MatchAbandoned {
  readonly type: 'matchAbandoned';
  readonly reason: Interruption;
}

/** Not started, to be played another day. */
export interface MatchPostponed {
  readonly type: 'matchPostponed';
  readonly reason?: Interruption;
  /** The new kick-off, ISO 8601 with offset, when it is known. */
  readonly until?: string;
}

/** The result set by a disciplinary body; the result on the pitch is kept beside it. @see UCL-AWARD-05 */
export interface ResultAwarded {
  readonly type: 'resultAwarded';
  /** Absent when the match is void: as if never played. */
  readonly score?: BySide<number>;
  readonly reason: 'forfeit' | 'refusal' | 'ineligible' | 'standsAtStop' | 'void' | 'other';
}

/** What went out to readers, and the state of the log that it told. */
export interface Published {
  readonly type: 'published';
  readonly what: 'report' | 'fact' | 'page' | 'alert' | 'feed' | 'other';
  /** Id of the fact of the record, where it was one. */
  readonly fact?: string;
  /** `seq` of the last entry it knew. */
  readonly upTo: number;
}

export interface PeriodStart {
  readonly type: 'periodStart';
  readonly period: TimedPeriod | 'kicks';
  /** The side that kicks off. */
  readonly side?: Side;
}

export interface PeriodEnd {
  readonly type: 'periodEnd';
  readonly period: TimedPeriod | 'kicks';
}

/** The board: the minimum that will be added. @see LAW-7-ADDED-02 */
export interface AddedTime {
  readonly type: 'addedTime';
  readonly minutes: number;
}

export interface Stoppage {
  readonly type: 'stoppage';
  readonly reason: 'injury' | 'substitution' | 'drinksBreak' | 'coolingBreak' | 'disorder' | 'other';
}

export const RESTARTS = [
  'kickOff',
  'freeKick',
  'penalty',
  'throwIn',
  'goalKick',
  'corner',
  'droppedBall',
] as const;
export type RestartKind = (typeof RESTARTS)[number];

export interface Restart {
  readonly type: 'restart';
  readonly kind: RestartKind;
  readonly side?: Side;
}
