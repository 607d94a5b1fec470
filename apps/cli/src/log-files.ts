import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Entry, formatIssue, parseEntry, parseLog } from '@touchline/laws';

/** A log as it was read from a file. */
export interface LogFile {
  /** As it was typed. */
  readonly path: string;
  readonly entries: readonly Entry[];
  /** Line of an entry, 1 and up. */
  lineOf(entry: Entry): number | undefined;
}

export type ReadLogs =
  | { readonly ok: true; readonly logs: readonly LogFile[] }
  /** One line each, what and where. */
  | { readonly ok: false; readonly sentences: readonly string[] };

/** Reads logs and puts them in order of play: first leg before second, whatever the order they were typed in. */
export function readLogFiles(paths: readonly string[]): ReadLogs {
  const read = paths.map(readLogFile);
  const sentences = read.flatMap((each) => (each.ok ? [] : each.sentences));
  if (sentences.length > 0) return { ok: false, sentences };
  const logs = read.flatMap((each) => (each.ok ? each.logs : []));
  return { ok: true, logs: [...logs].sort((a, b) => legOf(a) - legOf(b)) };
}

/** Logs that belong to no single tie: said in one line; `undefined` when they go together. */
export function whyNotOneTie(logs: readonly LogFile[]): string | undefined {
  const [first, second] = logs;
  if (!first || !second) return undefined;
  const [a, b] = [first, second].map(({ entries }) => entries.find((entry) => entry.type === 'matchOpened'));
  if (a?.type !== 'matchOpened' || b?.type !== 'matchOpened') return undefined;
  if (a.match === b.match) return `${first.path} and ${second.path} are logs of the same match, ${a.match}`;
  if (a.otherLeg === b.match || b.otherLeg === a.match) return undefined;
  return `${first.path} and ${second.path} are not two legs of one tie`;
}

/** Two logs of one match among them: said in one line; `undefined` when every match is there once. */
export function whyNotApart(logs: readonly LogFile[]): string | undefined {
  const paths = new Map<string, string>();
  for (const { entries, path } of logs) {
    const match = entries[0]?.match ?? '';
    const other = paths.get(match);
    if (other !== undefined) return `${other} and ${path} are logs of the same match, ${match}`;
    paths.set(match, path);
  }
  return undefined;
}

/** The other leg's log beside this one, where a file of its name lies in the same folder. */
export function siblingLeg(log: LogFile): LogFile | undefined {
  const opened = log.entries.find((entry) => entry.type === 'matchOpened');
  if (opened?.type !== 'matchOpened' || opened.otherLeg === undefined) return undefined;
  const path = join(dirname(log.path), `${basename(opened.otherLeg)}.jsonl`);
  const read = readLogFile(path);
  return read.ok ? read.logs[0] : undefined;
}

function readLogFile(path: string): ReadLogs {
  const text = textOf(path);
  if (!text.ok) return { ok: false, sentences: [`${path}: ${text.reason}`] };
  const { entries, issues } = parseLog(text.text, { file: path });
  if (issues.length > 0) return { ok: false, sentences: issues.map(formatIssue) };
  if (entries.length === 0) return { ok: false, sentences: [`${path}: there is no entry in it`] };
  if (!entries.some((entry) => entry.type === 'matchOpened')) {
    return { ok: false, sentences: [`${path}: no matchOpened: the log does not say which match it is`] };
  }
  const lines = linesBySeq(text.text);
  return { ok: true, logs: [{ path, entries, lineOf: (entry) => lines.get(entry.seq) }] };
}

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

function textOf(path: string): Text {
  try {
    if (statSync(path).isDirectory()) return { ok: false, reason: 'is a folder, not a log' };
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
      ok: false,
      reason: code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`,
    };
  }
}

function linesBySeq(text: string): ReadonlyMap<number, number> {
  const lines = text.split(/\r?\n/).map((line, index) => [line.trim(), index + 1] as const);
  const entries = lines.filter(([line]) => line !== '' && !line.startsWith('#'));
  return new Map(
    entries.flatMap(([line, number]) => {
      const parsed = parseEntry(JSON.parse(line));
      return parsed.ok ? [[parsed.entry.seq, number] as const] : [];
    }),
  );
}

function legOf({ entries }: LogFile): number {
  const opened = entries.find((entry) => entry.type === 'matchOpened');
  return opened?.type === 'matchOpened' ? (opened.leg ?? 1) : 1;
}
