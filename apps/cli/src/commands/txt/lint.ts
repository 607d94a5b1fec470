import { LINT_RULES, type LintFinding, lint, SYNTAX } from '@touchline/football-txt';
import type { ClubTable } from '@touchline/registry';
import type { Arguments } from '../../arguments.ts';
import { readClubs } from '../../club-tables.ts';
import { progressOf } from '../../progress.ts';
import {
  EXIT,
  type ExitCode,
  misused,
  outJson,
  printable,
  styled,
  type Terminal,
  wrongInput,
} from '../../terminal.ts';
import { readText } from '../../text-files.ts';

/** Findings as they come, then how many; with --check an error is a failure. */
export function runLint(paths: readonly string[], given: Arguments, terminal: Terminal): ExitCode {
  if (given.flag('rules')) return listRules(given, terminal);
  const without = (given.text('without') ?? '').split(',').filter((name) => name !== '');
  const strange = without.find((name) => !LINT_RULES.some((rule) => rule.name === name));
  if (strange !== undefined)
    return misused(terminal, `txt lint: there is no rule ${strange}; see txt lint --rules`);
  const clubs = clubsFor(given);
  if (!clubs.ok) {
    for (const sentence of clubs.sentences) wrongInput(terminal, sentence);
    return EXIT.wrongInput;
  }
  const findings = lintAll(paths, { without, ...(clubs.table && { clubs: clubs.table }) }, terminal);
  if (findings === undefined) return EXIT.wrongInput;
  if (given.flag('json')) outJson(terminal, findings);
  else tell(findings, paths.length, terminal);
  const failed = given.flag('check') && findings.some(({ severity }) => severity === 'error');
  return failed ? EXIT.wrongInput : EXIT.ok;
}

interface LintGiven {
  readonly without: readonly string[];
  readonly clubs?: ClubTable;
}

/** `undefined` when a file could not be read, which has been said. */
function lintAll(
  paths: readonly string[],
  options: LintGiven,
  terminal: Terminal,
): readonly LintFinding[] | undefined {
  const progress = progressOf(terminal, paths.length);
  const findings: LintFinding[] = [];
  let unread = false;
  for (const file of paths) {
    progress.next(file);
    const read = readText(file);
    if (read.ok) findings.push(...lint(read.text, { file, ...options }));
    else {
      progress.end();
      wrongInput(terminal, read.sentence);
      unread = true;
    }
  }
  progress.end();
  return unread ? undefined : findings;
}

function clubsFor(
  given: Arguments,
):
  | { readonly ok: true; readonly table?: ClubTable }
  | { readonly ok: false; readonly sentences: readonly string[] } {
  const folder = given.text('data');
  return folder === undefined && !given.flag('clubs') ? { ok: true } : readClubs(folder);
}

function tell(findings: readonly LintFinding[], files: number, terminal: Terminal): void {
  for (const { file, line, column, severity, rule, message, fix } of findings) {
    const shown = severity === 'error' ? styled(terminal, 'red', severity) : severity;
    const mend = fix === undefined ? '' : ` (write ${fix.text})`;
    terminal.out(`${file}:${line}:${column} ${shown} ${rule}: ${printable(`${message}${mend}`)}\n`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  terminal.out(`${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function listRules(given: Arguments, terminal: Terminal): ExitCode {
  const rules = [
    { name: SYNTAX, severity: 'error', summary: 'the text is understood' },
    ...LINT_RULES.map(({ name, severity, summary }) => ({ name, severity, summary })),
  ];
  if (given.flag('json')) outJson(terminal, rules);
  else {
    const width = Math.max(...rules.map(({ name }) => name.length));
    for (const { name, severity, summary } of rules) {
      terminal.out(`${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
    }
  }
  return EXIT.ok;
}
