import type { Report } from './document.ts';
import { headlineOf } from './english/headline.ts';
import type { ReportInput } from './input.ts';
import { paragraphsOf } from './plan/plan.ts';
import { prepare } from './plan/telling.ts';

/**
 * The report of a match in English: headline and paragraphs, each sentence with what it rests on. Works on any log:
 * not begun, being played, over, with a tie or without. The same input gives the same report.
 */
export function writeReport(input: ReportInput): Report {
  const telling = prepare(input);
  return { language: 'en', headline: headlineOf(telling), paragraphs: paragraphsOf(telling) };
}
