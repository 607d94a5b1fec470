export { dayNumber, isoDate, weekdayOf } from './dates.ts';
export type { TextIssue } from './issues.ts';
export { type FromJson, fromJson, type JsonOptions, toJson } from './json/json.ts';
export type { JsonIssue } from './json/shape.ts';
export type { LintFinding, LintFix, Severity } from './lint/finding.ts';
export { type LintOptions, lint, SYNTAX } from './lint/lint.ts';
export type { LintInput, LintRule } from './lint/rule.ts';
export { LINT_RULES } from './lint/rules.ts';
export type { Fields } from './log/fields.ts';
export { type LogOptions, logOfMatch, type MatchLog } from './log/log-of-match.ts';
export { type LogsOfFile, readLogs } from './log/read-logs.ts';
export type { KnownNames } from './log/text-names.ts';
export { type LostFact, type WriteLogOptions, type WrittenLog, writeLog } from './log/write-log.ts';
export type { NamesOfIds } from './log/written-names.ts';
export type {
  CardDetail,
  ChangeDetail,
  GoalDetail,
  KickDetail,
  LineUpDetail,
  MatchDetails,
  PlayedMinute,
  ShootOutDetail,
  Side,
  StarterDetail,
} from './match-details.ts';
export { type MatchesOf, matchesOf } from './matches/matches.ts';
export { migrate } from './migrate.ts';
export { parse } from './parse.ts';
export type { Parsed } from './parsed.ts';
export { withoutPlaces } from './places.ts';
export type { RawMatch, RawScore } from './raw-match.ts';
export { type RawResults, readResults, resultsOf } from './read-results.ts';
export { type Reading, readNodes } from './reading/reader.ts';
export { type Place, readRound } from './rounds.ts';
export {
  type Attendance,
  type Blank,
  type BlockComment,
  type Booking,
  type Bye,
  CARDS,
  type Card,
  type Cards,
  type Change,
  type Coach,
  type Comment,
  type DateLine,
  type Day,
  type Definition,
  DIALECTS,
  type Dialect,
  type Document,
  GOAL_MARKS,
  type GoalMark,
  type Goals,
  type GoalTime,
  type Heading,
  type InlineCard,
  type Kick,
  type Legs,
  type LineUp,
  type Match,
  type Minute,
  type Node,
  type NodeType,
  type NotaBene,
  type Note,
  type NoteLine,
  type Pair,
  type Player,
  type Referee,
  type Referees,
  type Round,
  type Score,
  type ScoredTo,
  type Scorer,
  type ShootOut,
  type Span,
  STATUSES,
  type Status,
  type SuddenEnd,
  type Tally,
  type TeamMatch,
  type Text,
  type Time,
  type Unread,
  type Venue,
  WEEKDAYS,
  type Weekday,
  type WonOn,
} from './syntax.ts';
export { type Import, type ImportedResults, toResults } from './to-results.ts';
export { type FormatOptions, format, formatNodes } from './writing/format.ts';
