import { readTables } from '@touchline/desk';
import { writeLog } from '@touchline/notation';
import type { Arguments } from '../../arguments.ts';
import { complain } from '../../given-logs.ts';
import { readLogFiles } from '../../log-files.ts';
import { EXIT, type ExitCode, outJson, printable, type Terminal } from '../../terminal.ts';
import { notationTables } from './notation-tables.ts';

/** Prints a log as desk notation. */
export function writeNotation(path: string, given: Arguments, terminal: Terminal): ExitCode {
  const tables = readTables();
  if (!tables.ok) return complain(terminal, tables.issues).exit;
  const read = readLogFiles([path]);
  if (!read.ok) return complain(terminal, read.sentences).exit;
  const entries = read.logs.flatMap((log) => log.entries);
  const lines = writeLog(entries, notationTables(tables.tables), { plain: given.flag('plain') });
  if (given.flag('json')) {
    outJson(
      terminal,
      lines.map((each) => ({ line: each.line, entries: each.entries.map(({ seq }) => seq) })),
    );
  } else for (const { line } of lines) terminal.out(`${printable(line)}\n`);
  return EXIT.ok;
}
