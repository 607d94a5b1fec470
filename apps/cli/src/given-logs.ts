import { checkLogs, OWN_DATA, readTables, type Tables } from '@touchline/desk';
import { type Entry, refusalSentence } from '@touchline/laws';
import { type LogFile, readLogFiles, siblingLeg, whyNotOneTie } from './log-files.ts';
import { type ExitCode, type Terminal, wrongInput } from './terminal.ts';

/** Lines of complaint that a person reads; the rest is counted. */
const MOST_LINES = 5;

/** Logs that were read and found to be possible, with the tables to study them by. */
export interface GivenLogs {
  /** In order of play. */
  readonly logs: readonly LogFile[];
  /** The same with the first leg from the same folder, where the second was given alone. */
  readonly withSibling: readonly LogFile[];
  readonly tables: Tables;
}

export type Given =
  | { readonly ok: true; readonly given: GivenLogs }
  | { readonly ok: false; readonly exit: ExitCode };

/**
 * Reads and checks the logs of a command line; whatever is wrong has been said when it comes back without them.
 *
 * @param whyNot why these logs are not asked about together
 */
export async function givenLogs(
  paths: readonly string[],
  terminal: Terminal,
  whyNot: (logs: readonly LogFile[]) => string | undefined = whyNotOneTie,
): Promise<Given> {
  const tables = readTables(OWN_DATA);
  if (!tables.ok) return complain(terminal, tables.issues);
  const read = readLogFiles(paths);
  if (!read.ok) return complain(terminal, read.sentences);
  const strangers = whyNot(read.logs);
  if (strangers !== undefined) return complain(terminal, [strangers]);
  const withSibling = completed(read.logs);
  const refused = await refusals(read.logs, withSibling, tables.tables);
  if (refused.length > 0) return complain(terminal, refused);
  return { ok: true, given: { logs: read.logs, withSibling, tables: tables.tables } };
}

/** Says the first few things that are wrong, a line each. */
export function complain(
  terminal: Terminal,
  sentences: readonly string[],
): { readonly ok: false; readonly exit: ExitCode } {
  const shown = sentences.slice(0, MOST_LINES);
  const more = sentences.length - shown.length;
  for (const sentence of shown) wrongInput(terminal, sentence);
  if (more > 0) wrongInput(terminal, `and ${more} more like these`);
  return { ok: false, exit: 1 };
}

/** Entries that the Laws cannot take as a true record, by file and line. */
async function refusals(
  logs: readonly LogFile[],
  withSibling: readonly LogFile[],
  tables: Tables,
): Promise<readonly string[]> {
  const checked = await checkLogs(
    withSibling.map((log) => log.entries),
    tables,
  );
  return checked.flatMap(({ entry, refusal }) => {
    if (!refusal) return [];
    const place = placeOf(entry, logs);
    return place === undefined ? [] : [`${place}: ${refusalSentence(refusal)} (${refusal.rule})`];
  });
}

function placeOf(entry: Entry, logs: readonly LogFile[]): string | undefined {
  const log = logs.find(({ entries }) => entries[0]?.match === entry.match);
  return log && `${log.path}:${log.lineOf(entry) ?? entry.seq}`;
}

/** Who asks about a first leg is not told what came after it because a file of the second happens to lie there. */
function completed(logs: readonly LogFile[]): readonly LogFile[] {
  const [only, ...others] = logs;
  if (!only || others.length > 0) return logs;
  const opened = only.entries.find((entry) => entry.type === 'matchOpened');
  const isSecond = opened?.type === 'matchOpened' && opened.leg === 2;
  const sibling = isSecond ? siblingLeg(only) : undefined;
  return sibling ? [sibling, only] : logs;
}
