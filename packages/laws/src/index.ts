export type { Clock } from './clock.ts';
export { clockLabel, labelFitsPeriod, PERIOD_MINUTES, parseMinute, secondsOf } from './clock.ts';
export type {
  AmendEntry,
  Command,
  CommandBody,
  DecideContext,
  LogCommand,
  LogSubstitution,
  Notice,
  Refusal,
  Verdict,
  WithdrawEntry,
} from './commands.ts';
export type {
  Attempt,
  BodyPart,
  CautionReason,
  EditionRef,
  Entry,
  EntryHead,
  EntryOf,
  EntryType,
  Finish,
  PassKind,
  Payload,
  PersonRef,
  Range,
  RedReason,
  RestartKind,
  ReviewCategory,
  SheetPlayer,
} from './entries.ts';
export type {
  CardState,
  GoalState,
  MatchPhase,
  MatchState,
  PersonState,
  PersonStatus,
  ReviewState,
  ShootOutState,
  TeamState,
} from './state.ts';
export type { Brand, BySide, ClubId, EntryId, MatchId, Period, PersonId, Side, TimedPeriod, UntimedPeriod } from './vocabulary.ts';
export { isTimed, otherSide, PERIODS, SIDES, TIMED_PERIODS } from './vocabulary.ts';
