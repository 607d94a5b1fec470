import type { Conditions } from '../dimensions.ts';
import type { Instant } from '../instant.ts';
import type { Predicate } from '../predicate.ts';
import type { Pooled } from './pool.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import type { RunStep } from './scoring-runs.ts';

/** A run of a player that a match prolonged or ended, with its answer among the runs before it. */
export interface ScoringRunClaim {
  /** The player in the match; without a goal where it ended his run. */
  readonly subject: PlayerMatch;
  readonly run: RunAt;
  readonly event: 'prolonged' | 'ended';
  readonly length: number;
  readonly conditions: Conditions;
  /** Matches in which another run got so far, newest first; and how many other runs began. */
  readonly hits: readonly RunStep[];
  readonly outOf: number;
  /** Runs that began since the newest hit. */
  readonly since: number;
  /** Matches of the scope not all of whose scorers are known: since the newest hit, and at all. */
  readonly unknownSince: number;
  readonly unknown: number;
}

const PROLONGED = 'scoredInMatchesInARow';
const ENDED = 'scoredInMatchesInARowEnded';

/** A run as a fact tells it. */
export const runPredicateOf = (event: ScoringRunClaim['event'], length: number): Predicate => ({
  measure: event === 'ended' ? ENDED : PROLONGED,
  atLeast: length,
});

/** The run that a fact tells of, at its match as the book has it now; `undefined` where there is none. */
export const runOf = (
  book: ScorerBook,
  {
    match,
    club,
    player,
    predicate,
  }: {
    readonly match: string;
    readonly club: string;
    readonly player: string;
    readonly predicate: Predicate;
  },
): RunAt | undefined =>
  runsAt(book, match).find(
    ({ event, step }) =>
      step.club === club &&
      step.scorer === player &&
      step.length === predicate.atLeast &&
      (event === 'ended') === (predicate.measure === ENDED),
  );

/** A shorter run is no news. */
export const SHORTEST = 4;

/** The runs of four or more that a match prolonged or ended, among everybody's and, where that says more, the club's. */
export function scoringRunClaims(book: ScorerBook, match: string, by: Instant): readonly ScoringRunClaim[] {
  return runsAt(book, match)
    .filter(({ step }) => step.length >= SHORTEST)
    .flatMap(({ event, step, subject }) => {
      const told = { event, step, subject };
      const anybody = scoringRunClaim(book, told, {}, by);
      const club = scoringRunClaim(book, told, { club: step.club }, by);
      return anybody.hits[0] === club.hits[0] && anybody.unknownSince === club.unknownSince
        ? [anybody]
        : [anybody, club];
    });
}

/** A run at a match: the step that the match was, or the last one before it. */
export interface RunAt {
  readonly event: ScoringRunClaim['event'];
  readonly step: RunStep;
  readonly subject: PlayerMatch;
}

/** All runs that a match prolonged or ended, of whatever length. */
function runsAt(book: ScorerBook, match: string): readonly RunAt[] {
  const { steps, ends } = book.runsIn(match);
  return [
    ...steps.map((step) => ({ event: 'prolonged' as const, step, subject: step })),
    ...ends.map(({ ended, by }) => ({
      event: 'ended' as const,
      step: ended,
      subject: {
        match: by.match,
        club: by.club,
        opponent: by.opponent,
        round: by.round,
        over: by.over,
        scorer: ended.scorer,
        goals: 0,
        minutes: [],
      },
    })),
  ];
}

/** One run in one scope. */
export function scoringRunClaim(
  book: ScorerBook,
  run: RunAt,
  conditions: Conditions,
  by: Instant,
): ScoringRunClaim {
  const { event, step, subject } = run;
  const until = Math.min(by, subject.match.over);
  const { home, away } = subject.match.row;
  const others = book.runSteps
    .within(conditions, until)
    .filter((one) => one.match !== subject.match && !isSameRun(one, step));
  const hits = others.filter(({ length }) => length === step.length).toReversed();
  const newest = hits[0]?.over ?? Number.NEGATIVE_INFINITY;
  const begun = others.filter(({ length }) => length === 1);
  const unknown = book.scorersUnknown
    .within(conditions, until)
    .filter(({ over, club }) => over !== subject.over || (club !== home && club !== away));
  const isSince = ({ over }: Pooled) => over > newest;
  return {
    subject,
    run,
    event,
    length: step.length,
    conditions,
    hits,
    outOf: begun.length,
    since: begun.filter(isSince).length,
    unknown: unknown.length,
    unknownSince: unknown.filter(isSince).length,
  };
}

export const isSameRun = (one: RunStep, other: RunStep): boolean =>
  one.first === other.first && one.scorer === other.scorer && one.club === other.club;
