import { dirname, join } from 'node:path';
import { readTables, studyLogs, type Tables } from '@touchline/desk';
import { type DecideContext, type Entry, formatLog, noticeSentence, refusalSentence } from '@touchline/laws';
import { type LineOutcome, type LogTables, type NotationFile, readLog } from '@touchline/notation';
import type { Arguments } from '../../arguments.ts';
import { complain } from '../../given-logs.ts';
import { type LogFile, readLogFiles, siblingLeg } from '../../log-files.ts';
import { EXIT, type ExitCode, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { readText } from '../../text-files.ts';
import { writeWhole } from '../../write-file.ts';
import { notationTables } from './notation-tables.ts';
import { underlined } from './underlined.ts';

/** Lines of complaint that a person reads; the rest is counted. */
const MOST = 5;

/** Reads a file of desk notation through the Laws and writes the log that comes of it. */
export function readNotation(path: string, given: Arguments, terminal: Terminal): ExitCode {
  const tables = readTables();
  if (!tables.ok) return complain(terminal, tables.issues).exit;
  const text = readText(path);
  if (!text.ok) return wrongInput(terminal, text.sentence);
  const onto = given.text('onto');
  const begun = onto === undefined ? undefined : readLogFiles([onto]);
  if (begun && !begun.ok) return complain(terminal, begun.sentences).exit;
  const before = begun?.logs[0]?.entries ?? [];
  const known = notationTables(tables.tables);
  const decide = contextBeside(onto ?? path, tables.tables);
  const file = readLog(text.text, { ...known, onto: before, decide });
  if (complainOf(path, file, known, terminal)) return EXIT.wrongInput;
  if (file.log.length === 0) return wrongInput(terminal, `${path}: there is no entry in it`);
  tell(path, file, before.length, known, given, terminal);
  return EXIT.ok;
}

/** What the tie says of extra time and kicks, with the other leg from the same folder. */
function contextBeside(path: string, tables: Tables): (log: readonly Entry[]) => DecideContext {
  let other: LogFile | undefined;
  let isLookedFor = false;
  return (log) => {
    if (!isLookedFor && log.length > 0) {
      other = siblingLeg({ path: join(dirname(path), 'this.jsonl'), entries: log, lineOf: () => undefined });
      isLookedFor = true;
    }
    const logs = other ? [other.entries, log] : [log];
    return studyLogs(logs, tables)?.decideContext() ?? {};
  };
}

/** Says what could not be read or was refused, each with its line; false where nothing was wrong. */
function complainOf(path: string, { lines }: NotationFile, tables: LogTables, terminal: Terminal): boolean {
  const wrong = lines.filter((line) => line.problem !== undefined || line.refusal !== undefined);
  for (const line of wrong.slice(0, MOST)) {
    const { sentence, place } = complaint(line, nameIn(tables));
    wrongInput(terminal, `${path}:${line.number}:${place.from + 1}: ${sentence}`);
    terminal.err(underlined(line.line, place, terminal));
  }
  if (wrong.length > MOST) {
    const more = wrong.length - MOST;
    wrongInput(terminal, `and ${more} more; mend the first, the others may only follow from it`);
  }
  return wrong.length > 0;
}

type Place = { readonly from: number; readonly to: number };

function complaint(
  { line, problem, refusal }: LineOutcome,
  nameOf: (id: string) => string,
): { readonly sentence: string; readonly place: Place } {
  const whole = { from: line.length - line.trimStart().length, to: line.trimEnd().length };
  if (refusal) return { sentence: `${refusalSentence(refusal, nameOf)} (${refusal.rule})`, place: whole };
  const { sentence = '', hint } = problem ?? {};
  return { sentence: hint === undefined ? sentence : `${sentence} ${hint}`, place: problem ?? whole };
}

const nameIn =
  ({ people, clubs }: LogTables) =>
  (id: string): string =>
    people?.people.find((person) => person.id === id)?.name ??
    clubs?.clubs.find((club) => club.id === id)?.shortName ??
    id;

function tell(
  path: string,
  file: NotationFile,
  before: number,
  tables: LogTables,
  given: Arguments,
  terminal: Terminal,
): void {
  const notices = noticesOf(file, nameIn(tables));
  const out = given.text('out');
  if (out !== undefined) writeWhole(out, formatLog(file.log));
  if (given.flag('json')) outJson(terminal, { entries: file.log.slice(before), notices });
  else if (out === undefined) terminal.out(formatLog(file.log));
  else terminal.out(`${out}: ${file.log.length} entries\n`);
  if (given.flag('json')) return;
  for (const { line, sentence, rule } of notices) terminal.err(`${path}:${line}: ${sentence} (${rule})\n`);
}

/** What was accepted although a rule has a word to say about it. */
const noticesOf = ({ lines }: NotationFile, nameOf: (id: string) => string) =>
  lines.flatMap((outcome) =>
    'notices' in outcome
      ? outcome.notices.map((notice) => ({
          line: outcome.number,
          rule: notice.rule,
          sentence: noticeSentence(notice, nameOf),
        }))
      : [],
  );
