import type { Measure } from '../measures/catalogue.ts';
import type { DecidedSide } from '../record-side.ts';
import { Bits } from './bits.ts';
import { grown, inPlace } from './in-place.ts';
import { Postings } from './postings.ts';

/** No value: in a measure's column. */
export const NO_VALUE = -32_768;

/** What postings are kept by, read from the other columns. */
export interface RowKeys {
  scopeAt(row: number): number;
  outcomeAt(row: number): number;
}

/** The numbers of the measures, column by column, and the rows of each number. */
export class Numbers {
  readonly measures: readonly Measure[];
  readonly #keys: RowKeys;
  readonly #values: Int16Array[];
  readonly #known: readonly Bits[];
  readonly #howManyKnown: number[];
  readonly #lacking: readonly Bits[];
  readonly #postings: readonly Postings[];

  constructor(measures: readonly Measure[], keys: RowKeys) {
    this.measures = measures;
    this.#keys = keys;
    this.#values = measures.map(() => new Int16Array(64));
    this.#known = measures.map(() => new Bits());
    this.#howManyKnown = measures.map(() => 0);
    this.#lacking = measures.map(() => new Bits());
    this.#postings = measures.map(() => new Postings());
  }

  reserve(capacity: number): void {
    this.#values.forEach((values, index) => {
      this.#values[index] = grown(values, new Int16Array(capacity));
    });
  }

  /** Writes a row, without filing it. */
  write(row: number, side: DecidedSide): void {
    for (let index = 0; index < this.measures.length; index++) {
      const measure = this.measures[index];
      const values = this.#values[index];
      if (!measure || !values) continue;
      const value = measure.value(side);
      values[row] = value ?? NO_VALUE;
      if (value === undefined && measure.needs !== 'score' && measure.applies(side)) {
        this.lacking(index).add(row);
      }
    }
  }

  /** Enters written rows in the postings: a measure at a time, since many rows are filed at once. */
  file(from: number, to: number): void {
    for (let index = 0; index < this.measures.length; index++) this.#fileMeasure(index, from, to);
  }

  unfile(row: number): void {
    const [scope, outcome] = [this.#keys.scopeAt(row), this.#keys.outcomeAt(row)];
    for (let index = 0; index < this.measures.length; index++) {
      const value = this.#values[index]?.[row] ?? NO_VALUE;
      if (value !== NO_VALUE) this.#howManyKnown[index] = inPlace(this.#howManyKnown, index) - 1;
      this.postings(index).delete(scope, outcome, value, row);
    }
  }

  /** Moves the rows from one on by a pair, of so many rows: opened when `by` is 2, closed when it is -2. */
  shift(at: number, by: 2 | -2, rows: number): void {
    const [from, to] = by === 2 ? [at, at + 2] : [at + 2, at];
    for (const column of this.#values) column.copyWithin(to, from, rows);
    for (const set of [...this.#known, ...this.#lacking]) {
      if (by === 2) set.openPair(at);
      else set.closePair(at);
    }
    for (const postings of this.#postings) postings.shift(at, by);
  }

  placeOf(measure: string): number {
    return this.measures.findIndex(({ id }) => id === measure);
  }

  valuesOf(place: number): Int16Array {
    return inPlace(this.#values, place);
  }

  known(place: number): Bits {
    return inPlace(this.#known, place);
  }

  howManyKnown(place: number): number {
    return inPlace(this.#howManyKnown, place);
  }

  lacking(place: number): Bits {
    return inPlace(this.#lacking, place);
  }

  postings(place: number): Postings {
    return inPlace(this.#postings, place);
  }

  #fileMeasure(index: number, from: number, to: number): void {
    const { least } = inPlace(this.measures, index);
    const [values, known, postings] = [this.#values[index], this.known(index), this.postings(index)];
    let howMany = 0;
    for (let row = from; row < to; row++) {
      const value = values?.[row] ?? NO_VALUE;
      if (value === NO_VALUE) continue;
      howMany += 1;
      known.add(row);
      if (value >= least) postings.add(this.#keys.scopeAt(row), this.#keys.outcomeAt(row), value, row);
    }
    this.#howManyKnown[index] = inPlace(this.#howManyKnown, index) + howMany;
  }
}
