import type { ClubTable } from '@touchline/registry';
import type { TextIssue } from '../issues.ts';
import { matchesOf } from '../matches/matches.ts';
import { parse } from '../parse.ts';
import type { LintFinding } from './finding.ts';
import type { LintInput, LintRule } from './rule.ts';
import { LINT_RULES } from './rules.ts';

export interface LintOptions {
  /** Name for the findings. */
  readonly file: string;
  /** Who is who; without it no team is an unknown club. */
  readonly clubs?: Pick<ClubTable, 'find'>;
  /** Rules that are left out, by name. */
  readonly without?: readonly string[];
}

/** Name of the findings that are no rule's: text that the reader did not understand. */
export const SYNTAX = 'syntax';

/**
 * What a Football.TXT file has wrong: text that is not understood (`syntax`), and whatever a rule of `LINT_RULES`
 * finds to contradict itself, the calendar or the Laws. In the order of the text; any text is read.
 *
 * @example lint('▪ Final\nSun May 30 2026\n  A v B  2-1 (3-1)', { file: 'cl.txt' }).map(({ rule }) => rule)
 *   // ['weekday-of-date', 'scores-grow']
 */
export function lint(text: string, options: LintOptions): readonly LintFinding[] {
  const { file, clubs, without = [] } = options;
  const parsed = parse(text, { file });
  const { matches, issues } = matchesOf(parsed.document, { file });
  const input: LintInput = { text, document: parsed.document, matches, ...(clubs && { clubs }) };
  const findings = LINT_RULES.filter(({ name }) => !without.includes(name)).flatMap((rule) =>
    findingsOf(rule, input, file),
  );
  const told = new Set(findings.map(placeOf));
  // What both the reader and a rule see is told once, by the rule.
  const unread = [...parsed.issues, ...issues].filter((issue) => !told.has(placeOf(issue)));
  return [...unread.map(syntaxFinding), ...findings].toSorted(
    (a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
}

function findingsOf(rule: LintRule, input: LintInput, file: string): readonly LintFinding[] {
  const { name, severity } = rule;
  return rule.check(input).map(({ at, message, fix }) => ({
    rule: name,
    severity,
    file,
    line: at.line,
    column: at.column,
    message,
    ...(fix && { fix }),
  }));
}

function syntaxFinding({ file, line, column, expected, found }: TextIssue): LintFinding {
  const message = `expected ${expected}, found ${found}`;
  return { rule: SYNTAX, severity: 'error', file, line, column, message };
}

const placeOf = ({ line, column }: { readonly line: number; readonly column: number }): string =>
  `${line}:${column}`;
