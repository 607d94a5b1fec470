import { FURTHER_MATCHES, type ResultRow, STAGES, STATUSES } from '../results.ts';
import { camel, clubId, date, kebab, kickOff, matchId, oneOf, score, whole, words, yesNo } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

/** Columns of a table of results. */
export const resultColumns: Columns<ResultRow> = {
  id: { name: 'id', cell: words, optional: false },
  competition: { name: 'competition', cell: kebab, optional: false },
  season: { name: 'season', cell: whole(1850, 'the first year of a season'), optional: false },
  stage: { name: 'stage', cell: oneOf(STAGES), optional: false },
  round: { name: 'round', cell: camel, optional: false },
  matchday: { name: 'matchday', cell: whole(1, 'a matchday from 1 up'), optional: true },
  leg: { name: 'leg', cell: oneOf([1, 2]), optional: true },
  further: { name: 'further match', cell: oneOf(FURTHER_MATCHES), optional: true },
  date: { name: 'date', cell: date, optional: false },
  resumed: { name: 'resumed', cell: date, optional: true },
  kickOff: { name: 'kick-off', cell: kickOff, optional: true },
  home: { name: 'home', cell: clubId, optional: false },
  away: { name: 'away', cell: clubId, optional: false },
  halfTime: { name: 'half-time', cell: score, optional: true },
  at90: { name: 'at 90', cell: score, optional: true },
  afterExtraTime: { name: 'after extra time', cell: score, optional: true },
  shootOut: { name: 'shoot-out', cell: score, optional: true },
  official: { name: 'official', cell: score, optional: true },
  lots: { name: 'lots', cell: clubId, optional: true },
  out: { name: 'out', cell: clubId, optional: true },
  neutral: { name: 'neutral', cell: yesNo, optional: true },
  status: { name: 'status', cell: oneOf(STATUSES), optional: false },
  source: { name: 'source', cell: words, optional: false },
  sourceLine: { name: 'line', cell: whole(1, 'a line number from 1 up'), optional: true },
  match: { name: 'match', cell: matchId, optional: true },
  note: { name: 'note', cell: words, optional: true },
};

/**
 * Reads a table of results (`data/results/*.csv`). Any text is read: what is wrong comes back as issues, and only
 * the row that is wrong is left out.
 */
export function parseResults(text: string): Table<ResultRow> {
  return parseTable(text, resultColumns);
}

/** Writes a table of results that `parseResults` reads back; columns that no row fills are left out. */
export function formatResults(results: readonly ResultRow[], head: readonly string[] = []): string {
  return formatTable(results, resultColumns, head);
}
