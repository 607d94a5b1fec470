import { putMake } from '../competition-about.ts';
import { type Condition, type Conditions, phaseOf } from '../dimensions.ts';
import type { DiscoverOptions } from '../discover.ts';
import { evidenceOf, MOST_EVIDENCE } from '../evidence.ts';
import type { Evidence, Fact, FactWording } from '../fact.ts';
import type { Found } from '../found.ts';
import { gridOf, type Turn } from '../grid.ts';
import { daysBetween, type Instant, instantOf, startOfSeason, yearsBetween } from '../instant.ts';
import { type MatchSide, outcomeOf } from '../match-side.ts';
import type { Predicate } from '../predicate.ts';
import { informationOf, reservationsOf, wantedOf } from '../publishing.ts';
import type { RecordBook } from '../record-book.ts';
import type { Scope } from '../scope.ts';
import { scoreOf } from '../score.ts';
import { bitOf, type Context } from '../search/contexts.ts';
import { keyOf, type Writable } from '../side.ts';
import { seasonName } from '../wording/numbers.ts';
import { coverageTold, type MatchCoverage, matchCoverage } from './match-coverage.ts';
import type { RunReach } from './run-kinds.ts';
import { type Before, beforeMatch, type Sequences, sequencesOf } from './sequences.ts';

/** A match from one club's side, with all that its claims are answered from. */
export interface Asked {
  readonly book: RecordBook;
  readonly side: MatchSide;
  /** Of a match that is still played what it would be if it ended at its present score. */
  readonly outcome: 'won' | 'drawn' | 'lost';
  readonly mood: Fact['mood'];
  readonly options: DiscoverOptions;
  readonly sequences: Sequences;
  readonly before: Before;
  readonly now: Instant;
  /** End of the match's day. */
  readonly day: Instant;
  /** Asked for all claims that are true, not for those worth telling. */
  readonly everyOne: boolean;
  /** How far the record holds the competition's matches, or those of the match's own stage or round. */
  readonly coverageOf: (reach?: RunReach) => MatchCoverage;
}

/**
 * @param everyOne every true claim, however common, and those that another says as well
 * @returns `undefined` for a match of qualifying, of which no sequence tells, as `is` for one that is not over and as
 *   `wouldBe` for one that is
 */
export function askedOf(
  book: RecordBook,
  side: MatchSide,
  options: DiscoverOptions,
  everyOne = false,
): Asked | undefined {
  const mood = options.mood ?? 'is';
  if ((mood === 'wouldBe') !== (side.outcome === 'open')) return undefined;
  if (phaseOf(side.stage) === 'qualifying') return undefined;
  const sequences = sequencesOf(book);
  const before = beforeMatch(sequences, side, options.asOf);
  const coverage = new Map<RunReach, MatchCoverage>();
  return {
    book,
    side,
    outcome: side.outcome === 'open' ? outcomeOf(side.legs[0]) : side.outcome,
    mood,
    options,
    sequences,
    before,
    now: instantOf(options.asOf),
    day: instantOf(side.date),
    everyOne,
    coverageOf(reach = 'competition') {
      const known = coverage.get(reach) ?? matchCoverage(book, side, reach);
      coverage.set(reach, known);
      return known;
    },
  };
}

/** Of a claim what its fact is made from; rows newest first. */
export interface Claimed {
  readonly family: Fact['family'];
  readonly predicate: Predicate;
  readonly conditions: Conditions;
  readonly coverage: MatchCoverage;
  /** Rows that did it before; the newest of them become evidence. */
  readonly hits: readonly number[];
  readonly n: number;
  readonly outOf: number;
  /** Those who could have since the newest hit. */
  readonly since: number;
  /** Rows just outside the claim, newest first. */
  near(): readonly number[];
  /** The claim asked again with each of its parts changed a little. */
  turns(): readonly Turn<number>[];
  /** Conditions that narrow it beyond what it is about, and how many claims of its kind were weighed. */
  readonly narrowing: number;
  readonly weighed: number;
  /** It is told of a day. */
  readonly oddDay?: boolean;
  /** Rows that the fact rests on besides: the run itself, the meetings. */
  readonly own: readonly number[];
  /** Added to the score, in bits. */
  readonly bonus?: number;
  wording(scope: Scope, previous: Evidence | undefined): FactWording;
}

/** The fact of a claim, with the rows it rests on. */
export function foundOf(asked: Asked, claimed: Claimed): Found {
  const { side, options, now, sequences, mood } = asked;
  const { family, predicate, conditions, coverage, n, outOf } = claimed;
  const { columns } = sequences;
  const hits = claimed.hits.slice(0, MOST_EVIDENCE).map((row) => evidenceOf(columns, row));
  const scope: Writable<Scope> = { competition: side.competition, sinceSeason: coverage.from, conditions };
  putMake(scope, coverage);
  const found: Found = {
    id: idOf(side, claimed),
    family,
    club: side.club,
    predicate,
    scope,
    evidence: [...claimed.own.map((row) => evidenceOf(columns, row)), ...hits],
    score:
      (claimed.bonus ?? 0) +
      scoreOf({
        n,
        outOf,
        run: claimed.since,
        years: yearsSince(asked, claimed.hits[0], coverage),
        context: contextOf(conditions),
        chance: mood === 'is' ? 1 : (options.chance ?? 1),
        round: side.round,
        days: mood === 'is' ? daysBetween(asked.day, now) : 0,
      }),
    make: () => factOf(asked, claimed, found, hits[0]),
  };
  return found;
}

/** The whole fact, with what speaks against it, and its words. */
function factOf(
  asked: Asked,
  claimed: Claimed,
  found: Omit<Found, 'make'>,
  previous: Evidence | undefined,
): Fact {
  const { side, options, sequences, mood } = asked;
  const { coverage, n, outOf } = claimed;
  const { columns } = sequences;
  const robustness = gridOf(claimed.turns(), (row) => evidenceOf(columns, row));
  const surprise = { bits: informationOf(n, outOf), wanted: wantedOf(claimed.weighed) };
  const covered = coverageTold(coverage);
  const fact: Writable<Fact> = {
    id: found.id,
    family: found.family,
    club: found.club,
    subject: keyOf(side),
    predicate: found.predicate,
    scope: found.scope,
    asOf: options.asOf,
    n,
    outOf,
    evidence: found.evidence,
    counterExamples: claimed.near().map((row) => evidenceOf(columns, row)),
    coverage: covered,
    robustness,
    surprise,
    reservations: reservationsOf({
      robustness,
      surprise,
      conditions: claimed.narrowing,
      complete: covered.complete,
      oddDay: claimed.oddDay === true,
    }),
    score: found.score,
    wording: claimed.wording(found.scope, previous),
    mood,
  };
  if (previous) fact.previous = previous;
  return fact;
}

/** Years since a row or, where there is none, since the record begins. */
export function yearsSince(
  { sequences, now }: Asked,
  row: number | undefined,
  { from }: MatchCoverage,
): number {
  const since = row === undefined ? startOfSeason(from) : (sequences.columns.over[row] ?? now);
  return yearsBetween(since, now);
}

/** ` in our record, which is incomplete for 2015/16`, of the seasons since one; empty where they are whole. */
export function inRecordSince(coverage: MatchCoverage, season: number): string {
  const { holes } = coverage;
  const since = holes.filter((hole) => hole >= season);
  return since.length === 0
    ? ''
    : ` in our record, which is incomplete for ${since.map((one) => seasonName(one, coverage)).join(', ')}`;
}

/** Empty where nothing is missing, else ` in our record, which starts in 2011/12`, with its holes. */
export function inRecord(coverage: MatchCoverage): string {
  const { from, holes, fromTheBeginning } = coverage;
  if (fromTheBeginning && holes.length === 0) return '';
  const incomplete =
    holes.length === 0
      ? ''
      : ` and is incomplete for ${holes.map((one) => seasonName(one, coverage)).join(', ')}`;
  return ` in our record, which starts in ${seasonName(from, coverage)}${incomplete}`;
}

function contextOf(conditions: Conditions): Context {
  // The keys of a scope's conditions are conditions.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.keys(conditions) as Condition[]).reduce((bits, one) => bits | bitOf(one), 0);
}

/** The same question of the same club has the same id whenever it is asked. */
function idOf(side: MatchSide, { family, predicate, conditions }: Claimed): string {
  const told = Object.entries(conditions).map(([condition, value]) => `${condition}=${value}`);
  const { measure, atLeast, outcome } = predicate;
  const claim = `${measure}>=${atLeast ?? ''}${outcome === undefined ? '' : `,${outcome}`}`;
  return [family, claim, side.competition, ...told, side.club].join('|');
}
