import type { ClubId } from '@touchline/registry';
import type { Asked, ListedRow, ListedRun } from './ask.ts';
import type { ListedScorer } from './scorers/list-scorers.ts';

/**
 * What was asked for as CSV, a head line first (RFC 4180): of rows
 * `date,season,round,club,opponent,score,value,rows`, of runs `club,length,first,last,current`, of scorers
 * `player,clubs,goals,matches,first,last`, of what players did in a match the columns of rows with `player` before them.
 * Clubs and people by the names given, results by their ids, parted by a semicolon.
 */
export function formatAsked(
  asked: Extract<Asked, { readonly ok: true }>,
  nameOf: (club: ClubId) => string,
  personNameOf: (person: string) => string = String,
): string {
  return linesOf(asked, nameOf, personNameOf)
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

function linesOf(
  asked: Extract<Asked, { readonly ok: true }>,
  nameOf: (club: ClubId) => string,
  personNameOf: (person: string) => string,
): readonly (readonly string[])[] {
  switch (asked.type) {
    case 'runs':
      return runLines(asked.runs, nameOf);
    case 'scorers':
      return scorerLines(asked.scorers, nameOf, personNameOf);
    case 'feats': {
      const players = ['player', ...asked.feats.map(({ player }) => personNameOf(player))];
      return rowLines(asked.feats, nameOf).map((cells, index) => [players[index] ?? '', ...cells]);
    }
    case 'rows':
    case 'headToHead':
      return rowLines(asked.rows, nameOf);
    default:
      return asked satisfies never;
  }
}

function scorerLines(
  scorers: readonly ListedScorer[],
  nameOf: (club: ClubId) => string,
  personNameOf: (person: string) => string,
): readonly (readonly string[])[] {
  return [
    ['player', 'clubs', 'goals', 'matches', 'first', 'last'],
    ...scorers.map(({ player, clubs, goals, matches, first, last }) => [
      personNameOf(player),
      clubs.map(nameOf).join(';'),
      String(goals),
      String(matches),
      first.date,
      last.date,
    ]),
  ];
}

function rowLines(
  rows: readonly ListedRow[],
  nameOf: (club: ClubId) => string,
): readonly (readonly string[])[] {
  return [
    ['date', 'season', 'round', 'club', 'opponent', 'score', 'value', 'rows'],
    ...rows.map((row) => [
      row.date,
      String(row.season),
      row.round,
      nameOf(row.club),
      nameOf(row.opponent),
      row.inShort,
      row.value === undefined ? '' : String(row.value),
      row.rows.join(';'),
    ]),
  ];
}

function runLines(
  runs: readonly ListedRun[],
  nameOf: (club: ClubId) => string,
): readonly (readonly string[])[] {
  return [
    ['club', 'length', 'first', 'last', 'current'],
    ...runs.map((run) => [
      nameOf(run.club),
      String(run.length),
      run.first.date,
      run.last.date,
      run.current ? 'yes' : 'no',
    ]),
  ];
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
