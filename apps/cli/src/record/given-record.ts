import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenRecord, OWN_DATA, readTables, recordOf } from '@touchline/desk';
import { foldLog, type MatchState } from '@touchline/laws';
import { parseInstant } from '@touchline/record-book';
import type { Arguments } from '../arguments.ts';
import { complain } from '../given-logs.ts';
import { readLogFiles } from '../log-files.ts';
import { type ExitCode, misused, type Terminal } from '../terminal.ts';
import { type GivenFiles, recordOfFiles } from './record-of-files.ts';

/** Tables of somebody else in place of ours. */
export const FILE_OPTIONS = {
  results: { type: 'string' },
  goals: { type: 'string' },
  competition: { type: 'string' },
  whole: { type: 'boolean' },
} as const;

/** Options of every command that asks the record. */
export const RECORD_OPTIONS = {
  'as-of': { type: 'string' },
  data: { type: 'string' },
  ...FILE_OPTIONS,
} as const;

/** The lines of `--help` about them. */
export const FILE_DETAILS = `  --results FILE, --goals FILE
                a table of somebody else's results, and of their goals, in place of ours
  --competition NAME
                what they are matches of, as prose has it: international
  --whole       they are all that was ever played, so that "ever" may be said`;

/** The same of all options of the record. */
export const RECORD_DETAILS = `  --as-of DATE  what was known by then: 2026-02-25 (the end of that day) or 2026-02-25T22:59;
                without it by the last match of the record
  --data DIR    clubs, results and coverage of that folder; without it our own
${FILE_DETAILS}`;

export interface GivenRecord extends OpenRecord {
  /** The same where nothing was played before it; of files of which that is not said. */
  readonly asWhole?: () => OpenRecord;
}

export type ReadRecord =
  | { readonly ok: true; readonly given: GivenRecord }
  | { readonly ok: false; readonly exit: ExitCode };

/** Opens the tables of a command line as a record; what is wrong has been said when it comes back without one. */
export function givenRecord(command: string, given: Arguments, terminal: Terminal): ReadRecord {
  const asOf = given.text('as-of');
  if (asOf !== undefined && parseInstant(asOf) === undefined) {
    const sentence = `${command}: --as-of ${asOf}: write a day like 2026-02-25 or an instant like 2026-02-25T22:59`;
    return { ok: false, exit: misused(terminal, sentence) };
  }
  const files = givenFiles(command, given, terminal);
  if (files !== undefined)
    return typeof files === 'number' ? { ok: false, exit: files } : opened(files, asOf, terminal);
  const folder = given.text('data') ?? OWN_DATA;
  const read = readTables(folder);
  if (!read.ok) return complain(terminal, read.issues);
  const record = recordOf(read.tables, loggedIn(folder));
  if (!record) return complain(terminal, ['there is no match in the record']);
  return { ok: true, given: seenAt(record, asOf) };
}

const seenAt = ({ book, options }: OpenRecord, asOf = options.asOf): OpenRecord => ({
  book,
  options: { ...options, asOf },
});

/** Matches of the logs that lie beside the tables; a log that cannot be read is passed over, since none is asked for. */
function loggedIn(folder: string): readonly MatchState[] {
  const logs = join(folder, 'matches');
  if (!existsSync(logs)) return [];
  const files = readdirSync(logs).filter((name) => name.endsWith('.jsonl'));
  const read = readLogFiles(files.map((name) => join(logs, name)));
  return read.ok ? read.logs.flatMap(({ entries }) => foldLog(entries) ?? []) : [];
}

/** What a table that is not ours is called where nobody says. */
const NAMELESS = 'recorded';

/** Tables of somebody else, where they were typed. */
export function givenFiles(
  command: string,
  given: Arguments,
  terminal: Terminal,
): GivenFiles | ExitCode | undefined {
  const [results, goals] = [given.text('results'), given.text('goals')];
  if (results === undefined) {
    return goals === undefined
      ? undefined
      : misused(terminal, `${command}: --goals are goals of matches: give their --results too`);
  }
  if (given.text('data') !== undefined)
    return misused(terminal, `${command}: --data and --results are two records; choose one`);
  const name = given.text('competition') ?? NAMELESS;
  return { results, ...(goals !== undefined && { goals }), name, whole: given.flag('whole') };
}

function opened(files: GivenFiles, asOf: string | undefined, terminal: Terminal): ReadRecord {
  const read = recordOfFiles(files);
  if (!read.ok) return complain(terminal, read.issues);
  const asWhole = files.whole ? {} : { asWhole: () => seenAt(read.asWhole(), asOf) };
  return { ok: true, given: { ...seenAt(read.record, asOf), ...asWhole } };
}
