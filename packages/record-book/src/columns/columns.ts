import type { Dimension, Surroundings } from '../dimensions.ts';
import type { Instant } from '../instant.ts';
import { type Measure, measuresOf } from '../measures/catalogue.ts';
import type { DecidedSide, RecordSide } from '../record-side.ts';
import { MATCH_OUTCOMES, type Subject, TIE_OUTCOMES } from '../side.ts';
import type { Bits } from './bits.ts';
import { Codes } from './codes.ts';
import { grown, inPlace } from './in-place.ts';
import { NO_VALUE, Numbers } from './numbers.ts';
import type { Postings } from './postings.ts';
import type { RowList } from './row-list.ts';

/** A match or tie as the columns take it in: when it was surely over, its name, and its two sides. */
export interface Occasion<Source> {
  readonly source: Source;
  readonly over: Instant;
  /** Orders those that were over at the same time, so that the order of a table says nothing. */
  readonly id: string;
}

/** How a kind of source is turned into its two rows. */
export interface Reading<Source> {
  readonly subject: Subject;
  read(source: Source): Occasion<Source>;
  /** The side of the club named first, or the other's. */
  side(source: Source, which: 0 | 1): DecidedSide;
}

/** Outcomes by their codes. */
export const OUTCOMES = [...TIE_OUTCOMES, ...MATCH_OUTCOMES] as const;

/**
 * The rows of one subject in the order in which they were over, two to a match or tie: the codes of their dimensions and
 * the numbers of their measures, each with the lists and sets of rows by value. It is changed in place: rows are put in,
 * taken out and put right where they are.
 */
export class Columns<Source = unknown> {
  rows = 0;
  /** Grows with every change; `rewritten` only with one that was no mere append at the end. */
  version = 0;
  rewritten = 0;
  over = new Float64Array(64);
  outcomes = new Uint8Array(64);
  readonly subject: Subject;
  readonly measures: readonly Measure[];
  readonly #reading: Reading<Source>;
  readonly #sources: Occasion<Source>[];
  readonly #codes: Codes;
  readonly #numbers: Numbers;

  constructor(reading: Reading<Source>, about: Surroundings, sources: Iterable<Source>) {
    this.#reading = reading;
    this.subject = reading.subject;
    this.measures = measuresOf(reading.subject);
    this.#codes = new Codes(about);
    this.#numbers = new Numbers(this.measures, {
      scopeAt: (row) => this.#codes.scopeAt(row),
      outcomeAt: (row) => this.outcomes[row] ?? 0,
    });
    this.#sources = Array.from(sources, (source) => reading.read(source)).sort(byTime);
    this.rows = 2 * this.#sources.length;
    this.#reserve(this.rows);
    for (let row = 0; row < this.rows; row += 2) this.#write(row);
    this.#file(0, this.rows);
  }

  /** Takes in one more; at the end it costs the same whatever the number of rows. */
  add(source: Source): void {
    const occasion = this.#reading.read(source);
    const at = this.#placeOf(occasion);
    this.#reserve(this.rows + 2);
    if (at < this.rows) {
      this.#shift(at, 2);
      this.rewritten += 1;
    }
    this.#sources.splice(at >>> 1, 0, occasion);
    this.rows += 2;
    this.#write(at);
    this.#file(at, at + 2);
    this.version += 1;
  }

  /** Takes out what has an id. @returns what it was; `undefined` where there is none */
  remove(id: string): Source | undefined {
    // What is corrected is mostly recent.
    const index = this.#sources.findLastIndex((occasion) => occasion.id === id);
    if (index < 0) return undefined;
    const source = this.#sources[index]?.source;
    const at = 2 * index;
    for (const row of [at, at + 1]) {
      this.#numbers.unfile(row);
      this.#codes.unfile(row);
    }
    this.#shift(at, -2);
    this.#sources.splice(index, 1);
    this.rows -= 2;
    this.version += 1;
    this.rewritten += 1;
    return source;
  }

  get sources(): readonly Occasion<Source>[] {
    return this.#sources;
  }

  /** A row as a side again: made anew from its source, so that a million rows hold no million objects. */
  sideAt(row: number): DecidedSide {
    const occasion = this.#sources[row >>> 1];
    if (occasion === undefined) throw new RangeError(`No row ${row} in a record of ${this.rows}.`);
    return this.#reading.side(occasion.source, row % 2 === 0 ? 0 : 1);
  }

  /** How many rows were over by an instant: the first row that was not. */
  rowsOverBy(instant: Instant): number {
    let low = 0;
    let high = this.rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.over[middle] ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** One number for the competition and phase of a side's codes: what postings are kept by. */
  scopeOf(codes: Uint16Array): number {
    return this.#codes.scopeOf(codes);
  }

  codeAt(row: number, dimension: Dimension): number {
    return this.#codes.codeAt(row, dimension);
  }

  /** Value of a dimension in a row; `undefined` where it has none. */
  valueAt(row: number, dimension: Dimension): string | undefined {
    return this.#codes.valueAt(row, dimension);
  }

  /** Values of a dimension that some row has or had. */
  valuesOf(dimension: Dimension): readonly string[] {
    return this.#codes.valuesOf(dimension);
  }

  /** Code of a value; one that no row has agrees with none. */
  codeOf(dimension: Dimension, value: string | undefined): number {
    return this.#codes.codeOf(dimension, value);
  }

  codesOf(side: RecordSide): Uint16Array {
    return this.#codes.codesOf(side);
  }

  /** Bit d is set where the row and the codes have the same value of dimension d. */
  agreement(row: number, codes: Uint16Array): number {
    return this.#codes.agreement(row, codes);
  }

  /** Rows with a code, of a dimension of many values. */
  listOf(dimension: Dimension, code: number): RowList | undefined {
    return this.#codes.listOf(dimension, code);
  }

  /** The same of a dimension of few. */
  setOf(dimension: Dimension, code: number): Bits | undefined {
    return this.#codes.setOf(dimension, code);
  }

  /** The number of a measure in a row; `undefined` where it is not known or the row has none. */
  numberAt(row: number, measure: string): number | undefined {
    const value = this.numbersOf(measure)[row];
    return value === NO_VALUE ? undefined : value;
  }

  /** The numbers of a measure by row, where they are known; elsewhere far below any number. */
  numbersOf(measure: string): Int16Array {
    return this.#numbers.valuesOf(this.#numbers.placeOf(measure));
  }

  /** Rows that have a measure, by the measure's place in `measures`. */
  known(place: number): Bits {
    return this.#numbers.known(place);
  }

  /** Whether every row has a measure. */
  isOfAll(place: number): boolean {
    return this.#numbers.howManyKnown(place) === this.rows;
  }

  /** Rows that would have it if the record told it. */
  lacking(place: number): Bits {
    return this.#numbers.lacking(place);
  }

  postings(place: number): Postings {
    return this.#numbers.postings(place);
  }

  /** Encodes a dimension anew, where what its values are read from has changed. */
  recode(dimension: Dimension): void {
    this.#codes.recode(dimension, this.rows, (row) => this.sideAt(row));
    this.version += 1;
    this.rewritten += 1;
  }

  #write(row: number): void {
    const { source, over } = inPlace(this.#sources, row >>> 1);
    const sides = [this.#reading.side(source, 0), this.#reading.side(source, 1)] as const;
    this.#codes.write(row, ...sides);
    for (const which of [0, 1] as const) {
      this.over[row + which] = over;
      this.outcomes[row + which] = OUTCOMES.indexOf(sides[which].outcome);
      this.#numbers.write(row + which, sides[which]);
    }
  }

  #file(from: number, to: number): void {
    this.#codes.file(from, to);
    this.#numbers.file(from, to);
  }

  #shift(at: number, by: 2 | -2): void {
    const [from, to] = by === 2 ? [at, at + 2] : [at + 2, at];
    for (const column of [this.over, this.outcomes]) column.copyWithin(to, from, this.rows);
    this.#codes.shift(at, by, this.rows);
    this.#numbers.shift(at, by, this.rows);
  }

  #placeOf(occasion: Occasion<Source>): number {
    let low = 0;
    let high = this.#sources.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.#sources[middle];
      if (there && byTime(there, occasion) < 0) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  }

  #reserve(rows: number): void {
    if (rows <= this.over.length) return;
    const capacity = Math.max(rows, this.over.length * 2);
    this.over = grown(this.over, new Float64Array(capacity));
    this.outcomes = grown(this.outcomes, new Uint8Array(capacity));
    this.#codes.reserve(capacity);
    this.#numbers.reserve(capacity);
  }
}

const byTime = (a: Occasion<unknown>, b: Occasion<unknown>): number =>
  a.over - b.over || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
