import type { Fact } from '../fact.ts';
import type { MatchSide } from '../match-side.ts';
import type { RecordBook } from '../record-book.ts';
import { totalOf } from './few-facts.ts';
import { runPredicateOf } from './run-facts.ts';
import { kindOf, placeOf } from './sequence-standing.ts';
import { beforeMatch, type Sequences, sequencesOf } from './sequences.ts';
import { addedBy, type Total } from './total-index.ts';

/**
 * Whether a match that is being played may still do what a fact of `sequenceFacts` tells of: bring a run as far, be the
 * same meeting with the same end, bring a club to the same total. What fell on a day nobody joins.
 *
 * @param side one that is open and in the fact's scope
 */
export const couldJoinSequence = (fact: Fact, book: RecordBook, side: MatchSide): boolean =>
  JOINING[fact.family]?.(fact, sequencesOf(book), side) ?? false;

type Joining = (fact: Fact, sequences: Sequences, side: MatchSide) => boolean;

const JOINING: { readonly [F in Fact['family']]?: Joining } = {
  streak: couldRunSoFar,
  headToHead: ({ subject }, _, side) => side.club === subject.club && side.opponent === subject.opponent,
  oneOfK: couldComeTo,
};

/** A run of the kind lacks one match, and this one has not ended it already. */
function couldRunSoFar(fact: Fact, sequences: Sequences, side: MatchSide): boolean {
  const { columns, runs } = sequences;
  const { ownEnd } = beforeMatch(sequences, side, side.date);
  const club = columns.codeOf('club', side.club);
  const place = placeOf(fact, sequences, undefined);
  const { length } = runs.before(kindOf(fact), place, club, ownEnd);
  const isEnded = runPredicateOf(fact.predicate.measure) === 'cleanSheet' && hasConceded(side);
  return length + 1 === fact.predicate.atLeast && !isEnded;
}

const hasConceded = ({ legs: [match] }: MatchSide): boolean => match.goalsAgainst > 0;

/** More goals than these nobody waits for. */
const MOST_GOALS = 3;

/** The total lacks what one match can add: itself, a win, a clean sheet, a few goals. */
function couldComeTo({ predicate }: Fact, sequences: Sequences, side: MatchSide): boolean {
  const total = totalOf(predicate.measure);
  if (total === undefined) return false;
  const lacking = (predicate.atLeast ?? 0) - totalBefore(total, sequences, side);
  if (lacking <= 0) return false;
  switch (total) {
    case 'played':
    case 'won':
      return lacking === 1;
    case 'cleanSheets':
      return lacking === 1 && !hasConceded(side);
    case 'goals':
      return lacking - side.legs[0].goalsFor <= MOST_GOALS;
    default:
      return total satisfies never;
  }
}

function totalBefore(total: Total, sequences: Sequences, side: MatchSide): number {
  const { columns, rows } = sequences;
  const { ownEnd } = beforeMatch(sequences, side, side.date);
  const own = rows.ofClub(columns.codeOf('club', side.club));
  const competition = columns.codeOf('competition', side.competition);
  let sum = 0;
  for (let index = (own?.below(ownEnd) ?? 0) - 1; index >= 0; index--) {
    const row = own?.at(index) ?? 0;
    if (rows.counts(row) && rows.competition(row) === competition)
      sum += addedBy(total, rows.goalsFor(row), rows.goalsAgainst(row));
  }
  return sum;
}
