import {
  type ClubReach,
  type Destination,
  groupsOf,
  isKnownBy,
  leaguePhaseRows,
  matchdaysOf,
  parseMoment,
  reachInWords,
  reachOf,
  resultsSoFar,
  separationInWords,
  type TableRow,
  type TableRules,
  type TableState,
  tableAsItStands,
  whereTheyGo,
} from '@touchline/competition';
import type { ResultRow } from '@touchline/registry';
import type { Arguments } from '../../arguments.ts';
import { wholeNumber } from '../../arguments.ts';
import type { CliCommand } from '../../command.ts';
import { AS_OF_OPTION, asOfIn, momentInWords } from '../../season/as-of.ts';
import { type GivenSeason, givenSeason, say, seasonAsJson } from '../../season/given-season.ts';
import {
  misuse,
  SEASON_DETAILS,
  SEASON_OPTIONS,
  type Wrong,
  wrongFile,
} from '../../season/season-options.ts';
import { outJson, type Terminal, wrongInput } from '../../terminal.ts';
import { type NamedTable, tableLines } from '../../text/table-lines.ts';

export const tableCommand: CliCommand = {
  name: 'table',
  usage: 'table [FILE...] [--season Y] [--after MD | --as-of T] [--reach]',
  summary: 'the league phase or every group of a season, then or at the end',
  details: `
  FILE              results: Football.TXT, or a table (.csv) like those in data/results; without one the record
${SEASON_DETAILS}
  --after MD        after so many matchdays; where the file does not number them, after so many matches of each club
  --as-of T         what was known then: 2026-01-22, or 2026-01-21T22:45
  --reach           what each club can still reach, and the points that make it sure of it

Under a table stand the clubs level on points and the criterion that puts one above the other.
`,
  options: { ...SEASON_OPTIONS, ...AS_OF_OPTION, after: { type: 'string' }, reach: { type: 'boolean' } },
  takes: [0, Number.POSITIVE_INFINITY],
  run: async (typed, terminal) => {
    const moment = momentIn(typed);
    if (!moment.ok) return say(moment, 'table', terminal);
    const read = givenSeason('table', typed, typed.positionals, terminal);
    if (!read.ok) return read.exit;
    const { given } = read;
    const known = rowsAt(given.rows, moment);
    if (!known.ok) return say(known, 'table', terminal);
    const stages = stagesOf(known.rows, given, typed.flag('reach'));
    if (stages.length === 0)
      return wrongInput(terminal, `the ${given.title} has no groups and no league phase`);
    if (typed.flag('json')) outJson(terminal, asJson(stages, given, moment));
    else terminal.out(`${lines(stages, given, moment, terminal).join('\n')}\n`);
    return 0;
  },
};

interface At {
  readonly ok: true;
  readonly after?: number;
  readonly asOf?: string;
}

function momentIn(typed: Arguments): At | Wrong {
  const asOf = asOfIn(typed);
  if (!asOf.ok) return asOf;
  const text = typed.text('after');
  if (text === undefined) return { ok: true, ...(asOf.asOf !== undefined && { asOf: asOf.asOf }) };
  if (asOf.asOf !== undefined) return misuse('give --after or --as-of, not both');
  const after = wholeNumber(text, 0, 99);
  return after === undefined
    ? misuse(`--after ${text}: write the number of a matchday`)
    : { ok: true, after };
}

type RowsAt = { readonly ok: true; readonly rows: readonly ResultRow[] } | Wrong;

function rowsAt(rows: readonly ResultRow[], { after, asOf }: At): RowsAt {
  if (asOf !== undefined) {
    const moment = parseMoment(asOf);
    return { ok: true, rows: resultsSoFar(rows, (row) => isKnownBy(row, moment)) };
  }
  if (after === undefined) return { ok: true, rows };
  const matchdays = matchdaysOf(rows);
  const last = Math.max(0, ...matchdays.values());
  if (after > last) return wrongFile(`--after ${after}: there are ${last} matchdays`);
  return {
    ok: true,
    rows: resultsSoFar(rows, (row) => (matchdays.get(row) ?? Number.POSITIVE_INFINITY) <= after),
  };
}

/** A league phase, or a stage of groups, with its tables as they stand. */
interface Stage {
  readonly name: string;
  readonly rules: TableRules;
  readonly tables: readonly NamedTable[];
}

function stagesOf(
  rows: readonly ResultRow[],
  { regulations, season, nameOf, offPitch }: GivenSeason,
  withReach: boolean,
): readonly Stage[] {
  const { leaguePhase, groupStages = [] } = regulations;
  const reachIn = (rules: TableRules, table: TableState, ofTable: readonly ResultRow[]) =>
    withReach && !table.final ? { reach: reachOf({ ...offPitch, rules, rows: ofTable, nameOf }) ?? [] } : {};
  const stages = groupStages.map((rules): Stage => {
    const tables = groupsOf(rows, rules).map(({ group, rows: ofGroup }) => {
      const table = tableAsItStands({ ...offPitch, rules, rows: ofGroup, nameOf });
      return { id: group, name: groupName(group), table, ...reachIn(rules, table, ofGroup) };
    });
    return { name: rules.name, rules, tables: withDestinations(tables, rules) };
  });
  const ofPhase = leaguePhaseRows(rows, season);
  if (leaguePhase && ofPhase.length > 0) {
    const table = tableAsItStands({ ...offPitch, rules: leaguePhase, rows: ofPhase, nameOf });
    const named = [{ id: 'leaguePhase', name: '', table, ...reachIn(leaguePhase, table, ofPhase) }];
    stages.push({ name: 'league phase', rules: leaguePhase, tables: withDestinations(named, leaguePhase) });
  }
  return stages.filter(({ tables }) => tables.length > 0);
}

type Untold = Omit<NamedTable, 'destinations'>;

function withDestinations(tables: readonly Untold[], rules: TableRules): readonly NamedTable[] {
  const all = whereTheyGo(
    tables.map(({ table }) => table),
    rules,
  );
  const byClub = new Map(all.map((destination) => [destination.club, destination]));
  return tables.map((each) => ({ ...each, destinations: byClub }));
}

/** `groupA` as `Group A`. */
const groupName = (id: string): string => id.replace(/^.*?group/i, 'Group ');

function lines(
  stages: readonly Stage[],
  given: GivenSeason,
  moment: At,
  terminal: Terminal,
): readonly string[] {
  return stages.flatMap(({ name, rules, tables }, index) => [
    ...(index > 0 ? [''] : []),
    `${given.title}, ${name}${momentWords(moment, tables)}, by ${given.regulations.id}`,
    ...tables.flatMap((table) => tableLines(table, rules, given.nameOf, terminal)),
  ]);
}

function momentWords({ after, asOf }: At, tables: readonly NamedTable[]): string {
  const final = tables.every(({ table }) => table.final) ? ', final' : ', as it stands';
  if (after !== undefined) return ` after matchday ${after}${final}`;
  if (asOf === undefined) return final;
  return ` as of ${momentInWords(asOf)}${final}`;
}

function asJson(stages: readonly Stage[], given: GivenSeason, { after, asOf }: At): unknown {
  const { nameOf } = given;
  return {
    ...seasonAsJson(given),
    ...(after !== undefined && { after }),
    ...(asOf !== undefined && { asOf }),
    stages: stages.map(({ name, tables }) => ({
      name,
      tables: tables.map(({ id, table, destinations, reach = [] }) => ({
        id,
        final: table.final,
        criteria: table.criteria,
        rows: table.rows.map((row) => ({
          ...rowAsJson(row, destinations.get(row.club), nameOf),
          ...reachAsJson(reach.find(({ club }) => club === row.club)),
        })),
      })),
    })),
  };
}

function rowAsJson(row: TableRow, destination: Destination | undefined, nameOf: GivenSeason['nameOf']) {
  return {
    ...row,
    name: nameOf(row.club),
    ...(row.separation && { separationInWords: separationInWords(row.separation, nameOf) }),
    goesTo: (destination?.places ?? []).map(({ to }) => to),
    out: destination?.out ?? false,
  };
}

const reachAsJson = (reach: ClubReach | undefined) =>
  reach ? { reach, reachInWords: reachInWords(reach) } : {};
