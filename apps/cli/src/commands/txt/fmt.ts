import { type Document, format, migrate, parse } from '@touchline/football-txt';
import type { Arguments } from '../../arguments.ts';
import { progressOf } from '../../progress.ts';
import { EXIT, type ExitCode, misused, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { readText } from '../../text-files.ts';
import { writeWhole } from '../../write-file.ts';

export function runFmt(paths: readonly string[], given: Arguments, terminal: Terminal): ExitCode {
  return rewrite('fmt', (document) => document, { paths, given, terminal });
}

export function runMigrate(paths: readonly string[], given: Arguments, terminal: Terminal): ExitCode {
  return rewrite('migrate', migrate, { paths, given, terminal });
}

interface Given {
  readonly paths: readonly string[];
  readonly given: Arguments;
  readonly terminal: Terminal;
}

/** What became of a file. */
interface Laid {
  readonly file: string;
  readonly text: string;
  readonly changed: boolean;
}

function rewrite(
  name: string,
  change: (document: Document) => Document,
  { paths, given, terminal }: Given,
): ExitCode {
  const check = given.flag('check');
  const write = given.flag('write');
  if (check && write) return misused(terminal, `txt ${name}: --check writes nothing; leave out --write`);
  const print = !check && !write;
  if (print && paths.length > 1) {
    return misused(
      terminal,
      `txt ${name}: ${paths.length} files; say --write to change them or --check to see which would`,
    );
  }
  const laid = layOut(paths, change, terminal);
  if (write) for (const { file, text, changed } of laid.files) if (changed) writeWhole(file, text);
  const changed = laid.files.filter((file) => file.changed);
  if (given.flag('json'))
    outJson(
      terminal,
      laid.files.map((file) => ({ file: file.file, changed: file.changed })),
    );
  else if (print) for (const { text } of laid.files) terminal.out(text);
  else tell(changed, paths.length, check, terminal);
  return laid.failed || (check && changed.length > 0) ? EXIT.wrongInput : EXIT.ok;
}

/** Files that are not understood in full are left as they are, and said. */
function layOut(
  paths: readonly string[],
  change: (document: Document) => Document,
  terminal: Terminal,
): { readonly files: readonly Laid[]; readonly failed: boolean } {
  const progress = progressOf(terminal, paths.length);
  const files: Laid[] = [];
  let failed = false;
  const fail = (sentences: readonly string[]): void => {
    progress.end();
    for (const sentence of sentences) wrongInput(terminal, sentence);
    failed = true;
  };
  for (const file of paths) {
    progress.next(file);
    const read = readText(file);
    if (!read.ok) {
      fail([read.sentence]);
      continue;
    }
    const { document, issues } = parse(read.text, { file });
    if (issues.length > 0) {
      fail(
        issues.map(
          ({ line, column, expected, found }) =>
            `${file}:${line}:${column}: expected ${expected}, found ${found}`,
        ),
      );
      continue;
    }
    const text = format(change(document));
    files.push({ file, text, changed: text !== read.text });
  }
  progress.end();
  return { files, failed };
}

function tell(changed: readonly Laid[], files: number, check: boolean, terminal: Terminal): void {
  for (const { file } of changed) terminal.out(`${file}\n`);
  const done = check ? 'would change' : 'changed';
  terminal.out(`${changed.length} of ${files} ${files === 1 ? 'file' : 'files'} ${done}\n`);
}
