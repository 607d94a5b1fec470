import type { Entry } from '@touchline/laws';
import type { NotationContext, Said } from '../notation.ts';
import { saidOf } from '../write/write-entry.ts';
import { writeSaid } from '../write/write-said.ts';
import { RunningLog } from './running-log.ts';
import { wholeChange } from './whole-change.ts';

/** Who the people and clubs of a log are. */
export type LogTables = Pick<NotationContext, 'names' | 'people' | 'clubs'>;

export interface WriteLogOptions {
  /** Leave out who logged it, when and under which id: what happened, for people to read. */
  readonly plain?: boolean;
}

/** A line of a log, and the entries it stands for: one, or the two of a change. */
export interface LogLine {
  readonly line: string;
  readonly entries: readonly Entry[];
}

/**
 * A log as lines of desk notation, in its order; `readLog` reads them as the same log. Match and operator are said where
 * they change, ids where they are not `e` and the entry's number.
 */
export function writeLog(
  log: readonly Entry[],
  tables: LogTables,
  options: WriteLogOptions = {},
): readonly LogLine[] {
  const running = new RunningLog();
  const lines: LogLine[] = [];
  for (let at = 0; at < log.length; ) {
    const [entry, next] = [log[at], log[at + 1]];
    if (!entry) break;
    const change = wholeChange(entry, next);
    const entries = change && next ? [entry, next] : [entry];
    const said = change ?? saidOf(entry);
    const context = { ...tables, log: running.entries, state: running.state };
    const head = options.plain ? {} : headOf(entry, running.entries.at(-1), change);
    lines.push({ line: writeSaid({ ...said, ...head }, context), entries });
    for (const each of entries) running.add(each);
    at += entries.length;
  }
  return lines;
}

/** What a line of a file says of who made the entry, where that does not go without saying. */
function headOf(
  { id, seq, match, by, at }: Entry,
  before: Entry | undefined,
  change: Said | undefined,
): Pick<Said, 'id' | 'match' | 'by' | 'at'> {
  const own = change ? change.id : id === `e${seq}` ? undefined : id;
  return {
    ...(own !== undefined && { id: own }),
    ...(match !== before?.match && { match }),
    ...(by !== before?.by && { by }),
    ...(at !== undefined && { at }),
  };
}
