export { complete } from './complete/complete.ts';
export { type LineOutcome, type NotationFile, type ReadLogOptions, readLog } from './files/read-log.ts';
export { type LogLine, type LogTables, type WriteLogOptions, writeLog } from './files/write-log.ts';
export { referencePage } from './help/reference-page.ts';
export { type FieldHelp, NOTATION_HELP, type VerbHelp } from './help/verbs-help.ts';
export type {
  Completion,
  LineRead,
  NotationContext,
  NotationNames,
  Problem,
  Said,
} from './notation.ts';
export { readLine } from './read/read-line.ts';
export { shortestLine } from './write/shortest-line.ts';
export { writeEntry } from './write/write-entry.ts';
export { writeSaid } from './write/write-said.ts';
