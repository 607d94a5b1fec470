import {
  type ClubReach,
  type Destination,
  reachInWords,
  separationInWords,
  type TableRow,
  type TableRules,
  type TableState,
} from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import { styled, type Terminal } from '../terminal.ts';
import { type Alignment, columns, wrapped } from './columns.ts';

/** A group or a league phase with what its places come to. */
export interface NamedTable {
  readonly id: string;
  /** `Group A`; empty for a league phase. */
  readonly name: string;
  readonly table: TableState;
  readonly destinations: ReadonlyMap<ClubId, Destination>;
  /** What its clubs can still reach, where that was asked for; empty where it cannot be said. */
  readonly reach?: readonly ClubReach[];
}

type NameOf = (club: ClubId) => string;

const HEAD = ['', '', 'P', 'W', 'D', 'L', 'goals', '+/-', 'pts', ''];
const ALIGNMENTS: readonly Alignment[] = [
  'right',
  'left',
  'right',
  'right',
  'right',
  'right',
  'right',
  'right',
  'right',
  'left',
];

/** A table for a terminal: who goes where beside its club, and below it why clubs level on points stand as they do. */
export function tableLines(
  { name, table, destinations, reach }: NamedTable,
  rules: TableRules,
  nameOf: NameOf,
  terminal: Terminal,
): readonly string[] {
  const isLong = table.rows.length > 2 * rules.places.length + 4;
  const cells = table.rows.map((row) =>
    cellsOf(row, nameOf, isLong ? '' : fateWords(destinations.get(row.club), table)),
  );
  const [head = '', ...rows] = columns([HEAD, ...cells], ALIGNMENTS);
  const body = isLong ? withCuts(rows, table, rules) : rows;
  const heading = name === '' ? [] : [styled(terminal, 'bold', name)];
  return [
    '',
    ...heading,
    styled(terminal, 'dim', head),
    ...body,
    ...notes(table, rules, nameOf, terminal),
    ...(reach ? reachLines(reach, table, nameOf, terminal) : []),
  ];
}

/** In the order of the table. */
function reachLines(
  reach: readonly ClubReach[],
  { rows }: TableState,
  nameOf: NameOf,
  terminal: Terminal,
): readonly string[] {
  if (reach.length === 0)
    return ['', '  What can still be reached cannot be said: not all the matches to come are there.'];
  const width = Math.max(...rows.map(({ club }) => Array.from(nameOf(club)).length));
  return [
    '',
    ...rows.flatMap(({ club }) => {
      const own = reach.find((each) => each.club === club);
      if (!own) return [];
      const line = `  ${nameOf(club).padEnd(width)}  ${reachInWords(own)}`;
      return wrapped(line, terminal.columns, ' '.repeat(width + 4));
    }),
  ];
}

function cellsOf(row: TableRow, nameOf: NameOf, fate: string): readonly string[] {
  const { rank, club, played, wins, drawn, losses, goalsFor, goalsAgainst, goalDifference } = row;
  const numbers = [played, wins, drawn, losses].map(String);
  const points = `${figure(row.points)}${row.adjustment === undefined ? '' : '*'}`;
  const goals = `${goalsFor}-${goalsAgainst}`;
  return [String(rank), nameOf(club), ...numbers, goals, signed(goalDifference), points, fate];
}

const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : `${difference < 0 ? '−' : ''}${Math.abs(difference)}`;
const figure = (points: number): string => String(Math.round(points * 100) / 100);

/** `the round of 16`, or what it may still be where clubs share a rank. */
function fateWords(destination: Destination | undefined, { rows }: TableState): string {
  if (!destination || rows.every(({ played }) => played === 0)) return '';
  const { places, out } = destination;
  const words = [...new Set(places.map(({ name }) => name)), ...(out ? ['out'] : [])];
  return words.join(' or ');
}

/** A long table is cut where places come to something else. */
function withCuts(lines: readonly string[], { rows }: TableState, { places }: TableRules): readonly string[] {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.flatMap((line, index) => {
    const place = places.find(({ ranks }) => ranks[1] === index + 1);
    if (!place || rows.length <= index + 1) return [line];
    const words = `── ${place.ranks[0]} to ${place.ranks[1]}: ${place.name} `;
    return [line, words.padEnd(width, '─')];
  });
}

/** Ranks that two clubs hold when all is played: the criteria end, or ask for cards and coefficients, which no result tells. */
function shared(
  rows: readonly TableRow[],
  { unknownBeyond }: TableRules['ranking'],
  nameOf: NameOf,
): readonly string[] {
  const why = unknownBeyond
    ? 'what came after points that season is not known'
    : 'nothing that results tell separates them';
  return [...new Set(rows.map(({ rank }) => rank))].flatMap((rank) => {
    const holders = rows.filter((row) => row.rank === rank && !row.excluded);
    const names = holders.map(({ club }) => nameOf(club)).join(', ');
    return holders.length > 1 ? [`${names}: one rank, as ${why}`] : [];
  });
}

/** Criteria that the columns do not show, and in a short table every one; and in the end where none was known. */
function notes(
  { rows, final }: TableState,
  { ranking }: TableRules,
  nameOf: NameOf,
  terminal: Terminal,
): readonly string[] {
  const isShort = rows.length <= 8;
  const told = rows.flatMap(({ separation, adjustment, club, excluded }) => {
    const sentences: string[] = [];
    if (separation && (isShort || separation.by !== 'goalDifference' || separation.among)) {
      const [upper, lower] = [nameOf(separation.upper), nameOf(separation.lower)];
      sentences.push(`${upper} above ${lower}: ${separationInWords(separation, nameOf)}`);
    }
    if (adjustment !== undefined) {
      sentences.push(`* ${nameOf(club)}: ${signed(adjustment)} points that no match gave`);
    }
    if (excluded) sentences.push(`${nameOf(club)}: excluded`);
    return sentences;
  });
  return [...told, ...(final ? shared(rows, ranking, nameOf) : [])].flatMap((sentence) =>
    wrapped(`  ${sentence}`, terminal.columns, '    '),
  );
}
