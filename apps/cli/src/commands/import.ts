import { mergeResults, parseSeason } from '@touchline/registry';
import type { Arguments } from '../arguments.ts';
import { readClubs } from '../club-tables.ts';
import type { CliCommand } from '../command.ts';
import { addResults, readOwnResults } from '../importing/data-folder.ts';
import { type Incoming, readIncoming } from '../importing/incoming.ts';
import { importWords } from '../importing/words.ts';
import { progressOf } from '../progress.ts';
import { EXIT, type ExitCode, misused, outJson, type Terminal, wrongInput } from '../terminal.ts';

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import FILE... --data DIR [--dry-run]',
  summary: 'add your own results to a data folder, shown as added, doubted or refused',
  details: `
  FILE             Football.TXT, or a table of results as in data/results (.csv)
  --data DIR       the folder, laid out as our data/; its clubs.csv says who is who, else ours
  --competition C  ucl; where the heading of a file does not say it
  --season S       2025/26; likewise
  --source NAME    for the rows; import unless given
  --dry-run        shows what would come of it and writes nothing
  --json           the rows, the doubts with their differences, the refusals with their reasons

Added rows go to DIR/results/imported-C-SEASON.csv. Nothing is written over: a row that does not agree with the folder is
doubted and left out. Done again it adds nothing. Exit code 1 when something was refused or not read.
`,
  options: {
    data: { type: 'string' },
    competition: { type: 'string' },
    season: { type: 'string' },
    source: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  takes: [1, Number.POSITIVE_INFINITY],
  missing: 'a file',
  run: async (given, terminal) => runImport(given, terminal),
};

function runImport(given: Arguments, terminal: Terminal): ExitCode {
  const folder = given.text('data');
  if (folder === undefined) return misused(terminal, 'import: say which folder to add to: --data DIR');
  const season = given.text('season');
  const first = season === undefined ? undefined : parseSeason(season);
  if (season !== undefined && first === undefined) {
    return wrongInput(terminal, `--season ${season}: write a season like 2025/26`);
  }
  const clubs = readClubs(folder);
  const own = readOwnResults(folder);
  if (!clubs.ok || !own.ok) {
    const sentences = [...(clubs.ok ? [] : clubs.sentences), ...(own.ok ? [] : own.sentences)];
    for (const sentence of sentences) wrongInput(terminal, sentence);
    return EXIT.wrongInput;
  }
  const competition = given.text('competition');
  const source = given.text('source') ?? 'import';
  const incoming = readAll(given.positionals, terminal, (path) =>
    readIncoming(path, {
      clubs: clubs.table,
      source,
      ...(competition !== undefined && { competition }),
      ...(first !== undefined && { season: first }),
    }),
  );
  const merged = mergeResults(own.rows, incoming.rows, clubs.table);
  const writes = merged.added.length > 0 && !given.flag('dry-run');
  const sources = [`source ${source}: ${given.positionals.join(', ')}`];
  const written = writes ? addResults(folder, merged.added, sources) : [];
  if (given.flag('json')) outJson(terminal, { ...merged, unread: incoming.unread, written });
  else terminal.out(importWords(merged, incoming.unread));
  return merged.refused.length + incoming.unread.length > 0 ? EXIT.wrongInput : EXIT.ok;
}

function readAll(paths: readonly string[], terminal: Terminal, read: (path: string) => Incoming): Incoming {
  const progress = progressOf(terminal, paths.length);
  const all = paths.map((path) => {
    progress.next(path);
    return read(path);
  });
  progress.end();
  return { rows: all.flatMap(({ rows }) => rows), unread: all.flatMap(({ unread }) => unread) };
}
