import { RowList } from './row-list.ts';

/** Rows that have the same value of a measure, by value. */
export type RowsByValue = ReadonlyMap<number, RowList>;

const OUTCOMES = 8;
const NONE: RowsByValue = new Map();

/**
 * The rows of one measure from the smallest bound that is ever claimed on, in order of time: by scope (the
 * competition and its phase), by outcome and by exact value, so that a row stands in one list. "At least" is several lists read.
 */
export class Postings {
  readonly #byScope = new Map<number, Map<number, RowList>>();

  of(scope: number, outcome: number): RowsByValue {
    return this.#byScope.get(scope * OUTCOMES + outcome) ?? NONE;
  }

  /** Scopes other than one, whatever the outcome. */
  *outside(scope: number, outcome: number): Generator<RowsByValue> {
    for (const [key, byValue] of this.#byScope) {
      if (key % OUTCOMES === outcome && Math.floor(key / OUTCOMES) !== scope) yield byValue;
    }
  }

  add(scope: number, outcome: number, value: number, row: number): void {
    const key = scope * OUTCOMES + outcome;
    let byValue = this.#byScope.get(key);
    if (byValue === undefined) this.#byScope.set(key, (byValue = new Map()));
    let list = byValue.get(value);
    if (list === undefined) byValue.set(value, (list = new RowList()));
    list.add(row);
  }

  delete(scope: number, outcome: number, value: number, row: number): void {
    const byValue = this.#byScope.get(scope * OUTCOMES + outcome);
    const list = byValue?.get(value);
    list?.delete(row);
    if (list?.length === 0) byValue?.delete(value);
  }

  shift(from: number, by: 2 | -2): void {
    for (const byValue of this.#byScope.values()) {
      for (const list of byValue.values()) list.shift(from, by);
    }
  }
}
