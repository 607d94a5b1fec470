import { matchesOf, parse } from '@touchline/football-txt';
import { type ClubProposal, type ClubProposals, formatClubs, proposeClubs } from '@touchline/registry';
import { readClubs } from '../club-tables.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, misused, outJson, styled, type Terminal, wrongInput } from '../terminal.ts';
import { readText } from '../text-files.ts';

export const clubsCommand: CliCommand = {
  name: 'clubs',
  usage: 'clubs propose FILE [--data DIR]',
  summary: 'names that the table of clubs does not know, with near ones, for a reviewer',
  details: `
  FILE          Football.TXT, whose teams are taken, or a list with a name a line
  --data DIR    the table of that folder; without it our own
  --json        the proposals with how near each name is

It only proposes: to add a row or an alias to clubs.csv is a person's work.
`,
  options: { data: { type: 'string' } },
  takes: [1, 2],
  missing: 'what to do (propose)',
  async run(given, terminal) {
    const [deed, path] = given.positionals;
    if (deed !== 'propose')
      return misused(terminal, `clubs: ${deed} is nothing that it does; it can propose`);
    if (path === undefined)
      return misused(terminal, 'clubs propose: a file is missing; see touchline clubs --help');
    const clubs = readClubs(given.text('data'));
    if (!clubs.ok) {
      for (const sentence of clubs.sentences) wrongInput(terminal, sentence);
      return EXIT.wrongInput;
    }
    const read = readText(path);
    if (!read.ok) return wrongInput(terminal, read.sentence);
    const proposals = proposeClubs(namesIn(read.text, path), clubs.table);
    if (given.flag('json')) outJson(terminal, proposals);
    else tell(proposals, terminal);
    return EXIT.ok;
  },
};

/** The teams of the matches; of a text without matches every line that is no comment. */
function namesIn(text: string, file: string): readonly string[] {
  const { matches } = matchesOf(parse(text, { file }).document, { file });
  if (matches.length > 0) return matches.flatMap(({ home, away }) => [home, away]);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

const WHY: { readonly [Because in ClubProposal['because']]: string } = {
  unknown: 'not known',
  shared: 'more than one club has this name; say the association',
  otherAssociation: 'known under another association',
};

function tell({ known, proposals }: ClubProposals, terminal: Terminal): void {
  for (const { name, because, near, alsoGiven, draft } of proposals) {
    terminal.out(`${styled(terminal, 'bold', name)}: ${WHY[because]}\n`);
    for (const one of near) terminal.out(`  an alias of ${one.club}? (${one.name})\n`);
    for (const other of alsoGiven) terminal.out(`  the same as ${other}?\n`);
    if (draft !== undefined) terminal.out(`  a new club? ${rowOf(draft)}\n`);
  }
  terminal.out(`${known} of ${known + proposals.length} names known\n`);
}

/** The row as it would stand in clubs.csv. */
function rowOf(draft: NonNullable<ClubProposal['draft']>): string {
  return formatClubs([draft]).split('\n')[1] ?? '';
}
