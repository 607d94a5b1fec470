import type { Arguments } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { type ExitCode, misused, type Terminal } from '../../terminal.ts';
import { readNotation } from './read-notation.ts';
import { writeNotation } from './write-notation.ts';

export const logCommand: CliCommand = {
  name: 'log',
  usage: 'log FILE [--onto FILE] [--out FILE] | log --export FILE [--plain]',
  summary: 'a match written in desk notation made a log, or any log written in it',
  details: `
  FILE         desk notation, a line an entry: g 10 a 17 head
  --onto FILE  go on from this log; without it the lines open their match themselves
  --out FILE   write the log there, not on stdout
  --export     the other way: FILE is a log, and is printed as desk notation
  --plain      with --export: leave out who logged it, when and under which id
  --json       entries and notices, or lines and their entries

Each line is decided by the Laws; notices go to stderr. What cannot be read or is refused is said with line and column, and
nothing is written then. Of a second leg the first is read from the folder of FILE, if its log lies there.
The language: docs/reference/notation.md.
`,
  options: {
    onto: { type: 'string' },
    out: { type: 'string' },
    export: { type: 'boolean' },
    plain: { type: 'boolean' },
  },
  takes: [1, 1],
  missing: 'a file',
  run: async (given, terminal) => runLog(given, terminal),
};

function runLog(given: Arguments, terminal: Terminal): ExitCode {
  const [path = ''] = given.positionals;
  if (given.flag('export')) {
    const extra = ['onto', 'out'].find((name) => given.text(name) !== undefined);
    if (extra !== undefined) return misused(terminal, `log: --export prints a log; leave out --${extra}`);
    return writeNotation(path, given, terminal);
  }
  if (given.flag('plain')) return misused(terminal, 'log: --plain goes with --export');
  return readNotation(path, given, terminal);
}
