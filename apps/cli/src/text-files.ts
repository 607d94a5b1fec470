import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type FoundFiles =
  | { readonly ok: true; readonly paths: readonly string[] }
  /** One line each, what and where. */
  | { readonly ok: false; readonly sentences: readonly string[] };

/** Text files of openfootball's repositories that hold no matches: names of clubs, settings, properties. */
const NO_MATCHES = /\.(?:clubs|conf|leagues|props|wiki)\.txt$/;

/** The files typed, and every `.txt` file in the folders typed and below, in the order of their names. */
export function findTextFiles(typed: readonly string[]): FoundFiles {
  const sentences: string[] = [];
  const paths = typed.flatMap((path) => {
    const found = filesAt(path);
    if (found === undefined) sentences.push(`${path}: no such file or folder`);
    else if (found.length === 0) sentences.push(`${path}: there is no .txt file in it`);
    return found ?? [];
  });
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, paths: [...new Set(paths)] };
}

function filesAt(path: string): readonly string[] | undefined {
  try {
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.txt') && !NO_MATCHES.test(entry.name) ? [path] : [];
  });
}

/** A file's text, or why it has none. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string };

export function readText(path: string): ReadText {
  try {
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'is a folder, not a file'
          : `cannot be read (${code})`;
    return { ok: false, sentence: `${path}: ${reason}` };
  }
}
