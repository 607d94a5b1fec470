import { sideOfRow } from './columns.ts';
import { CONDITIONS, dimensionValue } from './dimensions.ts';
import { evidenceOf } from './evidence.ts';
import type { Fact, Standing } from './fact.ts';
import { instantOf } from './instant.ts';
import { MEASURES } from './measures.ts';
import type { RecordBook } from './record-book.ts';
import { precedentsUntil } from './search.ts';
import { sameTie, type TieSide } from './tie-side.ts';

/**
 * What has become of a fact: asked again of the record as it is now, up to an instant.
 *
 * Withdrawn when the record has moved under it (another previous hit, or its own tie's result no longer bears it);
 * superseded by the first tie after it that meets the predicate in the scope; otherwise it stands.
 *
 * @throws RangeError when `now` is no ISO date or date-time
 */
export function standingOf(fact: Fact, book: RecordBook, now: string): Standing {
  const { columns } = book;
  const asOf = precedentsUntil(fact.subject, instantOf(fact.asOf));
  const until = instantOf(now);
  let previous: number | undefined;
  let next: number | undefined;
  for (let row = 0; row < columns.rows; row++) {
    const over = columns.over[row] ?? until;
    if (over > until) break;
    const side = sideOfRow(columns, row);
    if (sameTie(side, fact.subject)) {
      if (side.club === fact.subject.club && !meets(fact, side)) return ownResultMoved(side);
      continue;
    }
    if (!inScope(book, fact, side) || !meets(fact, side)) continue;
    if (over <= asOf) previous = row;
    else next ??= row;
  }
  const moved = previousMoved(fact, previous === undefined ? undefined : sideOfRow(columns, previous));
  if (moved !== undefined) return { status: 'withdrawn', reason: moved };
  return next === undefined ? { status: 'stands' } : { status: 'superseded', by: evidenceOf(book, next) };
}

function inScope(book: RecordBook, fact: Fact, side: TieSide): boolean {
  return (
    side.competition === fact.scope.competition &&
    CONDITIONS.every((condition) => {
      const wanted = fact.scope.conditions[condition];
      return wanted === undefined || dimensionValue(condition, side, book.about) === wanted;
    })
  );
}

function meets(fact: Fact, side: TieSide): boolean {
  const measure = MEASURES.find((one) => one.id === fact.predicate.measure);
  return side.outcome === fact.predicate.outcome && (measure?.value(side) ?? 0) >= fact.predicate.atLeast;
}

const ownResultMoved = (side: TieSide): Standing => ({
  status: 'withdrawn',
  reason:
    side.outcome === 'progressed'
      ? 'the result of the tie itself is no longer one that the fact can be told of'
      : 'the club did not go through',
});

function previousMoved(fact: Fact, previous: TieSide | undefined): string | undefined {
  const told = fact.previous?.rows.join();
  if (told === previous?.rows.join()) return undefined;
  if (previous === undefined)
    return `the record no longer holds the tie of ${fact.previous?.date ?? ''} that it reaches back to`;
  const found = `the record has a tie of ${previous.date} that it does not reckon with`;
  if (fact.previous === undefined || previous.date > fact.previous.date) return found;
  return `the record no longer holds the tie of ${fact.previous.date} that it reaches back to; the last before it was on ${previous.date}`;
}
