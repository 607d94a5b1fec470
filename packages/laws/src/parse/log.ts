import { amended, effectiveLog, isCorrection, withoutAmendments } from '../effective.ts';
import type { Entry } from '../entries.ts';
import { parseEntry } from './entry.ts';
import type { Issue } from './schema.ts';
import { describe, isRecord } from './schema.ts';

/** What is wrong with one line of a log file. */
export interface LogIssue extends Issue {
  readonly file?: string;
  /** 1 and up; comments and blank lines count. */
  readonly line: number;
}

/** The log that could be read, and all that could not. */
export interface ParsedLog {
  readonly entries: readonly Entry[];
  readonly issues: readonly LogIssue[];
}

/**
 * Reads a log in JSON lines: one entry a line; blank lines and lines that start with `#` are passed over.
 * Reading goes on after an issue, and a line that is left out is always an issue.
 */
export function parseLog(text: string, options: { readonly file?: string } = {}): ParsedLog {
  const reader = new LogReader(options.file);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  lines.forEach((line, index) => reader.read(line, index + 1));
  return { entries: reader.entries, issues: reader.issues };
}

/** Writes a log as `parseLog` reads it, one entry a line. */
export function formatLog(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** Says an issue in a line: `log.jsonl:12: clock.minute: expected ..., found ...`. */
export function formatIssue(issue: Issue | LogIssue): string {
  const line =
    'line' in issue ? `${issue.file ?? 'line '}${issue.file === undefined ? '' : ':'}${issue.line}: ` : '';
  const path = issue.path === '' ? '' : `${issue.path}: `;
  return `${line}${path}expected ${issue.expected}, found ${issue.found}`;
}

/** A correction that would change nothing, because its target is not there or would be no entry any more. */
function correctionIssues(entry: Entry, earlier: readonly Entry[]): readonly Issue[] {
  if (!isCorrection(entry)) return [];
  const target = earlier.find(({ id }) => id === entry.target);
  if (!target)
    return [{ path: 'target', expected: 'the id of an earlier entry', found: describe(entry.target) }];
  if (entry.type === 'entryWithdrawn') return [];
  const effective = effectiveLog(earlier).find(({ id }) => id === target.id) ?? target;
  const parsed = parseEntry(amended(withoutAmendments(effective), entry.changes));
  return parsed.ok ? [] : parsed.issues.map((issue) => ({ ...issue, path: `changes.${issue.path}` }));
}

class LogReader {
  readonly entries: Entry[] = [];
  readonly issues: LogIssue[] = [];
  readonly #file: string | undefined;
  readonly #lineOf = new Map<string, number>();
  /** `undefined` after a line whose number could not be read. */
  #nextSeq: number | undefined = 1;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  read(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const value = this.#json(trimmed, line);
    if (value === undefined) {
      this.#nextSeq = undefined;
      return;
    }
    const parsed = parseEntry(value);
    const issues = parsed.ok ? [] : parsed.issues;
    const seqIssue = this.#checkSeq(value);
    const repeated = parsed.ok ? this.#checkId(parsed.entry, line) : undefined;
    for (const issue of [...issues, seqIssue, repeated]) if (issue) this.#report(issue, line);
    if (!parsed.ok || seqIssue || repeated) return;
    for (const issue of correctionIssues(parsed.entry, this.entries)) this.#report(issue, line);
    this.entries.push(parsed.entry);
  }

  #json(text: string, line: number): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#report({ path: '', expected: 'one entry in JSON', found: `broken JSON (${reason})` }, line);
      return undefined;
    }
  }

  #checkSeq(value: unknown): Issue | undefined {
    const seq = isRecord(value) ? value.seq : undefined;
    const expected = this.#nextSeq;
    const isNumber = typeof seq === 'number' && Number.isInteger(seq) && seq >= 1;
    this.#nextSeq = isNumber ? seq + 1 : undefined;
    if (!isNumber || expected === undefined || seq === expected) return undefined;
    return { path: 'seq', expected: String(expected), found: describe(seq) };
  }

  #checkId(entry: Entry, line: number): Issue | undefined {
    const first = this.#lineOf.get(entry.id);
    if (first === undefined) {
      this.#lineOf.set(entry.id, line);
    } else {
      return { path: 'id', expected: 'an id of its own', found: `"${entry.id}", as in line ${first}` };
    }
    const match = this.entries[0]?.match;
    if (match === undefined || match === entry.match) return undefined;
    return { path: 'match', expected: match, found: describe(entry.match) };
  }

  #report(issue: Issue, line: number): void {
    this.issues.push({ ...(this.#file === undefined ? {} : { file: this.#file }), line, ...issue });
  }
}
