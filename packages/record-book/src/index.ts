export { type CheckOptions, type ClaimCheck, checkClaim, type OtherReading } from './claims/check.ts';
export type { Refusal } from './claims/claim.ts';
export { type CompetitionAbout, competitionAbout } from './competition-about.ts';
export type { Condition } from './dimensions.ts';
export { CONDITIONS } from './dimensions.ts';
export type { DiscoverOptions } from './discover.ts';
export { discoverFacts } from './discover.ts';
export type { Evidence, Fact, FactWording, Family, Standing } from './fact.ts';
export type { Cell, Robustness } from './grid.ts';
export type { Instant } from './instant.ts';
export { parseInstant } from './instant.ts';
export type { AboutMatch, MatchSide } from './match-side.ts';
export { logNumbersOf, matchSideOf, recordedMatchSide } from './match-side.ts';
export type { AfterNextGoal, FactsInPlay, LiveOccasion } from './next-goal.ts';
export { factsAfterNextGoal, factsInPlay } from './next-goal.ts';
export type { Predicate } from './predicate.ts';
export type { Floor } from './pruning.ts';
export { FLOOR } from './pruning.ts';
export type { Reservation, Surprise } from './publishing.ts';
export {
  type Asked,
  type AskOptions,
  askRecord,
  type ListedRow,
  type ListedRun,
  SORTS,
  type Sort,
} from './query/ask.ts';
export { formatAsked } from './query/csv.ts';
export type { ListedFeat, ListedScorer } from './query/scorers/list-scorers.ts';
export type { RecordBook, RecordSource } from './record-book.ts';
export { openRecordBook, sidesBefore, withScorers } from './record-book.ts';
export type { DecidedSide, RecordSide } from './record-side.ts';
export type { Scope } from './scope.ts';
export { goalsOfMatch } from './scorers/goals-of-match.ts';
export type { LiveScorers } from './scorers/live-scorers.ts';
export type { RecordedGoal, ScorerBook, ScorerSource } from './scorers/scorer-book.ts';
export { openScorerBook } from './scorers/scorer-book.ts';
export type { ScorerEvidence } from './scorers/scorer-evidence.ts';
export type { ScorerFact, ScorerOptions } from './scorers/scorer-fact.ts';
export { scorerFacts } from './scorers/scorer-facts.ts';
export type { Balance, MeetingsQuestion } from './sequences/head-to-head.ts';
export { balanceOf } from './sequences/head-to-head.ts';
export type { RecordedRun, RunsQuestion } from './sequences/longest-runs.ts';
export { longestRuns } from './sequences/longest-runs.ts';
export type { SteadyQuestion, SteadyRun } from './sequences/prominent.ts';
export { steadiestRuns } from './sequences/prominent.ts';
export type { RunPredicate, RunVenue } from './sequences/run-kinds.ts';
export type { LegSide, LogNumbers, Outcome, SideKey, Subject } from './side.ts';
export { standingOf } from './standing.ts';
export { couldStillJoin } from './still-joining.ts';
export type { AboutTie, TieOfRecord, TieSide } from './tie-side.ts';
export { tieSideOf } from './tie-side.ts';
export { toldTogether } from './told-together.ts';
export type { HouseStyle } from './wording/house-style.ts';
export { clubNamesIn } from './wording/house-style.ts';
export type { NameOf } from './wording/scope-words.ts';
export { monthOf } from './wording/time.ts';
export type { LiveTie } from './would-be.ts';
export { wouldBeFacts } from './would-be.ts';
