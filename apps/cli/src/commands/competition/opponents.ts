import {
  type BracketState,
  bracketAsOf,
  type NextOpponents,
  pathToFinal,
  possibleOpponents,
  type RoundAhead,
} from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import { dateInWords } from '@touchline/report';
import type { CliCommand } from '../../command.ts';
import { AS_OF_OPTION, asOfIn, END_OF_TIME, momentInWords } from '../../season/as-of.ts';
import { clubNamed } from '../../season/club-named.ts';
import { bracketQuery, type GivenSeason, givenSeason, say, seasonAsJson } from '../../season/given-season.ts';
import { SEASON_DETAILS, SEASON_OPTIONS } from '../../season/season-options.ts';
import { outJson, styled, type Terminal, wrongInput } from '../../terminal.ts';
import { capitalised } from '../../text/capitalised.ts';
import { wrapped } from '../../text/columns.ts';

export const opponentsCommand: CliCommand = {
  name: 'opponents',
  usage: 'opponents CLUB [FILE...] [--season Y] [--as-of T]',
  summary: 'whom a club can meet next, and on its way to the final',
  details: `
  CLUB              any of its names, without marks if you like: Atletico, bayern-muenchen, "Bodo/Glimt"
  FILE              results: Football.TXT, or a table (.csv) like those in data/results; without one the record
${SEASON_DETAILS}
  --as-of T         as it was known then: 2026-02-26, or 2026-02-25T22:45

Before a draw these are the clubs that the regulations leave; after it those that can still come through.
`,
  options: { ...SEASON_OPTIONS, ...AS_OF_OPTION },
  takes: [1, Number.POSITIVE_INFINITY],
  missing: 'a club',
  run: async (typed, terminal) => {
    const asOf = asOfIn(typed);
    if (!asOf.ok) return say(asOf, 'opponents', terminal);
    const [name = '', ...paths] = typed.positionals;
    const read = givenSeason('opponents', typed, paths, terminal);
    if (!read.ok) return read.exit;
    const { given } = read;
    const { rows, tables, title } = given;
    const among = new Set(rows.flatMap(({ home, away }) => [home, away]));
    const named = clubNamed(name, { clubs: tables.clubs, among, whenNot: `did not play in the ${title}` });
    if (!named.ok) return say(named, 'opponents', terminal);
    const query = { ...bracketQuery(given, asOf.asOf ?? END_OF_TIME), club: named.club.id };
    const bracket = bracketAsOf(query);
    if (!bracket) return wrongInput(terminal, `no bracket of the ${title} is held`);
    const ahead: Ahead = { club: named.club.id, bracket, path: pathToFinal(query) };
    if (typed.flag('json')) outJson(terminal, asJson(ahead, possibleOpponents(query), given, asOf.asOf));
    else terminal.out(`${lines(ahead, given, asOf.asOf, terminal).join('\n')}\n`);
    return 0;
  },
};

interface Ahead {
  readonly club: ClubId;
  readonly bracket: BracketState;
  readonly path: readonly RoundAhead[] | undefined;
}

/** `next` and `path` are null where nothing can be said. */
function asJson(
  { club, path }: Ahead,
  next: NextOpponents | undefined,
  given: GivenSeason,
  asOf: string | undefined,
): unknown {
  return {
    ...seasonAsJson(given, asOf),
    club,
    next: next ?? null,
    path: path ?? null,
  };
}

function lines(
  { club, bracket, path }: Ahead,
  { title, byOthers, nameOf }: GivenSeason,
  asOf: string | undefined,
  terminal: Terminal,
): readonly string[] {
  const when = asOf === undefined ? '' : `, as of ${momentInWords(asOf)}`;
  const heading = styled(terminal, 'bold', `${nameOf(club)}, ${title}${byOthers}${when}`);
  const over = path === undefined || path.length === 0 ? overWords(club, bracket) : undefined;
  if (over !== undefined) return [heading, over];
  const width = Math.max(...(path ?? []).map(({ roundName }) => roundName.length));
  let draw: string | undefined;
  return [
    heading,
    ...(path ?? []).flatMap((round) => {
      const clauses = [roundWords(round, nameOf), ...(draw === round.drawDate ? [] : drawWords(round))];
      draw = round.drawDate;
      const line = `${capitalised(round.roundName).padEnd(width)}  ${clauses.join('; ')}`;
      return wrapped(line, terminal.columns, ' '.repeat(width + 2));
    }),
  ];
}

function overWords(club: ClubId, { ranked, slots }: BracketState): string {
  if (ranked.length === 0) return 'Who comes into the bracket is not known yet, so nobody can be named.';
  if (!ranked.includes(club)) return 'Did not come to the knockout rounds.';
  return slots.at(-1)?.winner === club ? 'Have won it: no match is left.' : 'Are out: no match is left.';
}

/** `Arsenal or Bayern München; second leg away`. */
function roundWords(
  { opponents, secondLegAtHome, venue }: RoundAhead,
  nameOf: GivenSeason['nameOf'],
): string {
  const clauses = [either(opponents.map(nameOf))];
  if (secondLegAtHome === 'yes') clauses.push('second leg at home');
  if (secondLegAtHome === 'no') clauses.push('second leg away');
  if (secondLegAtHome === 'open') clauses.push('who hosts the second leg is open');
  if (venue === 'neutral') clauses.push('one match on neutral ground');
  return clauses.join('; ');
}

function drawWords({ decidedBy, drawDate }: RoundAhead): readonly string[] {
  if (decidedBy === 'draw') return [];
  return [drawDate === undefined ? 'a draw is to come' : `the draw is on ${dateInWords(drawDate)}`];
}

/** `Arsenal`, `Arsenal or Bayern`, `Arsenal, Bayern or Inter`. */
function either(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return 'nobody is known';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
