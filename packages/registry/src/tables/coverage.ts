import { type Coverage, STAGES } from '../results.ts';
import { kebab, oneOf, whole, words, yesNo } from './cells.ts';
import { type Columns, formatTable, parseTable, type Table } from './table.ts';

const columns: Columns<Coverage> = {
  competition: { name: 'competition', cell: kebab, optional: false },
  stage: { name: 'stage', cell: oneOf(STAGES), optional: false },
  season: { name: 'season', cell: whole(1850, 'the first year of a season'), optional: false },
  complete: { name: 'complete', cell: yesNo, optional: false },
  note: { name: 'note', cell: words, optional: true },
};

/** Reads the table of what the record holds (`data/coverage.csv`); what is wrong comes back as issues. */
export function parseCoverage(text: string): Table<Coverage> {
  return parseTable(text, columns);
}

/** Writes a coverage table that `parseCoverage` reads back. */
export function formatCoverage(coverage: readonly Coverage[], head: readonly string[] = []): string {
  return formatTable(coverage, columns, head);
}
