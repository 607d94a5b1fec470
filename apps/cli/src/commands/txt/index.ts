import type { Arguments } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { nearName } from '../../near.ts';
import { type ExitCode, misused, type Terminal, wrongInput } from '../../terminal.ts';
import { findTextFiles } from '../../text-files.ts';
import { runFmt, runMigrate } from './fmt.ts';
import { runJson } from './json.ts';
import { runLint } from './lint.ts';

/** What `txt` can do with files. */
type Deed = (paths: readonly string[], given: Arguments, terminal: Terminal) => ExitCode;

const DEEDS: Readonly<Record<string, Deed>> = {
  lint: runLint,
  fmt: runFmt,
  migrate: runMigrate,
  json: runJson,
};

export const txtCommand: CliCommand = {
  name: 'txt',
  usage: 'txt lint|fmt|migrate|json FILE|FOLDER... [--check] [--write]',
  summary: 'check, lay out, modernise and read Football.TXT',
  details: `
  lint          what a file has wrong, by rule: FILE:LINE:COLUMN SEVERITY RULE: MESSAGE
  fmt           the text as openfootball lays it out
  migrate       the same in the new dialect (▪ for », 18:45 for 18.45)
  json          the matches with all that the text says of them; of a .json file (from json --tree) the text again

  --check       exit 1 if a file would change (fmt, migrate), has an error (lint) or is not understood (json); writes nothing
  --write       fmt, migrate: change the files; without it the text of one file is printed
  --clubs       lint: every team must be a club of our table
  --data DIR    lint: of the table in that folder
  --without R   lint: leave out rules, by name, parted by commas
  --rules       lint: list the rules; no file is needed
  --tree        json: the syntax tree, with lines and columns
  --json        findings, or the files that changed, as JSON

Of a FOLDER every .txt file is read, those below it too; not .clubs.txt, .conf.txt and the like.
A file that is not understood in full is never rewritten.
`,
  options: {
    check: { type: 'boolean' },
    write: { type: 'boolean' },
    clubs: { type: 'boolean' },
    data: { type: 'string' },
    without: { type: 'string' },
    rules: { type: 'boolean' },
    tree: { type: 'boolean' },
  },
  takes: [1, Number.POSITIVE_INFINITY],
  missing: 'what to do (lint, fmt, migrate or json)',
  run: async (given, terminal) => runDeed(given, terminal),
};

function runDeed(given: Arguments, terminal: Terminal): ExitCode {
  const [name = '', ...typed] = given.positionals;
  const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
  if (deed === undefined) {
    const near = nearName(name, Object.keys(DEEDS));
    const meant = near === undefined ? 'lint, fmt, migrate or json' : `did you mean ${near}?`;
    return misused(terminal, `txt: ${name} is nothing that it does; ${meant}`);
  }
  if (typed.length === 0 && !(name === 'lint' && given.flag('rules'))) {
    return misused(terminal, `txt ${name}: a file or folder is missing; see touchline txt --help`);
  }
  const found = findTextFiles(typed);
  if (found.ok) return deed(found.paths, given, terminal);
  for (const sentence of found.sentences) wrongInput(terminal, sentence);
  return 1;
}
