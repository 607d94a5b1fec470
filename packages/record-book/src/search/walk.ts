import { NEVER_SEEN } from '../columns/codes.ts';
import type { Columns } from '../columns/columns.ts';
import { type RowSets, rowSetsOf } from '../columns/row-sets.ts';
import {
  CONDITIONS,
  DEFAULT_DIMENSIONS,
  DIMENSIONS,
  IMPLIED,
  SETTLED_CONDITIONS,
  SHARED_CONDITIONS,
} from '../dimensions.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Measure } from '../measures/catalogue.ts';
import type { RecordBook } from '../record-book.ts';
import type { RecordSide } from '../record-side.ts';
import { isSameOccasion, type SideKey } from '../side.ts';
import {
  bitOf,
  type Context,
  type ContextSpace,
  conditionsIn,
  contextSpace,
  type Implied,
} from './contexts.ts';

const DEFAULT_BITS = DEFAULT_DIMENSIONS.reduce(
  (bits, dimension) => bits | (1 << DIMENSIONS.indexOf(dimension)),
  0,
);
const CONDITION_BITS = (1 << CONDITIONS.length) - 1;
export const NO_ROW = -1;

/**
 * Agreement of rows with a subject, each worked out once. The room is shared by the walks over the same columns: what a
 * row holds is another walk's unless it carries this one's stamp.
 */
interface Masks {
  readonly stamp: number;
  readonly stamped: Int32Array;
}

const MASKS = 1 << DIMENSIONS.length;
const LAST_STAMP = 0x7fffffff - 2 * MASKS;
const ROOMS = new WeakMap<Columns, Masks>();

function masksFor(columns: Columns): Masks {
  const last = ROOMS.get(columns);
  const isRoom = last !== undefined && last.stamped.length >= columns.rows && last.stamp < LAST_STAMP;
  const masks = isRoom
    ? { stamp: last.stamp + MASKS, stamped: last.stamped }
    : { stamp: MASKS, stamped: new Int32Array(Math.ceil(columns.rows * 1.25)) };
  ROOMS.set(columns, masks);
  return masks;
}

/** A subject prepared for walking the record: what it agrees with, and where its own time begins. */
export interface Walk {
  readonly book: RecordBook;
  readonly columns: Columns;
  readonly subject: RecordSide;
  readonly codes: Uint16Array;
  /** End of the subject's own day. */
  readonly day: Instant;
  /** What counts was over by then: by the instant of the question, or by the end of that day. */
  readonly until: Instant;
  /** Rows from here on were not yet over. */
  readonly end: number;
  /** First row of the subject's own match or tie, where the record holds it before `end`; else `NO_ROW`. */
  readonly own: number;
  readonly defaultBits: number;
  readonly masks: Masks;
  readonly sets: RowSets;
  /** Contexts that were asked for. */
  readonly contexts: Map<Context, ContextSets>;
}

/** A context that names no club: its id among the kept counts, and the sets whose rows have all its conditions. */
export interface ContextSets {
  readonly id: number;
  readonly sets: readonly Uint32Array[];
}

/**
 * What counts for a subject at an instant: rows surely over by then, and none of a later day than the subject's own,
 * which would follow it and not go before.
 */
export function walkFrom(book: RecordBook, subject: RecordSide, asOf: Instant): Walk {
  const columns = book.columnsOf(subject.kind);
  const codes = columns.codesOf(subject);
  const day = instantOf(subject.date);
  const until = Math.min(asOf, day);
  const end = columns.rowsOverBy(until);
  const own = ownRow(columns, subject);
  return {
    book,
    columns,
    subject,
    codes,
    day,
    until,
    end,
    own: own < end ? own : NO_ROW,
    defaultBits: DEFAULT_BITS,
    masks: masksFor(columns),
    sets: rowSetsOf(columns),
    contexts: new Map(),
  };
}

/** The earlier of the instant and the end of the day of the subject's (last) match. */
export const precedentsUntil = (subject: { readonly date: string }, asOf: Instant): Instant =>
  Math.min(asOf, instantOf(subject.date));

/** The first row of the subject's own match or tie, found among its club's rows; `NO_ROW` when it is not held. */
export function ownRow(columns: Columns, subject: SideKey): number {
  const list = columns.listOf('club', columns.codeOf('club', subject.club));
  if (list === undefined) return NO_ROW;
  const [opponent, season] = [
    columns.codeOf('opponent', subject.opponent),
    columns.codeOf('season', String(subject.season)),
  ];
  for (let index = list.length - 1; index >= 0; index--) {
    const row = list.at(index);
    const isNear = columns.codeAt(row, 'opponent') === opponent && columns.codeAt(row, 'season') === season;
    if (isNear && isSameOccasion(columns.sideAt(row), subject)) return row & ~1;
  }
  return NO_ROW;
}

/**
 * Which conditions a row shares with the subject.
 *
 * @returns `undefined` for a row outside the default scope and for the subject's own: a match is no precedent of itself
 */
export function sharedWith(walk: Walk, row: number): Context | undefined {
  const { stamp, stamped } = walk.masks;
  let mask = (stamped[row] ?? 0) - stamp;
  if (mask < 0 || mask >= MASKS) {
    mask = (row & ~1) === walk.own ? 0 : walk.columns.agreement(row, walk.codes);
    stamped[row] = stamp + mask;
  }
  return (mask & walk.defaultBits) === walk.defaultBits ? mask & CONDITION_BITS : undefined;
}

/** Contexts of at most so many conditions in which the subject has anything to be compared with, for a measure. */
export function contextsFor(walk: Walk, measure: Measure, size: number): ContextSpace {
  let available = 0;
  const settled = SETTLED_CONDITIONS[walk.subject.kind];
  CONDITIONS.forEach((condition, d) => {
    const isSaid = walk.codes[d] === NEVER_SEEN || settled.includes(condition);
    const isTold = measure.shared !== true || SHARED_CONDITIONS.includes(condition);
    if (!isSaid && isTold) available |= bitOf(condition);
  });
  return contextSpace(size, available, impliedFor(walk));
}

/** A club that has changed its association has rows outside that of the subject's season. */
function impliedFor({ book, subject }: Walk): Implied {
  const changed = [subject.club, subject.opponent].map((club) => book.about.changedAssociation(club));
  if (!changed.includes(true)) return IMPLIED;
  const { club, opponent, ...others } = IMPLIED;
  return {
    ...others,
    ...(club && !changed[0] && { club }),
    ...(opponent && !changed[1] && { opponent }),
  };
}

const NO_ROWS = new Uint32Array(0);

/** The sets of rows of each condition of a context that names no club. */
export function setsOf(walk: Walk, context: Context): ContextSets {
  let known = walk.contexts.get(context);
  if (known !== undefined) return known;
  const { columns, codes, sets } = walk;
  let id = 0;
  const words = conditionsIn(context).map((condition) => {
    const d = DIMENSIONS.indexOf(condition);
    const code = codes[d] ?? NEVER_SEEN;
    id = sets.contextId(id, d, code);
    return columns.setOf(condition, code)?.words ?? NO_ROWS;
  });
  known = { id, sets: words };
  walk.contexts.set(context, known);
  return known;
}
