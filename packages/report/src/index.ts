export type { Grounds, Paragraph, Report, Sentence } from './document.ts';
export { formatReport } from './format-report.ts';
export type { MatchInput, Occasion, ReportInput, Swing } from './input.ts';
export type { ClubName, Names, PersonName } from './names.ts';
export { firstName } from './names.ts';
export type { EntryContext, EntryDescription } from './timeline/context.ts';
export { describeEntry } from './timeline/describe-entry.ts';
export { writeReport } from './write-report.ts';
