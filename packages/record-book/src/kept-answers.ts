import type { Columns } from './columns/columns.ts';

/** More are not kept: then all of them begin anew. */
const MOST_KEPT = 1000;

/**
 * Answers that hang on little, kept from one question to the next: one evening asks of few seasons and rounds, and the
 * same again and again. The key must name all of the record that an answer hangs on.
 */
export class KeptAnswers<V> {
  readonly #kept = new WeakMap<Columns, Map<string, V>>();

  of(columns: Columns, key: string, make: () => V): V {
    let kept = this.#kept.get(columns);
    if (kept === undefined || kept.size > MOST_KEPT) this.#kept.set(columns, (kept = new Map<string, V>()));
    let answer = kept.get(key);
    if (answer === undefined) kept.set(key, (answer = make()));
    return answer;
  }
}
