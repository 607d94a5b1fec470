import type { Clock } from './clock.ts';
import type { BySide, ClubId, EntryId, MatchId, PersonId, Side, TimedPeriod } from './vocabulary.ts';

/**
 * The log of a match: one interface an entry type, names as in the entry table of the design.
 * Entries are public and kept for ever; changing a payload needs an upcaster and a line in the changelog.
 */

/** What every entry carries besides its payload. */
export interface EntryHead {
  /** Position in the match's log, 1 and up, gapless. */
  readonly seq: number;
  /** Born with the entry, never changed by a correction. */
  readonly id: EntryId;
  readonly match: MatchId;
  readonly clock: Clock;
  /** Pseudonym of the operator; never shown to readers. */
  readonly by: string;
  /** Wall clock, ISO 8601 in UTC, stamped by the desk on live entries; absent in history. */
  readonly at?: string;
  /** The entry that led to this one: the review's decision behind a penalty, the foul behind a card. */
  readonly causedBy?: EntryId;
  /** Where the fact was read, when it was not seen. */
  readonly sources?: readonly string[];
  /** Why it was accepted although these rules refuse it: the referee outranks us. */
  readonly override?: { readonly rules: readonly string[]; readonly reason: string };
}

/** A person by id, or `unknown` where nobody could say who it was. */
export type PersonRef = PersonId | 'unknown';

/** An edition by name, version and hash of its content, so that editing its file never rewrites a match. */
export interface EditionRef {
  readonly id: string;
  readonly version: number;
  /** First 16 hex digits of the SHA-256 of the edition's canonical JSON. */
  readonly hash: string;
}

export interface SheetPlayer {
  readonly player: PersonRef;
  /** Shirt number, 1 to 99. */
  readonly number?: number;
  readonly position?: 'goalkeeper' | 'defender' | 'midfielder' | 'forward';
}

// match

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
}

export interface Officials {
  readonly type: 'officials';
  readonly referee: PersonRef;
  readonly assistants?: readonly PersonRef[];
  readonly fourth?: PersonRef;
  readonly var?: PersonRef;
  readonly avar?: PersonRef;
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
  readonly what: 'report' | 'page' | 'alert' | 'feed' | 'other';
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

// play

export const BODY_PARTS = ['head', 'leftFoot', 'rightFoot', 'other'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];
export const RANGES = ['closeRange', 'insideArea', 'outsideArea', 'longRange'] as const;
export type Range = (typeof RANGES)[number];
export const FINISHES = ['tapIn', 'volley', 'curled', 'driven', 'chip', 'lob', 'overheadKick'] as const;
export type Finish = (typeof FINISHES)[number];
export const PASSES = [
  'cross',
  'lowCross',
  'throughBall',
  'corner',
  'freeKick',
  'headed',
  'combination',
] as const;
export type PassKind = (typeof PASSES)[number];

/** How a goal or an attempt was made; every field may be missing, none is guessed. */
export interface Attempt {
  readonly bodyPart?: BodyPart;
  readonly range?: Range;
  readonly finish?: Finish;
  readonly from?: 'leftWing' | 'rightWing' | 'centre';
  readonly assist?: PersonRef;
  readonly assistKind?: PassKind;
  readonly assistFrom?: 'left' | 'right' | 'centre';
  /** Opponent whose touch changed the ball's way without making it an own goal. @see GOAL-03 */
  readonly deflectedBy?: PersonRef;
  /** Opponent who touched the pass on its way to the scorer. @see ASSIST-01 */
  readonly assistTouchedBy?: PersonRef;
  /** Team-mate he exchanged passes with, where no source speaks of an assist. */
  readonly combinedWith?: PersonRef;
}

/** A goal by the attacking side, penalties excepted: those are `penaltyKick` with outcome `scored`. */
export interface Goal extends Attempt {
  readonly type: 'goal';
  readonly side: Side;
  readonly scorer: PersonRef;
  readonly rebound?: boolean;
  /** The restart that nobody else touched after it. @see GOAL-02 */
  readonly directFrom?: DirectFrom;
  /** Whether the attempt would have gone in without the deflection. @see GOAL-03 */
  readonly onTarget?: boolean;
  /** Whose extra person was on the field and interfered. @see LAW-3-EXTRA-01 */
  readonly extraPerson?: 'scoring' | 'conceding';
}

/** What a goal, or an offside, may come directly from. @see GOAL-02, LAW-11-02 */
export const DIRECT_FROM = [
  'kickOff',
  'directFreeKick',
  'indirectFreeKick',
  'goalKick',
  'corner',
  'throwIn',
  'droppedBall',
  'goalkeeperThrow',
] as const;
export type DirectFrom = (typeof DIRECT_FROM)[number];

/** `side` is the side it counts for; `player` belongs to the other one. */
export interface OwnGoal {
  readonly type: 'ownGoal';
  readonly side: Side;
  readonly player: PersonRef;
  /** The own restart that went straight in: no goal at all. @see GOAL-02 */
  readonly directFrom?: DirectFrom;
  /** Whether the opponent's attempt would have gone in without the touch. @see GOAL-03 */
  readonly onTarget?: boolean;
}

export interface GoalCancelled {
  readonly type: 'goalCancelled';
  /** The `goal`, `ownGoal` or `penaltyKick`. */
  readonly goal: EntryId;
  readonly reason:
    | 'offside'
    | 'foul'
    | 'handball'
    | 'ballOut'
    | 'notOverLine'
    | 'encroachment'
    | 'earlierOffence'
    | 'other';
}

export interface Shot extends Attempt {
  readonly type: 'shot';
  readonly side: Side;
  readonly player: PersonRef;
  readonly outcome: 'saved' | 'wide' | 'over' | 'post' | 'bar' | 'blocked' | 'clearedOffLine';
  readonly rebound?: boolean;
}

export interface Chance extends Attempt {
  readonly type: 'chance';
  readonly side: Side;
  readonly player?: PersonRef;
}

export interface PlayError {
  readonly type: 'error';
  readonly side: Side;
  readonly player: PersonRef;
  readonly kind: 'failedClearance' | 'badPass' | 'goalkeeperMistake' | 'slip' | 'other';
}

export interface Foul {
  readonly type: 'foul';
  /** The offender's side. */
  readonly side: Side;
  readonly player: PersonRef;
  readonly on?: PersonRef;
  readonly manner?: 'careless' | 'reckless' | 'excessiveForce';
  readonly kind?: 'highBoot' | 'trip' | 'push' | 'hold' | 'tackle' | 'handball' | 'elbow' | 'other';
  readonly inPenaltyArea?: boolean;
  /** Where the blow fell, when that is what is remembered: `head`. */
  readonly struck?: 'head' | 'leg' | 'body';
  /** An obvious chance, or a promising attack, that it took away. @see LAW-12-DOGSO-01 */
  readonly denied?: 'obviousChance' | 'promisingAttack';
  /** He tried to play or challenge for the ball. */
  readonly forTheBall?: boolean;
  /** Of a handball: on purpose. */
  readonly deliberate?: boolean;
  /** The referee let play go on. */
  readonly advantage?: 'played' | 'goalFollowed';
}

export interface Offside {
  readonly type: 'offside';
  readonly side: Side;
  readonly player?: PersonRef;
  /** The restart he got the ball straight from. @see LAW-11-02 */
  readonly directFrom?: DirectFrom;
}

/** The referee's decision for a corner to `side`. */
export interface Corner {
  readonly type: 'corner';
  readonly side: Side;
}

export interface FreeKick {
  readonly type: 'freeKick';
  readonly side: Side;
  readonly direct?: boolean;
}

export interface PenaltyAwarded {
  readonly type: 'penaltyAwarded';
  /** The side that takes it. */
  readonly side: Side;
  /** The foul, when it is logged. */
  readonly offence?: EntryId;
}

export interface PenaltyCancelled {
  readonly type: 'penaltyCancelled';
  readonly penalty: EntryId;
}

/** The kick. `scored` is a goal by itself: one act, one entry. @see LAW-14, GOAL-05 */
export interface PenaltyKick {
  readonly type: 'penaltyKick';
  readonly side: Side;
  readonly kicker: PersonRef;
  readonly outcome: 'scored' | 'saved' | 'missed' | 'post' | 'retake' | 'indirectFreeKick';
  readonly placement?: 'roof' | 'lowLeft' | 'lowRight' | 'highLeft' | 'highRight' | 'centre';
  /** Offences at the kick. @see LAW-14-03 */
  readonly offences?: readonly KickOffence[];
  /** What the ball did, where the outcome does not tell: with `retake` and `indirectFreeKick`. */
  readonly ball?: BallAtKick;
  /** Taken after the half had run out: no rebound counts. @see LAW-14-09 */
  readonly inExtension?: boolean;
}

/** What can be wrong with a penalty or a kick of the shoot-out. @see LAW-14-03 */
export const KICK_OFFENCES = [
  'attackerEncroaches',
  'attackerEncroachesWithImpact',
  'defenderEncroaches',
  'defenderEncroachesWithImpact',
  'goalkeeper',
  'goalkeeperPutsOff',
  'kicker',
  'feint',
  'wrongKicker',
  'backwards',
  'touchesTwice',
  'doubleTouch',
] as const;
export type KickOffence = (typeof KICK_OFFENCES)[number];
export type BallAtKick = 'in' | 'saved' | 'missed' | 'post';

// people

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

// video

export const REVIEW_CATEGORIES = ['GOAL', 'PEN', 'RED', 'ID', 'CORNER'] as const;
export type ReviewCategory = (typeof REVIEW_CATEGORIES)[number];

export interface VarCheckStart {
  readonly type: 'varCheckStart';
  /** What might be wrong. @see VAR-01 */
  readonly categories: readonly ReviewCategory[];
  /** The entry of the incident, when it is logged. */
  readonly incident?: EntryId;
  /** The person a sanction might fall on. */
  readonly about?: PersonRef;
  /** When it is about a second caution: one that was shown, or one that was not. @see VAR-06, VAR-03 */
  readonly secondCaution?: 'shown' | 'notShown';
  /** When the card may belong to somebody of the other team. @see VAR-07 */
  readonly acrossTeams?: boolean;
}

export interface RestartHeld {
  readonly type: 'restartHeld';
  readonly check: EntryId;
}

export interface VarCheckComplete {
  readonly type: 'varCheckComplete';
  readonly check: EntryId;
}

export interface VarReviewOpen {
  readonly type: 'varReviewOpen';
  /** Absent when the referee opened it without a check. @see VAR-26 */
  readonly check?: EntryId;
  readonly mode: 'varOnly' | 'onField';
  readonly openedBy?: 'recommendation' | 'own';
  readonly categories?: readonly ReviewCategory[];
}

export interface WentToScreen {
  readonly type: 'wentToScreen';
  readonly review: EntryId;
}

/** What follows from it (penalty, cards, cancelled goal) are entries `causedBy` this one. @see VAR-05, VAR-28 */
export interface VarDecision {
  readonly type: 'varDecision';
  readonly review: EntryId;
  readonly outcome: 'upheld' | 'overturned';
  readonly restart?: RestartKind;
  /** The referee announced it to the ground. @see VAR-09 */
  readonly announced?: boolean;
}

export interface VarCheckAbandoned {
  readonly type: 'varCheckAbandoned';
  readonly check: EntryId;
}

// shoot-out

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

// desk

/** Colour, a quote, the crowd: the only free text that a report may use, and only with its author. */
export interface Note {
  readonly type: 'note';
  readonly text: string;
  readonly author?: string;
  readonly about?: 'colour' | 'quote' | 'crowd' | 'fact' | 'unconfirmed';
}

/** Fields of the target's payload (or its `clock`) that were wrong; `null` takes a field away. */
export interface EntryAmended {
  readonly type: 'entryAmended';
  readonly target: EntryId;
  readonly changes: { readonly [field: string]: unknown };
  readonly reason: string;
}

export interface EntryWithdrawn {
  readonly type: 'entryWithdrawn';
  readonly target: EntryId;
  readonly reason: string;
}

export type Payload =
  | MatchOpened
  | TeamSheet
  | Officials
  | ResultConfirmed
  | PeriodStart
  | PeriodEnd
  | AddedTime
  | Stoppage
  | Restart
  | ClockSet
  | MatchSuspended
  | MatchResumed
  | MatchAbandoned
  | MatchPostponed
  | ResultAwarded
  | Goal
  | OwnGoal
  | GoalCancelled
  | Shot
  | Chance
  | PlayError
  | Foul
  | Offside
  | Corner
  | FreeKick
  | PenaltyAwarded
  | PenaltyCancelled
  | PenaltyKick
  | Caution
  | DirectRed
  | Warning
  | SanctionWithdrawn
  | SubstitutionOff
  | SubstitutionOn
  | GoalkeeperChange
  | CaptainChange
  | Injury
  | TemporarilyOff
  | Returned
  | VarCheckStart
  | RestartHeld
  | VarCheckComplete
  | VarReviewOpen
  | WentToScreen
  | VarDecision
  | VarCheckAbandoned
  | ShootOutToss
  | Kick
  | Exclusion
  | Note
  | Published
  | EntryAmended
  | EntryWithdrawn;

export type EntryType = Payload['type'];
export type Entry = EntryHead & Payload;
export type EntryOf<T extends EntryType> = EntryHead & Extract<Payload, { readonly type: T }>;
