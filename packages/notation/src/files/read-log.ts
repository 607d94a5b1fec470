import type { Clock, Command, DecideContext, Entry, MatchId, Notice, Refusal } from '@touchline/laws';
import { decide, parseCommand } from '@touchline/laws';
import type { Problem, Said } from '../notation.ts';
import { readLine } from '../read/read-line.ts';
import { RunningLog } from './running-log.ts';
import type { LogTables } from './write-log.ts';

export interface ReadLogOptions extends LogTables {
  /** The log that the lines go on; empty unless given. */
  readonly onto?: readonly Entry[];
  /** The match and the operator where no line says them. */
  readonly match?: MatchId;
  readonly by?: string;
  /** What a match cannot know alone, asked before each command; nothing unless given. */
  readonly decide?: (log: readonly Entry[]) => DecideContext;
}

/** What became of one line of a file. */
export type LineOutcome =
  | {
      readonly number: number;
      readonly line: string;
      readonly entries: readonly Entry[];
      readonly notices: readonly Notice[];
      readonly problem?: never;
      readonly refusal?: never;
    }
  | { readonly number: number; readonly line: string; readonly problem: Problem; readonly refusal?: never }
  | { readonly number: number; readonly line: string; readonly refusal: Refusal; readonly problem?: never };

/** A file as it was read: the log that came of it, and what became of each line that says something. */
export interface NotationFile {
  /** With the entries it went on from. */
  readonly log: readonly Entry[];
  readonly lines: readonly LineOutcome[];
}

/**
 * Reads a file of desk notation, a line an entry, and asks the Laws about each. A line that says no moment, match or
 * operator has those of the entry before. Reading goes on after a line that cannot be read or is refused; such a line
 * adds nothing.
 */
export function readLog(text: string, options: ReadLogOptions): NotationFile {
  const running = new RunningLog(options.onto ?? []);
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const lines = rows.flatMap((line, index): readonly LineOutcome[] => {
    const outcome = outcomeOf(line, running, options);
    return outcome ? [{ number: index + 1, line, ...outcome }] : [];
  });
  return { log: running.entries, lines };
}

type Outcome =
  | { readonly entries: readonly Entry[]; readonly notices: readonly Notice[] }
  | { readonly problem: Problem }
  | { readonly refusal: Refusal };

function outcomeOf(line: string, running: RunningLog, options: ReadLogOptions): Outcome | undefined {
  const { names, people, clubs } = options;
  const read = readLine(line, { names, people, clubs, log: running.entries, state: running.state });
  if (!read.ok) return { problem: read.problem };
  if (read.said.length === 0) return undefined;
  const entries: Entry[] = [];
  const notices: Notice[] = [];
  for (const said of read.said.flatMap((each) => asCommands(each, running))) {
    const command = commandFor(said, running, options);
    if (!command.ok) return { problem: { from: 0, to: line.length, sentence: command.sentence } };
    const verdict = decide(
      command.command,
      running.entries,
      options.decide?.(running.entries),
      running.state,
    );
    if (!verdict.ok) return { refusal: verdict.refusal };
    notices.push(...verdict.notices);
    entries.push(...verdict.entries);
    for (const entry of verdict.entries) running.add(entry);
  }
  return { entries, notices };
}

/** What is said, before its shape has been checked. */
type Draft = Omit<Said, 'body'> & { readonly body: object };

/** A whole change is one command where it has an id of its own; else its entries have the ids of their numbers. */
function asCommands(said: Said, running: RunningLog): readonly Draft[] {
  const { body, ...rest } = said;
  if (body.type !== 'logSubstitution' || said.id !== undefined) return [said];
  const { off, on, side, ...flags } = body;
  const { type: _type, ...more } = flags;
  return [
    { ...rest, body: { type: 'logSubstitutionOff', side, player: off, ...more } },
    { ...rest, body: { type: 'logSubstitutionOn', side, player: on, replaces: nextId(running) } },
  ];
}

const nextId = ({ entries }: RunningLog): string => `e${(entries.at(-1)?.seq ?? 0) + 1}`;

/** The command that a line's words make here: what it does not say is as in the entry before. */
function commandFor(
  { body, ...head }: Draft,
  running: RunningLog,
  options: ReadLogOptions,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly sentence: string } {
  const last = running.entries.at(-1);
  const match = head.match ?? last?.match ?? options.match;
  const by = head.by ?? last?.by ?? options.by;
  if (match === undefined)
    return { ok: false, sentence: 'The line must say which match it is, as in match:final-2026.' };
  if (by === undefined) return { ok: false, sentence: 'The line must say who logs it, as in by:desk.' };
  const clock: Clock = head.clock ?? last?.clock ?? { period: 'pre' };
  const { id, ...rest } = head;
  const parsed = parseCommand({ ...rest, match, by, clock, commandId: id ?? nextId(running), ...body });
  return parsed.ok
    ? { ok: true, command: parsed.command }
    : { ok: false, sentence: `Expected ${parsed.issues[0]?.expected}.` };
}
