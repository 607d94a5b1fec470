import type { TextIssue } from './issues.ts';
import type { Document } from './syntax.ts';

/** A text read: its tree, and each place that was not understood. */
export interface Parsed {
  readonly document: Document;
  readonly issues: readonly TextIssue[];
}
