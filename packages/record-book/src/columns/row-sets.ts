import { DIMENSIONS, type Dimension } from '../dimensions.ts';
import { type Columns, OUTCOMES } from './columns.ts';
import type { RowList } from './row-list.ts';

/** How many rows, and the ends of their time; `-1` where there are none. */
export interface Count {
  readonly n: number;
  readonly oldest: number;
  readonly newest: number;
}

/** A count of the rows before one. */
export interface CountBefore extends Count {
  readonly end: number;
}

/** Rows of one competition and phase of which something is true: a bit each, kept up while the record grows at its end. */
export class RowSet {
  words = new Uint32Array(4);
  /** What was counted among them, by the id of a context. */
  readonly counts = new Map<number, CountBefore>();
  readonly #enter: (words: Uint32Array, from: number, to: number) => void;
  #followed = 0;

  constructor(enter: (words: Uint32Array, from: number, to: number) => void) {
    this.#enter = enter;
  }

  follow(rows: number): void {
    if (this.#followed >= rows) return;
    const needed = (rows >>> 5) + 1;
    if (needed > this.words.length) {
      const words = new Uint32Array(Math.max(needed, Math.ceil(this.words.length * 1.25)));
      words.set(this.words);
      this.words = words;
    }
    this.#enter(this.words, this.#followed, rows);
    this.#followed = rows;
  }
}

/** More counts than these are not kept: then all of them begin anew. */
const MOST_CONTEXTS = 100_000;
const CODES = 0x10000;
const CONDITION_ROOM = 32;

/**
 * The sets of rows that the search counts in. They are made when first asked for and kept from one question to the next,
 * with their counts, until a row is put in before the end, taken out or put right.
 */
export class RowSets {
  readonly #columns: Columns;
  readonly #sets = new Map<string, RowSet>();
  /** By competition and phase, and by what is reached. */
  readonly #reaching = new Map<number, Map<number, RowSet>>();
  readonly #contexts = new Map<number, number>();
  readonly rewritten: number;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.rewritten = columns.rewritten;
  }

  get isFull(): boolean {
    return this.#contexts.size > MOST_CONTEXTS;
  }

  /** Rows with the measure in a place. */
  known(codes: Uint16Array, place: number): RowSet {
    const isOfAll = this.#columns.isOfAll(place);
    return this.#ofScope(
      codes,
      isOfAll ? 'all' : `known ${place}`,
      isOfAll ? undefined : () => this.#columns.known(place).words,
    );
  }

  /** Rows that would have it if the record told it. */
  lacking(codes: Uint16Array, place: number): RowSet {
    return this.#ofScope(codes, `lacking ${place}`, () => this.#columns.lacking(place).words);
  }

  /** Rows that have no value of a dimension. */
  without(codes: Uint16Array, dimension: Dimension): RowSet {
    const inScope = this.#ofScope(codes, 'all', undefined);
    return this.#kept(`${this.#columns.scopeOf(codes)} without ${dimension}`, (words, from, to) => {
      for (let row = from; row < to; row++) {
        const isIn = ((inScope.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
        if (isIn && this.#columns.valueAt(row, dimension) === undefined)
          words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
      }
    });
  }

  /** Rows with at least so much of the measure in a place, with one of the outcomes. */
  reaching(codes: Uint16Array, place: number, outcomes: readonly number[], bound: number): RowSet {
    const scope = this.#columns.scopeOf(codes);
    let ofScope = this.#reaching.get(scope);
    if (ofScope === undefined) this.#reaching.set(scope, (ofScope = new Map<number, RowSet>()));
    const key = reachingKey(place, outcomes, bound);
    let set = ofScope.get(key);
    if (set === undefined) {
      const postings = this.#columns.postings(place);
      set = new RowSet((words, from, to) => {
        for (const outcome of outcomes) {
          for (const [value, list] of postings.of(scope, outcome)) {
            if (value >= bound) enterList(words, list, from, to);
          }
        }
      });
      ofScope.set(key, set);
    }
    set.follow(this.#columns.rows);
    return set;
  }

  /** A number for a set of conditions with their codes: that of one condition fewer, and the condition with its code. */
  contextId(fewer: number, condition: number, code: number): number {
    const key = (fewer * CONDITION_ROOM + condition) * CODES + code;
    let id = this.#contexts.get(key);
    if (id === undefined) this.#contexts.set(key, (id = this.#contexts.size + 1));
    return id;
  }

  #ofScope(codes: Uint16Array, name: string, wordsOf: (() => Uint32Array) | undefined): RowSet {
    const [competition, phase] = [codeOf(codes, 'competition'), codeOf(codes, 'phase')];
    return this.#kept(`${competition}/${phase} ${name}`, (words, from, to) => {
      const ofCompetition = this.#columns.setOf('competition', competition)?.words;
      const ofPhase = this.#columns.setOf('phase', phase)?.words;
      const own = wordsOf?.();
      for (let word = from >>> 5; word <= to >>> 5; word++) {
        const inScope = (ofCompetition?.[word] ?? 0) & (ofPhase?.[word] ?? 0);
        words[word] = own === undefined ? inScope : inScope & (own[word] ?? 0);
      }
    });
  }

  #kept(key: string, enter: (words: Uint32Array, from: number, to: number) => void): RowSet {
    let set = this.#sets.get(key);
    if (set === undefined) this.#sets.set(key, (set = new RowSet(enter)));
    set.follow(this.#columns.rows);
    return set;
  }
}

const SUBSETS_OF_OUTCOMES = 1 << OUTCOMES.length;
const VALUES = 0x8000;

/** One number for what is reached: it is asked for more often than a text could be made. */
function reachingKey(place: number, outcomes: readonly number[], bound: number): number {
  let among = 0;
  for (const outcome of outcomes) among |= 1 << outcome;
  return (place * SUBSETS_OF_OUTCOMES + among) * VALUES + bound;
}

const codeOf = (codes: Uint16Array, dimension: 'competition' | 'phase'): number =>
  codes[DIMENSIONS.indexOf(dimension)] ?? 0;

function enterList(words: Uint32Array, list: RowList, from: number, to: number): void {
  const end = list.below(to);
  const { rows } = list;
  for (let index = list.below(from); index < end; index++) {
    const row = rows[index] ?? 0;
    words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
  }
}

const KEPT = new WeakMap<Columns, RowSets>();

/** The sets of a record's columns as they are now. */
export function rowSetsOf(columns: Columns): RowSets {
  const known = KEPT.get(columns);
  if (known?.rewritten === columns.rewritten && !known.isFull) return known;
  const made = new RowSets(columns);
  KEPT.set(columns, made);
  return made;
}
