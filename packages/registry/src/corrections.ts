import type { Correction, ResultRow } from './results.ts';
import { resultColumns } from './tables/results.ts';
import { formatCells, parseCells, type TableIssue } from './tables/table.ts';

/** A correction that could not be made: its row or column is not there, or the source no longer says what it corrects. */
export interface StaleCorrection {
  readonly correction: Correction;
  readonly expected: string;
  readonly found: string;
}

export interface Corrected {
  readonly rows: readonly ResultRow[];
  readonly stale: readonly StaleCorrection[];
}

/**
 * The rows with the corrections made. A correction is made only where the source still has the value that it names,
 * so that a source that mends itself is noticed. A row keeps its id whatever is corrected in it.
 */
export function applyCorrections(rows: readonly ResultRow[], corrections: readonly Correction[]): Corrected {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stale: StaleCorrection[] = [];
  for (const [id, ofRow] of groupByRow(corrections)) {
    const row = byId.get(id);
    if (row === undefined) {
      stale.push(...ofRow.map((correction) => ({ correction, expected: `a row ${id}`, found: 'none' })));
    } else {
      byId.set(id, correctRow(row, ofRow, stale));
    }
  }
  return { rows: rows.map((row) => byId.get(row.id) ?? row), stale };
}

/** All corrections of a row are made at once: a score after extra time makes sense only with the score at 90. */
function correctRow(row: ResultRow, corrections: readonly Correction[], stale: StaleCorrection[]): ResultRow {
  const cells = new Map(formatCells(row, resultColumns));
  for (const correction of corrections) {
    const present = cells.get(correction.column);
    if (present === correction.sourceValue) cells.set(correction.column, correction.rightValue);
    else
      stale.push({
        correction,
        expected: correction.sourceValue || 'nothing',
        found: present ?? 'no such column',
      });
  }
  const names = [...cells.keys()];
  const issues: TableIssue[] = [];
  const corrected = parseCells([...cells.values()], resultColumns, (name) => names.indexOf(name), 1, issues);
  for (const { column, expected, found } of issues) {
    const correction = corrections.find((one) => one.column === column);
    if (correction !== undefined) stale.push({ correction, expected, found });
  }
  return corrected ?? row;
}

function groupByRow(corrections: readonly Correction[]): ReadonlyMap<string, readonly Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const group = groups.get(correction.row);
    if (group === undefined) groups.set(correction.row, [correction]);
    else group.push(correction);
  }
  return groups;
}
