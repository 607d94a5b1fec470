import {
  DIMENSIONS,
  type Dimension,
  dimensionValue,
  OF_OTHER_SIDE,
  type Surroundings,
} from '../dimensions.ts';
import type { DecidedSide, RecordSide } from '../record-side.ts';
import { Bits } from './bits.ts';
import { Dictionary } from './dictionary.ts';
import { grown, inPlace } from './in-place.ts';
import { RowList } from './row-list.ts';

/** Code of a value that no row has, and of no value at all: it agrees with nothing. */
export const NEVER_SEEN = 0xffff;
const ABSENT_CODE = 0xfffe;
const STRIDE = DIMENSIONS.length;
/** Room for the codes of a phase: proper, qualifying, and none. */
const PHASES = 0x10000;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every dimension is among its own entries
const PLACE = Object.fromEntries(DIMENSIONS.map((dimension, d) => [dimension, d])) as {
  readonly [D in Dimension]: number;
};

/** By the place of a dimension, the place of the one in which the other side of the occasion has the same value. */
const OF_OTHER = DIMENSIONS.map((dimension) => {
  const other = OF_OTHER_SIDE[dimension];
  return other === undefined ? undefined : PLACE[other];
});

/** Dimensions of many values, each of few rows: they keep lists. The others keep a bit for every row. */
const LISTED: ReadonlySet<Dimension> = new Set(['club', 'opponent']);

/**
 * The values of the dimensions as codes. They lie row by row, so that a row's agreement with another reads one stretch
 * of memory; lists and sets of rows by value are kept beside them.
 */
export class Codes {
  /** A code for each dimension of each row. */
  codes = new Uint16Array(64 * STRIDE);
  readonly #about: Surroundings;
  readonly #dictionaries: readonly Dictionary[] = dictionaries();
  /** By dimension and code. */
  readonly #lists: readonly (RowList | undefined)[][] = DIMENSIONS.map(() => []);
  readonly #sets: readonly (Bits | undefined)[][] = DIMENSIONS.map(() => []);

  constructor(about: Surroundings) {
    this.#about = about;
  }

  reserve(capacity: number): void {
    this.codes = grown(this.codes, new Uint16Array(capacity * STRIDE));
  }

  /** Writes the two rows of an occasion, without filing them. The second has much from the first. */
  write(row: number, first: DecidedSide, second: DecidedSide): void {
    const start = row * STRIDE;
    for (let d = 0; d < STRIDE; d++) this.codes[start + d] = this.#codeFor(d, first);
    for (let d = 0; d < STRIDE; d++) {
      const other = OF_OTHER[d];
      const code = other === undefined ? this.#codeFor(d, second) : this.codes[start + other];
      this.codes[start + STRIDE + d] = code ?? ABSENT_CODE;
    }
  }

  /** Enters written rows in the lists and sets by value: a dimension at a time, since many rows are filed at once. */
  file(from: number, to: number): void {
    for (let d = 0; d < STRIDE; d++) this.#fileDimension(d, from, to);
  }

  unfile(row: number): void {
    for (let d = 0; d < STRIDE; d++) this.#unfileDimension(row, d);
  }

  /** Writes and files a dimension of all rows anew. */
  recode(dimension: Dimension, rows: number, sideAt: (row: number) => DecidedSide): void {
    const d = PLACE[dimension];
    for (let row = 0; row < rows; row++) {
      this.#unfileDimension(row, d);
      this.codes[row * STRIDE + d] = this.#codeFor(d, sideAt(row));
    }
    this.#fileDimension(d, 0, rows);
  }

  /** Moves the rows from one on by a pair, of so many rows: opened when `by` is 2, closed when it is -2. */
  shift(at: number, by: 2 | -2, rows: number): void {
    const [from, to] = by === 2 ? [at, at + 2] : [at + 2, at];
    this.codes.copyWithin(to * STRIDE, from * STRIDE, rows * STRIDE);
    for (const byCode of this.#sets) {
      for (const set of byCode) {
        if (by === 2) set?.openPair(at);
        else set?.closePair(at);
      }
    }
    for (const byCode of this.#lists) for (const list of byCode) list?.shift(at, by);
  }

  /** One number for the competition and phase in a stretch of codes: what postings are kept by. */
  scopeOf(codes: Uint16Array, start = 0): number {
    return (codes[start + PLACE.competition] ?? 0) * PHASES + (codes[start + PLACE.phase] ?? 0);
  }

  scopeAt(row: number): number {
    return this.scopeOf(this.codes, row * STRIDE);
  }

  codeAt(row: number, dimension: Dimension): number {
    return this.codes[row * STRIDE + PLACE[dimension]] ?? NEVER_SEEN;
  }

  valueAt(row: number, dimension: Dimension): string | undefined {
    return this.valuesOf(dimension)[this.codeAt(row, dimension)];
  }

  valuesOf(dimension: Dimension): readonly string[] {
    return inPlace(this.#dictionaries, PLACE[dimension]).values;
  }

  codeOf(dimension: Dimension, value: string | undefined): number {
    if (value === undefined) return NEVER_SEEN;
    return inPlace(this.#dictionaries, PLACE[dimension]).codeOf(value) ?? NEVER_SEEN;
  }

  codesOf(side: RecordSide): Uint16Array {
    const codes = new Uint16Array(STRIDE);
    for (let d = 0; d < STRIDE; d++) {
      const dimension = inPlace(DIMENSIONS, d);
      codes[d] = this.codeOf(dimension, dimensionValue(dimension, side, this.#about));
    }
    return codes;
  }

  /** Bit d is set where the row and the codes have the same value of dimension d. */
  agreement(row: number, codes: Uint16Array): number {
    const start = row * STRIDE;
    let mask = 0;
    for (let d = 0; d < STRIDE; d++) {
      if (this.codes[start + d] === codes[d]) mask |= 1 << d;
    }
    return mask;
  }

  listOf(dimension: Dimension, code: number): RowList | undefined {
    return this.#lists[PLACE[dimension]]?.[code];
  }

  setOf(dimension: Dimension, code: number): Bits | undefined {
    return this.#sets[PLACE[dimension]]?.[code];
  }

  #fileDimension(d: number, from: number, to: number): void {
    const dimension = DIMENSIONS[d];
    const [lists, sets] = [inPlace(this.#lists, d), inPlace(this.#sets, d)];
    const isListed = dimension !== undefined && LISTED.has(dimension);
    for (let row = from; row < to; row++) {
      const code = this.codes[row * STRIDE + d] ?? ABSENT_CODE;
      if (code === ABSENT_CODE) continue;
      if (isListed) (lists[code] ??= new RowList()).add(row);
      else (sets[code] ??= new Bits()).add(row);
    }
  }

  #unfileDimension(row: number, d: number): void {
    const code = this.codes[row * STRIDE + d] ?? ABSENT_CODE;
    this.#lists[d]?.[code]?.delete(row);
    this.#sets[d]?.[code]?.delete(row);
  }

  #codeFor(d: number, side: DecidedSide): number {
    const value = dimensionValue(inPlace(DIMENSIONS, d), side, this.#about);
    if (value === undefined) return ABSENT_CODE;
    const code = inPlace(this.#dictionaries, d).codeFor(value);
    if (code >= ABSENT_CODE) throw new RangeError(`More than ${ABSENT_CODE} values of ${DIMENSIONS[d]}.`);
    return code;
  }
}

/** A dictionary for each dimension; where the other side has the same value in another, the two share one. */
function dictionaries(): readonly Dictionary[] {
  const made: Dictionary[] = [];
  for (let d = 0; d < STRIDE; d++) made.push(made[OF_OTHER[d] ?? d] ?? new Dictionary());
  return made;
}
