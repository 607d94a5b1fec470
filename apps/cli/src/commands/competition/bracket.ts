import { type BracketState, bracketAsOf, bracketSvg, bracketText } from '@touchline/competition';
import type { CliCommand } from '../../command.ts';
import { AS_OF_OPTION, asOfIn, END_OF_TIME, momentInWords } from '../../season/as-of.ts';
import { bracketQuery, type GivenSeason, givenSeason, say, seasonAsJson } from '../../season/given-season.ts';
import { SEASON_DETAILS, SEASON_OPTIONS } from '../../season/season-options.ts';
import { EXIT, type ExitCode, misused, outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { writeWhole } from '../../write-file.ts';

/** Narrower than this a bracket is no drawing any more. */
const LEAST_WIDTH = 80;

export const bracketCommand: CliCommand = {
  name: 'bracket',
  usage: 'bracket [FILE...] [--season Y] [--as-of T] [--svg OUT]',
  summary: 'the bracket of a season as of any date, as text or as a drawing',
  details: `
  FILE              results: Football.TXT, or a table (.csv) like those in data/results; without one the record
${SEASON_DETAILS}
  --as-of T         as it was known then: 2026-02-26, or 2026-02-25T22:45
  --svg OUT         write a drawing into this file instead

Before a draw a place shows the clubs that may come to it. Draws are those of data/draws; where a draw is not there, a place is
known from the first match on. A cup from a file of regulations has no bracket.
`,
  options: { ...SEASON_OPTIONS, ...AS_OF_OPTION, svg: { type: 'string' } },
  takes: [0, Number.POSITIVE_INFINITY],
  run: async (typed, terminal) => {
    const asOf = asOfIn(typed);
    if (!asOf.ok) return say(asOf, 'bracket', terminal);
    const read = givenSeason('bracket', typed, typed.positionals, terminal);
    if (!read.ok) return read.exit;
    const { given } = read;
    const bracket = bracketAsOf(bracketQuery(given, asOf.asOf ?? END_OF_TIME));
    if (!bracket) return wrongInput(terminal, `no bracket of the ${given.title} is held`);
    const title = `${given.title}${given.byOthers}${asOf.asOf === undefined ? '' : `, as of ${momentInWords(asOf.asOf)}`}`;
    const names = { nameOf: given.nameOf, title };
    const svg = typed.text('svg');
    if (svg !== undefined) return writeSvg(svg, bracketSvg(bracket, names), terminal);
    if (typed.flag('json')) outJson(terminal, asJson(bracket, given, asOf.asOf));
    else terminal.out(bracketText(bracket, { ...names, ...widthOf(terminal.columns) }));
    return 0;
  },
};

/** As wide as the terminal, where that is known and wide enough. */
const widthOf = (columns: number | undefined): { readonly width?: number } =>
  columns === undefined ? {} : { width: Math.max(LEAST_WIDTH, columns) };

function writeSvg(path: string, text: string, terminal: Terminal): ExitCode {
  if (path === '') return misused(terminal, 'bracket: --svg is empty: name a file');
  try {
    writeWhole(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return wrongInput(terminal, `${path}: ${WHY_NOT.get(code) ?? `cannot be written (${code})`}`);
  }
  terminal.out(`${path}\n`);
  return EXIT.ok;
}

const WHY_NOT: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['EISDIR', 'is a folder'],
  ['EACCES', 'may not be written'],
]);

/** The state of every slot, with the names of the clubs in it. */
function asJson(
  { slots, ranked, groups }: BracketState,
  given: GivenSeason,
  asOf: string | undefined,
): unknown {
  return {
    ...seasonAsJson(given, asOf),
    ranked: ranked.map((club) => ({
      club,
      name: given.nameOf(club),
      ...(groups && { group: groups[club] }),
    })),
    slots,
  };
}
