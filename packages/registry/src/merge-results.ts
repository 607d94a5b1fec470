import type { ClubTable } from './clubs.ts';
import { checkResults, type Finding } from './integrity.ts';
import type { ResultRow } from './results.ts';
import { resultColumns } from './tables/results.ts';
import { formatCells } from './tables/table.ts';

/** What became of the rows that came in. Those that say nothing new are only counted. */
export interface Merged {
  /** Matches that were not in the record. */
  readonly added: readonly ResultRow[];
  /** Rows of a match that the record has, or may have, and that say something else. The record stays as it is. */
  readonly doubted: readonly Doubt[];
  /** Rows that cannot be true, or that do not agree with another row of the same import. */
  readonly refused: readonly Refused[];
  /** How many rows say what the record says already. */
  readonly known: number;
}

export interface Doubt {
  readonly row: ResultRow;
  /** The row of the record, or one added just before it, that it is held against. */
  readonly own: ResultRow;
  /**
   * `differs`: the same match with another value; `saysMore`: with a value that the record does not have, and no other;
   * `sameMatch`: another date, or home and away changed about, so that it may be a match of its own.
   */
  readonly because: 'differs' | 'saysMore' | 'sameMatch';
  readonly differences: readonly Difference[];
}

/** A column in which two rows of a match differ, as it is written in a table; empty for no value. */
export interface Difference {
  readonly column: string;
  readonly own: string;
  readonly incoming: string;
}

export interface Refused {
  readonly row: ResultRow;
  readonly because:
    | Finding
    /** Another row of the same import says something else of this match; neither is taken. */
    | { readonly type: 'contradicted'; readonly entry: string; readonly differences: readonly Difference[] };
}

/** What a row says of where it came from is not about the match. */
const ABOUT_THE_ROW = new Set(['id', 'source', 'line', 'match', 'note']);

/**
 * What would come of adding results to the record. Nothing is overwritten: a row that does not agree with the record is
 * doubted, for a person to look at, and what was added once is known the second time.
 *
 * Two rows are of one match when competition, season, date and both clubs are the same. They may be of one match
 * (`sameMatch`) with the date moved or the sides changed about, as far as the competition's round does not allow both.
 *
 * @param clubs who is who: a row with an unknown club is refused
 */
export function mergeResults(
  own: readonly ResultRow[],
  incoming: readonly ResultRow[],
  clubs: ClubTable,
): Merged {
  const sorted = sortOut(incoming, clubs);
  const record = new Map(own.map((row) => [matchKey(row), row]));
  const mayBe = new Map(own.flatMap((row) => alikeKeys(row).map((key) => [key, row] as const)));
  const ids = new Map(own.map((row) => [row.id, row]));
  const added: ResultRow[] = [];
  const doubted: Doubt[] = [];
  const refused: Refused[] = [...sorted.refused];
  let known = sorted.repeated;
  for (const row of sorted.rows) {
    const same = record.get(matchKey(row));
    const alike = alikeKeys(row).flatMap((key) => mayBe.get(key) ?? [])[0];
    if (same !== undefined) {
      const doubt = hold(row, same);
      if (doubt === undefined) known += 1;
      else doubted.push(doubt);
    } else if (alike !== undefined) {
      doubted.push({ row, own: alike, because: 'sameMatch', differences: differencesOf(alike, row) });
    } else if (ids.has(row.id)) {
      refused.push({ row, because: { type: 'duplicateId', entry: row.id } });
    } else {
      added.push(row);
      ids.set(row.id, row);
      for (const key of alikeKeys(row)) mayBe.set(key, row);
    }
  }
  return { added, doubted, refused, known };
}

/** A doubt when two rows of one match do not say the same. */
function hold(row: ResultRow, own: ResultRow): Doubt | undefined {
  const differences = differencesOf(own, row);
  // What the record has and the file leaves out is no news.
  const news = differences.filter(({ incoming }) => incoming !== '');
  if (news.length === 0) return undefined;
  const because = news.every((one) => one.own === '') ? 'saysMore' : 'differs';
  return { row, own, because, differences: news };
}

/** Leaves out what is wrong in itself and what contradicts another row; a row given twice is one. */
function sortOut(
  incoming: readonly ResultRow[],
  clubs: ClubTable,
): { readonly rows: readonly ResultRow[]; readonly refused: readonly Refused[]; readonly repeated: number } {
  const refused: Refused[] = [];
  const rows: ResultRow[] = [];
  let repeated = 0;
  for (const group of groupByMatch(incoming)) {
    const [row, ...others] = group;
    if (row === undefined) continue;
    const contradiction = others
      .map((other) => differencesOf(row, other))
      .find((differences) => differences.length > 0);
    if (contradiction !== undefined) {
      const because = { type: 'contradicted', entry: row.id, differences: contradiction } as const;
      refused.push(...group.map((each) => ({ row: each, because })));
      continue;
    }
    const [finding] = checkResults([row], clubs);
    if (finding === undefined) rows.push(row);
    else refused.push({ row, because: finding });
    repeated += others.length;
  }
  return { rows, refused, repeated };
}

function groupByMatch(rows: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const key = matchKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** A void match may stand beside the one that replaced it, even on one day. */
function matchKey({ competition, season, date, home, away, status }: ResultRow): string {
  return [competition, season, date, home, away, status === 'void'].join(' ');
}

/** The same two clubs on one day; the same home and away club twice in a round. @see checkResults, `sameMatch` */
function alikeKeys(row: ResultRow): readonly string[] {
  if (row.status === 'void') return [];
  const { competition, season, stage, round, further, date, home, away } = row;
  const ofDay = [date, ...[home, away].sort()].join(' ');
  const ofRound = [competition, season, stage, round, further ?? '', home, away].join(' ');
  return further === 'replay' ? [ofDay] : [ofDay, ofRound];
}

function differencesOf(own: ResultRow, incoming: ResultRow): readonly Difference[] {
  const theirs = formatCells(incoming, resultColumns);
  return [...formatCells(own, resultColumns)].flatMap(([column, value]) => {
    const other = theirs.get(column) ?? '';
    return ABOUT_THE_ROW.has(column) || value === other ? [] : [{ column, own: value, incoming: other }];
  });
}
