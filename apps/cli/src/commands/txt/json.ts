import { matchesOf, parse } from '@touchline/football-txt';
import type { Arguments } from '../../arguments.ts';
import { progressOf } from '../../progress.ts';
import { EXIT, type ExitCode, misused, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { readText } from '../../text-files.ts';
import { runFromJson } from './from-json.ts';

const isJson = (path: string): boolean => path.endsWith('.json');

/** Text to JSON, or the other way round when the files are JSON. */
export function runJson(paths: readonly string[], given: Arguments, terminal: Terminal): ExitCode {
  if (paths.every(isJson)) return runFromJson(paths, terminal);
  if (paths.some(isJson)) return misused(terminal, 'txt json: either texts or JSON files, not both at once');
  return toJson(paths, given, terminal);
}

/** One value: an entry a file with its matches, or its tree, and what was not understood. */
function toJson(paths: readonly string[], given: Arguments, terminal: Terminal): ExitCode {
  const progress = progressOf(terminal, paths.length);
  let failed = false;
  const files = paths.flatMap((file) => {
    progress.next(file);
    const read = readText(file);
    if (read.ok) return [jsonOf(read.text, file, given.flag('tree'))];
    progress.end();
    wrongInput(terminal, read.sentence);
    failed = true;
    return [];
  });
  progress.end();
  outJson(terminal, files);
  const misread = given.flag('check') && files.some(({ issues }) => issues.length > 0);
  return failed || misread ? EXIT.wrongInput : EXIT.ok;
}

function jsonOf(text: string, file: string, tree: boolean) {
  const { document, issues } = parse(text, { file });
  if (tree) return { file, document, issues };
  const { matches, issues: further } = matchesOf(document, { file });
  return { file, matches, issues: [...issues, ...further] };
}
