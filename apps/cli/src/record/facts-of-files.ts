import { discoverFacts, type Fact, recordedMatchSide, toldTogether } from '@touchline/record-book';
import type { ResultRow } from '@touchline/registry';
import type { Arguments } from '../arguments.ts';
import { complain } from '../given-logs.ts';
import { nearName } from '../near.ts';
import { EXIT, type ExitCode, misused, outJson, styled, type Terminal } from '../terminal.ts';
import { givenFiles } from './given-record.ts';
import { recordOfFiles } from './record-of-files.ts';
import { reservationLines, rowWords } from './words.ts';

const MOST = 12;
const WANTED = 'write a match of it in one argument: "2014-07-08 Brazil v Germany"';

/** The facts of a match of somebody else's tables: of both its teams and of its players, the best first. */
export function factsOfFiles(given: Arguments, terminal: Terminal): ExitCode {
  const files = givenFiles('facts', given, terminal);
  if (files === undefined || typeof files === 'number') return files ?? EXIT.usage;
  const opened = recordOfFiles(files);
  if (!opened.ok) return complain(terminal, opened.issues).exit;
  const found = matchNamed(given.positionals, opened.matches);
  if (typeof found === 'string') return misused(terminal, `facts: ${found}`);
  const { book, options } = opened.record;
  const asOf = given.text('as-of') ?? found.date;
  const facts = toldTogether(
    [found.home, found.away].flatMap((club) =>
      discoverFacts(book, recordedMatchSide(found, club), { asOf, nameOf: options.nameOf }),
    ),
  ).toSorted((a, b) => b.score - a.score);
  if (given.flag('json')) outJson(terminal, facts);
  else
    terminal.out(
      facts.length === 0
        ? 'No fact of the record.\n'
        : facts
            .slice(0, MOST)
            .map((fact) => words(fact, terminal))
            .join('\n'),
    );
  return EXIT.ok;
}

function words(fact: Fact, terminal: Terminal): string {
  const { wording, evidence, coverage } = fact;
  const lines = [
    styled(terminal, 'bold', wording.sentence),
    `  ${wording.scope}`,
    ...reservationLines(fact).map((line) => `  ${line}`),
    ...evidence.slice(0, 3).map((row) => `  rests on ${rowWords(row, String)}`),
    ...(coverage.complete ? [] : [`  ${coverage.note ?? 'the record is not whole'}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The match, or why it is not found. */
function matchNamed(
  [text = '', another]: readonly string[],
  matches: readonly ResultRow[],
): ResultRow | string {
  const [, date = '', teams = ''] = /^(\d{4}-\d{2}-\d{2}) (.+ v .+)$/.exec(text) ?? [];
  if (another !== undefined || date === '') return `${text}: ${WANTED}`;
  const onDay = matches.filter((row) => row.date === date);
  const found = onDay.find((row) => teamsOf(row) === teams);
  if (found !== undefined) return found;
  const near = nearName(teams, onDay.map(teamsOf));
  return `${text}: the results have no such match${near === undefined ? '' : `; did you mean ${date} ${near}?`}`;
}

const teamsOf = ({ home, away }: ResultRow): string => `${home} v ${away}`;
