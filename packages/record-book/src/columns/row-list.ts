import { Bits } from './bits.ts';

/** Rows in rising order, which is that of time. */
export class RowList {
  rows = new Uint32Array(4);
  length = 0;

  /** Puts a row in its place; at the end it costs nothing. */
  add(row: number): void {
    if (this.length === this.rows.length) {
      const rows = new Uint32Array(this.length * 2);
      rows.set(this.rows);
      this.rows = rows;
    }
    let at = this.length;
    if (at > 0 && this.at(at - 1) > row) {
      at = this.below(row);
      this.rows.copyWithin(at + 1, at, this.length);
    }
    this.rows[at] = row;
    this.length += 1;
  }

  delete(row: number): void {
    const at = this.below(row);
    if (at === this.length || this.at(at) !== row) return;
    this.rows.copyWithin(at, at + 1, this.length);
    this.length -= 1;
  }

  at(index: number): number {
    return this.rows[index] ?? 0;
  }

  /** How many of its rows come before one. */
  below(row: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Its rows from one row on and before another. */
  between(from: number, until: number): readonly number[] {
    return Array.from(this.rows.subarray(this.below(from), this.below(until)));
  }

  has(row: number): boolean {
    const at = this.below(row);
    return at < this.length && this.at(at) === row;
  }

  /** Renumbers the rows from one on, when a pair is put in before them or taken out. */
  shift(from: number, by: 2 | -2): void {
    for (let index = this.below(from); index < this.length; index++) this.rows[index] = this.at(index) + by;
  }
}

/** The rows of a list as a set, followed as the list grows at its end. */
export class ListSet {
  readonly #list: RowList;
  readonly #bits = new Bits();
  #followed = 0;

  constructor(list: RowList) {
    this.#list = list;
  }

  get words(): Uint32Array {
    for (; this.#followed < this.#list.length; this.#followed++)
      this.#bits.add(this.#list.at(this.#followed));
    return this.#bits.words;
  }
}
