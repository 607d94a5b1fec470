export type { TextIssue } from './issues.ts';
export type { RawMatch, RawScore } from './raw-match.ts';
export { type RawResults, readResults } from './read-results.ts';
export { type Place, readRound } from './rounds.ts';
export { type Import, type ImportedResults, toResults } from './to-results.ts';
