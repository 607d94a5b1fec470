export { type FactView, percent } from '@touchline/web';
export type { Answer } from './desk.ts';
export {
  type CheckedEntry,
  checkLogs,
  type OfflineDesk,
  offlineDesk,
  type StudyOptions,
  studyLogs,
} from './offline.ts';
export { factView } from './projections/facts-view.ts';
export { clockOf } from './projections/instant.ts';
export type { MatchInTie, ReadMatch } from './projections/match-in-tie.ts';
export { matchPageView } from './projections/match-page.ts';
export { type MatchStudy, SharedAnswers } from './projections/study.ts';
export type { ToldEntry } from './projections/timeline.ts';
export { isDay } from './projections/words.ts';
export { type MomentText, parseMoment, periodOfLabel, periodsOfBoard } from './replay/moment-text.ts';
export type { Replay, ReplayStatus } from './replay/replay.ts';
export { DEFAULT_SPEED, SPEED_LIMIT } from './replay/replay.ts';
export { Replays, type ReplayWorld, type Started } from './replay/replays.ts';
export { positionOfText, type Schedule, scheduleOf } from './replay/schedule.ts';
export type { Script } from './replay/script.ts';
export { type Sent, type Timer, wallTimer } from './replay/stage.ts';
export { type DeskOptions, type RunningDesk, type StartedDesk, startDesk } from './start.ts';
export type {
  Append,
  Appended,
  LogListener,
  LogStore,
  OpenedStore,
  StoreProblem,
} from './store/log-store.ts';
export { memoryStore } from './store/memory.ts';
export { openSqliteStore } from './store/sqlite.ts';
export { OWN_DATA, type ReadTables, readTables, type Tables } from './tables.ts';
