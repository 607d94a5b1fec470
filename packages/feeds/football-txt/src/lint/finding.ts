import type { Span } from '../syntax.ts';

/** `error`: it cannot be so; `warning`: it is unlikely, or needs a look. */
const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A place where a file contradicts itself, the calendar or the Laws. */
export interface LintFinding {
  /** Name of the rule: `weekday-of-date`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  /** Present where there is one right text and no doubt about it. */
  readonly fix?: LintFix;
}

/** What stands in `replace` is replaced by `text`. */
export interface LintFix {
  readonly replace: Span;
  readonly text: string;
}

/** What a rule says of a place; rule, severity and file are added for it. */
export interface Remark {
  readonly at: Pick<Span, 'line' | 'column'>;
  readonly message: string;
  readonly fix?: LintFix;
}
