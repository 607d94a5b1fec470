import type { Columns } from './columns/columns.ts';
import { DIMENSIONS, phaseOf } from './dimensions.ts';
import { evidenceOf } from './evidence.ts';
import type { Fact, Standing } from './fact.ts';
import { type Instant, instantOf } from './instant.ts';
import { couldHave, isWithinBounds, measureOf, meets, type Predicate } from './predicate.ts';
import type { RecordBook } from './record-book.ts';
import type { ScorerBook } from './scorers/scorer-book.ts';
import { isScorerFact, type ScorerFact } from './scorers/scorer-fact.ts';
import { scorerStanding } from './scorers/scorer-standing.ts';
import { outcomeCodes } from './search/lists.ts';
import { ownRow, precedentsUntil } from './search/walk.ts';
import { sequenceStanding } from './sequences/sequence-standing.ts';

/**
 * What has become of a fact: asked again of the record as it is now, up to an instant.
 *
 * Withdrawn when the record has moved under it: another previous hit, another count, or the result of its own match
 * or tie no longer bears it. Superseded by the first after it that meets the predicate in the scope; the joint most by
 * the first that beats it. Otherwise it stands. Facts of sequences and of players are asked again in their own ways.
 *
 * @param book for a player's fact the book of scorers, or the record book that was opened with it
 * @throws RangeError when `now` is no ISO date or date-time, and for a player's fact of a book without scorers
 */
export function standingOf(fact: ScorerFact, book: ScorerBook | RecordBook, now: string): Standing;
export function standingOf(fact: Fact, book: RecordBook, now: string): Standing;
export function standingOf(fact: Fact, book: RecordBook | ScorerBook, now: string): Standing {
  if (isScorerFact(fact)) return scorerStanding(fact, scorersOf(book), now);
  if (!isRecordBook(book)) throw new RangeError(`${fact.id} is told of no player: ask a record book.`);
  switch (fact.family) {
    case 'streak':
    case 'headToHead':
    case 'anniversary':
    case 'oneOfK':
      return sequenceStanding(fact, book, now);
    case 'notSince':
    case 'firstEver':
    case 'firstInRecord':
    case 'onlyNth':
    case 'most':
    case 'jointMost':
    case 'nOfN':
      return claimStanding(fact, book, instantOf(now));
    default:
      return fact.family satisfies never;
  }
}

const isRecordBook = (book: RecordBook | ScorerBook): book is RecordBook => 'columnsOf' in book;

function scorersOf(book: RecordBook | ScorerBook): ScorerBook {
  const scorers = isRecordBook(book) ? book.scorers : book;
  if (scorers === undefined)
    throw new RangeError("A player's fact was asked of a record without scorers: open it with `scorers`.");
  return scorers;
}

function claimStanding(fact: Fact, book: RecordBook, until: Instant): Standing {
  const columns = book.columnsOf(fact.subject.kind);
  const moved = ownResultMoved(columns, fact);
  if (moved !== undefined) return { status: 'withdrawn', reason: moved };
  const found = askAgain(fact, columns, until);
  const reason = recordMoved(fact, columns, found);
  if (reason !== undefined) return { status: 'withdrawn', reason };
  return found.next === undefined
    ? { status: 'stands' }
    : { status: 'superseded', by: evidenceOf(columns, found.next) };
}

interface Found {
  /** Before the fact: rows that did, the latest of them, rows that could have; one that beats a joint most. */
  readonly n: number;
  readonly previous: number | undefined;
  readonly outOf: number;
  readonly better: number | undefined;
  /** The first after it that overtakes it. */
  readonly next: number | undefined;
}

function askAgain(fact: Fact, columns: Columns, until: Instant): Found {
  const asOf = precedentsUntil(fact.subject, instantOf(fact.asOf));
  const own = ownRow(columns, fact.subject);
  const did = rowTest(columns, fact.predicate);
  const could =
    measureOf(fact.predicate).kind === 'feat' ? isKnown(columns, fact.predicate) : withoutOutcome();
  const beats = rowTest(columns, { ...fact.predicate, atLeast: (fact.predicate.atLeast ?? 0) + 1 });
  const overtakes = fact.family === 'jointMost' ? beats : did;
  const isInScope = scopeTest(columns, fact);
  let [n, outOf] = [0, 0];
  let previous: number | undefined;
  let better: number | undefined;
  const end = columns.rowsOverBy(until);
  for (let row = 0; row < end; row++) {
    if ((row & ~1) === own || !isInScope(row)) continue;
    if ((columns.over[row] ?? 0) > asOf) {
      if (overtakes(row)) return { n, previous, outOf, better, next: row };
      continue;
    }
    if (could(row)) outOf += 1;
    if (!did(row)) continue;
    n += 1;
    previous = row;
    if (beats(row)) better = row;
  }
  return { n, previous, outOf, better, next: undefined };

  function withoutOutcome(): (row: number) => boolean {
    const { outcome: _, ...bounds } = fact.predicate;
    return rowTest(columns, bounds);
  }
}

function rowTest(columns: Columns, predicate: Predicate): (row: number) => boolean {
  const numbers = columns.numbersOf(predicate.measure);
  const known = isKnown(columns, predicate);
  const outcomes = new Set(outcomeCodes(predicate.outcome));
  return (row) =>
    known(row) && isWithinBounds(numbers[row] ?? 0, predicate) && outcomes.has(columns.outcomes[row] ?? 0);
}

function isKnown(columns: Columns, { measure }: Predicate): (row: number) => boolean {
  const known = columns.known(columns.measures.findIndex(({ id }) => id === measure));
  return (row) => known.has(row);
}

function scopeTest(columns: Columns, { scope }: Fact): (row: number) => boolean {
  const wanted = DIMENSIONS.flatMap((dimension) => {
    const value =
      dimension === 'competition'
        ? scope.competition
        : dimension === 'phase'
          ? phaseOf(scope.stage)
          : scope.conditions[dimension];
    return value === undefined ? [] : [[dimension, columns.codeOf(dimension, value)] as const];
  });
  return (row) => wanted.every(([dimension, code]) => columns.codeAt(row, dimension) === code);
}

/** The row of the match or tie itself, once the record holds it, must bear the fact. */
function ownResultMoved(columns: Columns, fact: Fact): string | undefined {
  const own = ownRow(columns, fact.subject);
  if (own < 0 || fact.mood === 'wouldBe') return undefined;
  const sides = [columns.sideAt(own), columns.sideAt(own + 1)];
  const isShared = measureOf(fact.predicate).shared === true;
  const side = sides.find((one) =>
    isShared ? couldHave(fact.predicate, one) : one.club === fact.subject.club,
  );
  if (side === undefined || meets(fact.predicate, side)) return undefined;
  const wanted = fact.predicate.outcome;
  if (wanted === undefined || side.outcome === wanted || wanted !== 'progressed') {
    const what = fact.subject.kind === 'tieSide' ? 'tie' : 'match';
    return `the result of the ${what} itself is no longer one that the fact can be told of`;
  }
  return 'the club did not go through';
}

function recordMoved(fact: Fact, columns: Columns, found: Found): string | undefined {
  const what = fact.subject.kind === 'tieSide' ? 'tie' : 'match';
  const previous = found.previous === undefined ? undefined : columns.sideAt(found.previous);
  const [told, now] = [fact.previous?.rows.join(), previous?.rows.join()];
  if (told !== now) {
    if (previous === undefined)
      return `the record no longer holds the ${what} of ${fact.previous?.date ?? ''} that it reaches back to`;
    if (fact.previous === undefined || previous.date > fact.previous.date)
      return `the record has a ${what} of ${previous.date} that it does not reckon with`;
    return `the record no longer holds the ${what} of ${fact.previous.date} that it reaches back to; the last before it was on ${previous.date}`;
  }
  const isCount = fact.family === 'onlyNth' || fact.family === 'nOfN' || fact.family === 'jointMost';
  if (isCount && found.n !== fact.n) return `the record has ${found.n} before it, where it told ${fact.n}`;
  if (fact.family === 'nOfN' && found.outOf !== fact.outOf)
    return `the record has ${found.outOf} that could have done it, where it told ${fact.outOf}`;
  if (fact.family === 'jointMost' && found.better !== undefined)
    return `the record has more in the ${what} of ${columns.sideAt(found.better).date}`;
  return undefined;
}
