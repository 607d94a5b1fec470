import type { DisciplinaryDecision, SquadChange } from '../discipline.ts';
import { clubId, date, personId, whole, words, yesNo } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const decisionColumns: Columns<DisciplinaryDecision> = {
  person: { name: 'person', cell: personId, optional: false },
  club: { name: 'club', cell: clubId, optional: false },
  date: { name: 'date', cell: date, optional: false },
  match: { name: 'match', cell: words, optional: true },
  matches: { name: 'matches', cell: whole(0, 'a number of matches, 0 for none'), optional: false },
  reason: { name: 'reason', cell: words, optional: true },
  source: { name: 'source', cell: words, optional: false },
};

const squadColumns: Columns<SquadChange> = {
  person: { name: 'person', cell: personId, optional: false },
  club: { name: 'club', cell: clubId, optional: false },
  date: { name: 'date', cell: date, optional: false },
  listed: { name: 'listed', cell: yesNo, optional: false },
  source: { name: 'source', cell: words, optional: false },
};

/** Reads a table of a disciplinary body's decisions; what is wrong comes back as issues. */
export const parseDecisions = (text: string): Table<DisciplinaryDecision> =>
  parseTable(text, decisionColumns);

/** Writes a table of decisions that `parseDecisions` reads back. */
export const formatDecisions = (
  decisions: readonly DisciplinaryDecision[],
  head: readonly string[] = [],
): string => formatTable(decisions, decisionColumns, head);

/** Reads a table of who came to which club, and on its lists, from when; what is wrong comes back as issues. */
export const parseSquads = (text: string): Table<SquadChange> => parseTable(text, squadColumns);

/** Writes a table of squads that `parseSquads` reads back. */
export const formatSquads = (changes: readonly SquadChange[], head: readonly string[] = []): string =>
  formatTable(changes, squadColumns, head);
