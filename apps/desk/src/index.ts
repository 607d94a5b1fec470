export { type FactView, percent } from '@touchline/web';
export { type Account, isRole, ROLES, type Role } from './accounts/account.ts';
export {
  type AccountStore,
  type AuditRecord,
  COMMAND_LINE,
  NOBODY,
  type OpenedAccounts,
} from './accounts/account-store.ts';
export { Administration } from './accounts/administration.ts';
export { openAccounts } from './accounts/open-accounts.ts';
export type { Bus } from './bus/bus.ts';
export { openNatsBus } from './bus/nats.ts';
export type { Answer } from './desk.ts';
export {
  type DeskLog,
  LOG_FORMATS,
  LOG_LEVELS,
  type LogFormat,
  type LogLevel,
  openLog,
} from './log/desk-log.ts';
export {
  type CheckedEntry,
  checkLogs,
  type OfflineDesk,
  offlineDesk,
  type StudyOptions,
  studyLogs,
} from './offline.ts';
export { type Position, positionAt } from './position.ts';
export { factView } from './projections/facts-view.ts';
export { clockOf } from './projections/instant.ts';
export type { MatchInTie, ReadMatch } from './projections/match-in-tie.ts';
export { matchPageView } from './projections/match-page.ts';
export { SharedAnswers } from './projections/shared-answers.ts';
export type { MatchStudy } from './projections/study.ts';
export type { ToldEntry } from './projections/timeline.ts';
export { isDay } from './projections/words.ts';
export { type OpenRecord, recordOf } from './record.ts';
export { parseMoment } from './replay/moment-text.ts';
export type { Replay, ReplayStatus } from './replay/replay.ts';
export { DEFAULT_SPEED, SPEED_LIMIT } from './replay/replay.ts';
export { Replays, type ReplayWorld, type Started } from './replay/replays.ts';
export type { Script } from './replay/script.ts';
export { type Sent, type Timer, wallTimer } from './replay/stage.ts';
export { type DeskOptions, type RunningDesk, type StartedDesk, startDesk } from './start.ts';
export { backUp, type Restored, restore } from './store/backup.ts';
export type {
  Append,
  Appended,
  LogListener,
  LogStore,
  OpenedStore,
  Stored,
  StoreProblem,
} from './store/log-store.ts';
export { readLog } from './store/log-store.ts';
export { memoryStore } from './store/memory.ts';
export { isDatabase, openStore } from './store/open-store.ts';
export { openSqliteStore } from './store/sqlite.ts';
export { OWN_DATA, type ReadTables, readTables, type Tables } from './tables.ts';
export { WebhookAdministration } from './webhooks/administration.ts';
export { deadLetterView, webhookView } from './webhooks/views.ts';
export { EVENT_KINDS } from './webhooks/webhook.ts';
