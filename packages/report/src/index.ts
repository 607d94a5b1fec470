export type { Grounds, Paragraph, Report, Sentence } from './document.ts';
