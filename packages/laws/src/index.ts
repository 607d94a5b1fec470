export type { AuditOptions } from './audit/audit.ts';
export { audit } from './audit/audit.ts';
export type { Breach } from './audit/breach.ts';
export { breachSentence } from './audit/breach-sentence.ts';
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
export type { CorrectionRecord } from './corrections.ts';
export { corrections } from './corrections.ts';
export { decide } from './decide/decide.ts';
export { commandOf } from './decide/entries-of.ts';
export type { RuleId } from './decide/rule-ids.ts';
export { FLAGGING_RULES, REFUSING_RULES } from './decide/rule-ids.ts';
export { substitutionsLeft } from './decide/substitution-rules.ts';
export { canonicalJson } from './editions/canonical-json.ts';
export type { CompetitionEra } from './editions/competition-options.ts';
export {
  COMPETITION_ERAS,
  competitionEra,
  competitionOptions,
} from './editions/competition-options.ts';
export type { LawsEdition, MatchRules } from './editions/laws-edition.ts';
export type { NamedLawsEdition } from './editions/laws-editions.ts';
export { LAWS_EDITIONS, lawsEdition, lawsEditionOfSeason } from './editions/laws-editions.ts';
export type { RulesSource } from './editions/match-rules.ts';
export { matchRules } from './editions/match-rules.ts';
export type { Amendment, EffectiveEntry } from './effective.ts';
export { effectiveLog } from './effective.ts';
export type {
  Attempt,
  BallAtKick,
  BodyPart,
  CautionReason,
  CompetitionOptions,
  DirectFrom,
  EditionRef,
  Entry,
  EntryHead,
  EntryOf,
  EntryType,
  Finish,
  Interruption,
  KickOffence,
  NamesGiven,
  PassKind,
  Payload,
  PersonRef,
  Range,
  RedReason,
  RestartKind,
  ReviewCategory,
  SheetPlayer,
} from './entries.ts';
export { ENTRY_WORDS } from './entry-words.ts';
export { evolve, foldLog, initialState, lastSeqAt, stateAt } from './fold/fold.ts';
export { eligibleNumber, kicksTakenFor, shootOutWinner } from './fold/shoot-out.ts';
export { legalNext } from './legal-next/legal-next.ts';
export type { ChangeOffer, Choice, LegalNext, NextContext, Offer } from './legal-next/offers.ts';
export { namesInLog } from './names-given.ts';
export type { OpenState } from './open-states.ts';
export { openStates } from './open-states.ts';
export { parseCommand } from './parse/command.ts';
export { parseEntry } from './parse/entry.ts';
export type { JsonSchema } from './parse/json-schema.ts';
export type { LogIssue, ParsedLog } from './parse/log.ts';
export { formatIssue, formatLog, parseLog } from './parse/log.ts';
export type { LogSchemas, NamedSchemas } from './parse/log-schemas.ts';
export { logSchemas } from './parse/log-schemas.ts';
export type { Issue } from './parse/schema.ts';
export type {
  AffectedEntry,
  CorrectionBody,
  CorrectionPreview,
  MeaningChange,
  PossibilityChange,
  StateChange,
} from './preview.ts';
export { previewCorrection } from './preview.ts';
export type { Rule, RuleClass } from './rules/catalogue.ts';
export { RULES, ruleById } from './rules/catalogue.ts';
export type { DeflectedAttempt } from './rules/credit.ts';
export { creditFor } from './rules/credit.ts';
export type { KickOutcome } from './rules/kick-offences.ts';
export { penaltyOutcome } from './rules/kick-offences.ts';
export type { RestartAfter, RestartCause } from './rules/restarts.ts';
export { directGoal, restartAfter } from './rules/restarts.ts';
export type { FoulFacts, FoulSanction } from './rules/sanctions.ts';
export { foulSanction } from './rules/sanctions.ts';
export type { NameOf } from './sentences.ts';
export { noticeSentence, refusalSentence } from './sentences.ts';
export type {
  CardState,
  GoalState,
  InterruptionState,
  KickedPenalty,
  MatchPhase,
  MatchState,
  OfficialResult,
  PersonState,
  PersonStatus,
  ReviewState,
  ShootOutState,
  StoppageState,
  TeamState,
  WaitingChange,
} from './state.ts';
export type {
  Brand,
  BySide,
  ClubId,
  EntryId,
  MatchId,
  Period,
  PersonId,
  Side,
  TimedPeriod,
  UntimedPeriod,
} from './vocabulary.ts';
export { isTimed, otherSide, PERIODS, SIDES, TIMED_PERIODS } from './vocabulary.ts';
