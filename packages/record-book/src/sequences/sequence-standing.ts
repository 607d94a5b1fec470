import { evidenceOf } from '../evidence.ts';
import type { Fact, Standing } from '../fact.ts';
import type { Found } from '../found.ts';
import { instantOf } from '../instant.ts';
import type { RecordBook } from '../record-book.ts';
import type { DecidedSide } from '../record-side.ts';
import { isSameOccasion } from '../side.ts';
import { anniversaryFacts } from './anniversary-facts.ts';
import { type Asked, askedOf } from './asked.ts';
import { fewFacts, totalOf } from './few-facts.ts';
import { meetingRows } from './head-to-head.ts';
import { headToHeadFacts } from './head-to-head-facts.ts';
import { runFacts, runPredicateOf } from './run-facts.ts';
import type { RunKind, RunPlace } from './run-index.ts';
import { outcomeAt, type Sequences, sequencesOf } from './sequences.ts';

/**
 * What has become of a fact of `sequenceFacts`: asked again of the record as it is now, up to an instant.
 *
 * Withdrawn when the record no longer bears it: its own match has another result, a run or a balance is not what was
 * told, another row is the last that did it. Superseded by the next after it to do the same: to get as far in a run
 * among the same peers, to win the same meeting, to come to the same total. What fell on a day is never superseded.
 *
 * @throws RangeError when `now` is no ISO date or date-time
 */
export function sequenceStanding(fact: Fact, book: RecordBook, now: string): Standing {
  const sequences = sequencesOf(book);
  const until = sequences.columns.rowsOverBy(instantOf(now));
  const own = recordedSide(sequences, fact, until);
  const moved = own === undefined ? undefined : movedSince(fact, book, own);
  if (moved !== undefined) return { status: 'withdrawn', reason: moved };
  const next = nextToDoIt(fact, sequences, own, until);
  return next === undefined
    ? { status: 'stands' }
    : { status: 'superseded', by: evidenceOf(sequences.columns, next) };
}

/** The match that the fact is told of, once it is in the record. */
function recordedSide(
  { columns }: Sequences,
  { subject }: Fact,
  until: number,
): (DecidedSide & { readonly kind: 'matchSide' }) | undefined {
  const own = columns.listOf('club', columns.codeOf('club', subject.club));
  for (let index = (own?.below(until) ?? 0) - 1; index >= 0; index--) {
    const side = columns.sideAt(own?.at(index) ?? 0);
    if (side.kind === 'matchSide' && isSameOccasion(side, subject)) return side;
  }
  return undefined;
}

function movedSince(
  fact: Fact,
  book: RecordBook,
  own: DecidedSide & { readonly kind: 'matchSide' },
): string | undefined {
  const asked = askedOf(book, own, { asOf: fact.asOf, nameOf: String }, true);
  const again =
    asked &&
    FOUND_OF[fact.family]?.(asked)
      .find(({ id }) => id === fact.id)
      ?.make();
  if (again === undefined) return 'the record no longer bears what it says of the match';
  if (rowsOf(again) === rowsOf(fact)) return undefined;
  return again.previous?.date === fact.previous?.date
    ? 'the record has other matches that it rests on'
    : `the record has ${again.previous === undefined ? 'none' : `one of ${again.previous.date}`} as the last before it`;
}

const rowsOf = ({ n, evidence }: Fact): string => [n, ...evidence.map((one) => one.rows.join())].join();

type Families<V> = { readonly [F in Fact['family']]?: V };

const FOUND_OF: Families<(asked: Asked) => readonly Found[]> = {
  streak: runFacts,
  headToHead: headToHeadFacts,
  anniversary: anniversaryFacts,
  oneOfK: fewFacts,
};

/** Rows that do what a fact tells of, at any time, in order. What fell on a day has no successor. */
const DOING: Families<(fact: Fact, sequences: Sequences, own: DecidedSide | undefined) => readonly number[]> =
  {
    streak: (fact, sequences, own) => {
      const place = placeOf(fact, sequences, own);
      const list = sequences.runs.reached(kindOf(fact), place, fact.predicate.atLeast ?? 0);
      return list.between(0, sequences.rows.rows).filter((row) => isPeer(fact, sequences, row));
    },
    headToHead: ({ subject, scope, predicate }, sequences) => {
      const { club, opponent, competition } = subject;
      const { venue } = scope.conditions;
      const ground = venue === 'home' || venue === 'away' || venue === 'neutral' ? { venue } : {};
      return meetingRows(sequences, { club, opponent, competition, ...ground })
        .filter((row) => outcomeAt(sequences.columns, row) === predicate.outcome)
        .toReversed();
    },
    oneOfK: ({ scope, predicate }, { columns, totals, rows }) => {
      const total = totalOf(predicate.measure);
      const competition = columns.codeOf('competition', scope.competition);
      return total === undefined
        ? []
        : totals.reached(competition, total, predicate.atLeast ?? 0).between(0, rows.rows);
    },
  };

/** The first row after the fact's instant that does what it tells of. */
function nextToDoIt(
  fact: Fact,
  sequences: Sequences,
  own: DecidedSide | undefined,
  until: number,
): number | undefined {
  const { columns } = sequences;
  const from = columns.rowsOverBy(Math.min(instantOf(fact.asOf), instantOf(fact.subject.date)));
  return DOING[fact.family]?.(fact, sequences, own).find(
    (row) => row >= from && row < until && !isSameOccasion(columns.sideAt(row), fact.subject),
  );
}

function isPeer({ scope: { conditions } }: Fact, { columns }: Sequences, row: number): boolean {
  if (conditions.club !== undefined) return columns.valueAt(row, 'club') === conditions.club;
  return (
    conditions.association === undefined || columns.valueAt(row, 'association') === conditions.association
  );
}

/** The kind of run that a fact of one tells of. */
export function kindOf({ predicate, scope: { conditions } }: Fact): RunKind {
  const { venue, stage, round } = conditions;
  return {
    predicate: runPredicateOf(predicate.measure),
    venue: venue === 'home' || venue === 'away' ? venue : 'anywhere',
    reach: round === undefined ? (stage === undefined ? 'competition' : 'stage') : 'round',
  };
}

/** Where its matches are played. */
export function placeOf(fact: Fact, { columns }: Sequences, own: DecidedSide | undefined): RunPlace {
  // Of a match that the record has not got yet, a round told without its stage is one of the knockout.
  const stage = fact.scope.conditions.stage ?? (own?.kind === 'matchSide' ? own.stage : 'knockout');
  return {
    competition: columns.codeOf('competition', fact.scope.competition),
    stage: columns.codeOf('stage', stage),
    round: columns.codeOf('round', fact.scope.conditions.round ?? fact.subject.round),
  };
}
