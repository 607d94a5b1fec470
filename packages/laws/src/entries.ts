import type { EntryAmended, EntryWithdrawn, Note } from './entries/desk.ts';
import type { EntryHead } from './entries/head.ts';
import type {
  AddedTime,
  ClockSet,
  MatchAbandoned,
  MatchOpened,
  MatchPostponed,
  MatchResumed,
  MatchSuspended,
  Officials,
  PeriodEnd,
  PeriodStart,
  Published,
  Restart,
  ResultAwarded,
  ResultConfirmed,
  Stoppage,
  TeamSheet,
} from './entries/match.ts';
import type {
  CaptainChange,
  Caution,
  DirectRed,
  GoalkeeperChange,
  Injury,
  Returned,
  SanctionWithdrawn,
  SubstitutionOff,
  SubstitutionOn,
  TemporarilyOff,
  Warning,
} from './entries/people.ts';
import type {
  Chance,
  Corner,
  Foul,
  FreeKick,
  Goal,
  GoalCancelled,
  Offside,
  OwnGoal,
  PenaltyAwarded,
  PenaltyCancelled,
  PenaltyKick,
  PlayError,
  Shot,
} from './entries/play.ts';
import type { Exclusion, Kick, ShootOutToss } from './entries/shoot-out.ts';
import type {
  RestartHeld,
  VarCheckAbandoned,
  VarCheckComplete,
  VarCheckStart,
  VarDecision,
  VarReviewOpen,
  WentToScreen,
} from './entries/video.ts';

/**
 * The log of a match: one interface an entry type, names as in the entry table of the design.
 * Entries are public and kept for ever; changing a payload needs an upcaster and a line in the changelog.
 */

export * from './entries/desk.ts';
export * from './entries/head.ts';
export * from './entries/match.ts';
export * from './entries/people.ts';
export * from './entries/play.ts';
export * from './entries/shoot-out.ts';
export * from './entries/video.ts';

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
