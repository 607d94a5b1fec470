import { DIMENSIONS, dimensionValue, type Surroundings } from './dimensions.ts';
import type { Instant } from './instant.ts';
import { MEASURES, type Measure } from './measures.ts';
import { type DecidedTie, overBy, recordedSide, type TieSide } from './tie-side.ts';

/** No value: in a measure's column, and the code of a value that no row has. */
export const NO_VALUE = -32_768;
export const NEVER_SEEN = 0xffff;
const ABSENT_CODE = 0xfffe;

/**
 * The tie-sides of a record, two a tie, in the order in which the ties were over. Dimension codes lie row by row, so a
 * row's agreement with a subject reads one stretch of memory; measures lie column by column, with posting lists.
 */
export interface Columns {
  readonly ties: readonly DecidedTie[];
  readonly rows: number;
  /** `rows` times `DIMENSIONS.length` codes. */
  readonly codes: Uint16Array;
  /** Instant at which each row's tie was over, never falling. */
  readonly over: Float64Array;
  readonly progressed: Uint8Array;
  readonly measures: readonly MeasureColumn[];
  /** Value to code, by dimension. */
  readonly dictionaries: readonly ReadonlyMap<string, number>[];
}

/** One measure of every row. */
export interface MeasureColumn {
  readonly measure: Measure;
  readonly values: Int16Array;
  /** Rows that have the number at all, in order of time. */
  readonly defined: Uint32Array;
  /** For each value from 1 that occurs: rows that have it or more, in order of time. */
  readonly atLeast: ReadonlyMap<number, Uint32Array>;
}

export function encode(ties: readonly DecidedTie[], about: Surroundings): Columns {
  const timed = ties
    .map((tie) => ({ tie, over: overBy(tie), id: tie.rows[0]?.id ?? '' }))
    // Ties over at the same time stand in the order of their ids, so that the table's own order says nothing.
    .sort((a, b) => a.over - b.over || (a.id < b.id ? -1 : 1));
  const sides = timed.flatMap(({ tie }) => [sideOfTie(tie, 0), sideOfTie(tie, 1)]);
  const dictionaries = DIMENSIONS.map(() => new Map<string, number>());
  const codes = new Uint16Array(sides.length * DIMENSIONS.length);
  sides.forEach((side, row) => {
    dictionaries.forEach((dictionary, d) => {
      const dimension = DIMENSIONS[d];
      const value = dimension && dimensionValue(dimension, side, about);
      codes[row * DIMENSIONS.length + d] = codeIn(dictionary, value);
    });
  });
  return {
    ties: timed.map(({ tie }) => tie),
    rows: sides.length,
    codes,
    over: Float64Array.from(timed.flatMap(({ over }) => [over, over])),
    progressed: Uint8Array.from(sides, (side) => (side.outcome === 'progressed' ? 1 : 0)),
    measures: MEASURES.map((measure) => measureColumn(measure, sides)),
    dictionaries,
  };
}

/** A row as a side again: made anew from its tie, so a million rows hold no million objects. */
export function sideOfRow(columns: Columns, row: number): TieSide {
  const tie = columns.ties[row >> 1];
  if (tie === undefined) throw new RangeError(`No row ${row} in a record of ${columns.rows}.`);
  return sideOfTie(tie, row % 2 === 0 ? 0 : 1);
}

const NONE = new Uint32Array(0);

/** Rows that have at least so much, in order of time; a bound that does not occur is the next one that does. */
export function rowsAtLeast(column: MeasureColumn, bound: number): Uint32Array {
  let nearest = Number.POSITIVE_INFINITY;
  for (const value of column.atLeast.keys()) if (value >= bound && value < nearest) nearest = value;
  return column.atLeast.get(nearest) ?? NONE;
}

/** The first row that was not yet over at the instant. */
export function rowsOverBy(columns: Columns, instant: Instant): number {
  let low = 0;
  let high = columns.rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns.over[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Codes of a side in this record's dictionaries; a value that no row has agrees with none. */
export function codesOf(columns: Columns, side: TieSide, about: Surroundings): Uint16Array {
  return Uint16Array.from(DIMENSIONS, (dimension, d) => {
    const value = dimensionValue(dimension, side, about);
    return value === undefined ? NEVER_SEEN : (columns.dictionaries[d]?.get(value) ?? NEVER_SEEN);
  });
}

/** Bit d is set where the row and the codes have the same value of dimension d. */
export function agreement(columns: Columns, row: number, codes: Uint16Array): number {
  const start = row * DIMENSIONS.length;
  let mask = 0;
  for (let d = 0; d < DIMENSIONS.length; d++) {
    if (columns.codes[start + d] === codes[d]) mask |= 1 << d;
  }
  return mask;
}

function sideOfTie(tie: DecidedTie, which: 0 | 1): TieSide {
  const first = tie.rows[0];
  if (first === undefined) throw new Error('A tie without a match is no tie.');
  return recordedSide(tie, which === 0 ? first.home : first.away);
}

function codeIn(dictionary: Map<string, number>, value: string | undefined): number {
  if (value === undefined) return ABSENT_CODE;
  const known = dictionary.get(value);
  if (known !== undefined) return known;
  dictionary.set(value, dictionary.size);
  return dictionary.size - 1;
}

function measureColumn(measure: Measure, sides: readonly TieSide[]): MeasureColumn {
  const values = Int16Array.from(sides, (side) => measure.value(side) ?? NO_VALUE);
  const defined: number[] = [];
  const byThreshold = new Map<number, number[]>();
  for (const value of new Set(values)) if (value >= 1) byThreshold.set(value, []);
  values.forEach((value, row) => {
    if (value === NO_VALUE) return;
    defined.push(row);
    if (value < 1) return;
    for (const [threshold, list] of byThreshold) if (value >= threshold) list.push(row);
  });
  return {
    measure,
    values,
    defined: Uint32Array.from(defined),
    atLeast: new Map([...byThreshold].map(([threshold, list]) => [threshold, Uint32Array.from(list)])),
  };
}
