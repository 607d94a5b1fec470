import { format, fromJson } from '@touchline/football-txt';
import { EXIT, type ExitCode, type Terminal, wrongInput } from '../../terminal.ts';
import { readText } from '../../text-files.ts';

/** The way back: the text of what `txt json --tree` wrote, laid out as `fmt` does. */
export function runFromJson(paths: readonly string[], terminal: Terminal): ExitCode {
  let exit: ExitCode = EXIT.ok;
  for (const path of paths) {
    const written = textOf(path);
    if (written.ok) terminal.out(written.text);
    else exit = wrongInput(terminal, written.sentence);
  }
  return exit;
}

type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string };

function textOf(path: string): Written {
  const read = readText(path);
  if (!read.ok) return read;
  const value = jsonIn(read.text);
  if (value === undefined) return { ok: false, sentence: `${path}: is not JSON` };
  const texts: string[] = [];
  for (const [index, tree] of treesIn(value).entries()) {
    const back = fromJson(tree);
    if (!back.ok) {
      const [issue] = back.issues;
      const where = issue ? `${issue.path || 'the document'}: expected ${issue.expected}` : 'not understood';
      return {
        ok: false,
        sentence: `${path}: tree ${index + 1}: ${where}; write it with touchline txt json --tree`,
      };
    }
    texts.push(format(back.document));
  }
  return { ok: true, text: texts.join('\n') };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The trees of the files that `json --tree` read, or one tree by itself. */
function treesIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return value.map((file: unknown) =>
    typeof file === 'object' && file !== null && 'document' in file ? file.document : file,
  );
}
