import type { ClubTable } from '@touchline/registry';
import type { MatchDetails } from '../match-details.ts';
import type { Document } from '../syntax.ts';
import type { Remark, Severity } from './finding.ts';

/** A file as the rules see it. */
export interface LintInput {
  /** The text that was parsed. */
  readonly text: string;
  readonly document: Document;
  /** In the order of the text. */
  readonly matches: readonly MatchDetails[];
  /** Who is who; without it no club is unknown. */
  readonly clubs?: Pick<ClubTable, 'find'>;
}

/** One thing that can be wrong with a file. */
export interface LintRule {
  readonly name: string;
  readonly severity: Severity;
  /** One line for the list of rules. */
  readonly summary: string;
  check(input: LintInput): readonly Remark[];
}

/** A rule that looks at each match by itself. */
export function matchRule(
  rule: Omit<LintRule, 'check'>,
  check: (match: MatchDetails) => readonly Remark[],
): LintRule {
  return { ...rule, check: ({ matches }) => matches.flatMap(check) };
}
