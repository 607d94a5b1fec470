import type { Standing } from '../fact.ts';
import { type Instant, instantOf } from '../instant.ts';
import { did, featOf } from './feats.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import { scorerClaim } from './scorer-claims.ts';
import { evidenceOf, type ScorerEvidence } from './scorer-evidence.ts';
import type { ScorerFact } from './scorer-fact.ts';
import { type ClubTally, clubTally, othersWith, recordOf } from './scorer-tallies.ts';
import { isFew } from './scorer-words.ts';
import { runOf, scoringRunClaim } from './scoring-run-claims.ts';

/**
 * What has become of a fact of `scorerFacts`: asked again of the goals as the book has them now, up to an instant.
 *
 * Withdrawn when a goal that it rests on was put right: its own match no longer has the player with as much, another
 * was the last to do it, a count or the goals of a leading scorer are others, or a scorer is no longer known of a
 * record that was told as whole. Superseded by the next player's match after it that does as much in the scope; a
 * number of goals by the next player to come to it; the most by the next to have as many, or more of his own; the
 * joint most by the next to have more; a run by the next to get as far.
 *
 * @throws RangeError when `now` is no ISO date or date-time
 */
export function scorerStanding(fact: ScorerFact, book: ScorerBook, now: string): Standing {
  const until = instantOf(now);
  const again = fact.family === 'streak' ? runAgain(fact, book) : matchAgain(fact, book);
  if (again === undefined) return { status: 'withdrawn', reason: OWN_GOALS_MOVED };
  const { own, moved, doing } = again;
  if (moved !== undefined) return { status: 'withdrawn', reason: moved };
  const after = Math.min(instantOf(fact.asOf), own.match.over);
  const next = doing(until).find(({ over, match }) => over > after && match !== own.match);
  return next === undefined ? { status: 'stands' } : { status: 'superseded', by: evidenceOf(next) };
}

const OWN_GOALS_MOVED = 'the goals of the match itself are no longer those that it tells of';

interface AskedAgain {
  /** The player in the match of the fact. */
  readonly own: PlayerMatch;
  /** How the goals have moved under the fact. */
  readonly moved: string | undefined;
  /** Players' matches over by an instant that do what it takes to overtake it, in order. */
  readonly doing: (until: Instant) => readonly PlayerMatch[];
}

/** `undefined` where the player no longer scored in the match. */
function matchAgain(fact: ScorerFact, book: ScorerBook): AskedAgain | undefined {
  const own = book
    .inMatch(fact.match)
    .find(({ club, scorer }) => club === fact.club && scorer === fact.player);
  if (own === undefined) return undefined;
  const feat = featOf(fact.predicate);
  const by = instantOf(fact.asOf);
  if (feat === undefined) return tallyAgain(fact, book, own, by);
  const { hits, unknown, unknownSince } = scorerClaim(book, own, feat, fact.scope.conditions, by);
  const lacking = fact.family === 'notSince' ? unknownSince : unknown;
  return {
    own,
    moved: did(feat, own)
      ? (hitsMoved(fact, hits.map(evidenceOf)) ?? holeMade(fact, lacking))
      : OWN_GOALS_MOVED,
    doing: (until) => book.playerMatches.within(fact.scope.conditions, until).filter((one) => did(feat, one)),
  };
}

function tallyAgain(fact: ScorerFact, book: ScorerBook, own: PlayerMatch, by: Instant): AskedAgain {
  const tally = clubTally(book, own, by);
  const wanted = fact.predicate.atLeast ?? 0;
  const { overtaken } = fact;
  const isBorne =
    overtaken === undefined ? tally.before < wanted && wanted <= tally.goals : tally.goals === wanted;
  const basis =
    overtaken === undefined
      ? hitsMoved(fact, othersWith(tally, wanted).map(evidenceOf))
      : mostMoved(overtaken, tally);
  return {
    own,
    moved: isBorne ? (basis ?? holeMade(fact, tally.unknown)) : OWN_GOALS_MOVED,
    doing: (until) => overtaking(fact, book.playerMatches.within({ club: fact.club }, until)),
  };
}

/** `undefined` where the match no longer prolonged or ended a run of that length. */
function runAgain(fact: ScorerFact, book: ScorerBook): AskedAgain | undefined {
  const run = runOf(book, fact);
  if (run === undefined) return undefined;
  const { conditions } = fact.scope;
  const { hits, unknown, unknownSince } = scoringRunClaim(book, run, conditions, instantOf(fact.asOf));
  const isCounted = fact.n === 0 || isFew(fact.n);
  return {
    own: run.subject,
    moved: hitsMoved(fact, hits.map(evidenceOf)) ?? holeMade(fact, isCounted ? unknown : unknownSince),
    doing: (until) =>
      book.runSteps.within(conditions, until).filter(({ length }) => length === run.step.length),
  };
}

/** The matches of a club in which a player came to what overtakes a tally. */
function overtaking(fact: ScorerFact, matches: readonly PlayerMatch[]): readonly PlayerMatch[] {
  const wanted = fact.predicate.atLeast ?? 0;
  const goalsOf = new Map<string, number>();
  return matches.filter(({ scorer, goals }) => {
    const before = goalsOf.get(scorer) ?? 0;
    const now = before + goals;
    goalsOf.set(scorer, now);
    const isOwn = scorer === fact.player;
    if (fact.family === 'oneOfK') return !isOwn && before < wanted && wanted <= now;
    return isOwn || fact.family === 'jointMost' ? now > wanted : now >= wanted;
  });
}

/** "Not since" and "never" rest on the last alone, a count on every one. */
function hitsMoved(fact: ScorerFact, hits: readonly ScorerEvidence[]): string | undefined {
  const [last] = hits;
  const { previous } = fact;
  // Of several in one match any may be the one that was named.
  const isStillLast = last?.date === previous?.date && isAmong(hits, previous);
  if (!isStillLast) {
    if (last === undefined) return `the record no longer has ${told(previous)}, whom it goes back to`;
    if (previous === undefined || last.date > previous.date)
      return `the record has ${told(last)}, whom it does not reckon with`;
    return `the record no longer has ${told(previous)}, whom it goes back to; the last before it was ${told(last)}`;
  }
  const isCounted =
    fact.family === 'onlyNth' || fact.family === 'oneOfK' || (fact.family === 'streak' && isFew(fact.n));
  if (!isCounted) return undefined;
  return sameOnes(hits, fact.evidence)
    ? undefined
    : `the record has other matches of the ${fact.n} before it that it tells of`;
}

const nameOf = (one: ScorerEvidence | undefined) => one && `${one.player}|${one.rows.join()}`;
const told = (one: ScorerEvidence | undefined) => `${one?.player ?? ''} on ${one?.date ?? ''}`;
const isAmong = (some: readonly ScorerEvidence[], one: ScorerEvidence | undefined): boolean =>
  one === undefined || some.some((other) => nameOf(other) === nameOf(one));
const sameOnes = (some: readonly ScorerEvidence[], others: readonly ScorerEvidence[]): boolean =>
  some.length === others.length && some.every((one) => isAmong(others, one));

/** Whoever had as many as the one told of does not matter; whoever had more does. */
function mostMoved(
  { player, goals }: NonNullable<ScorerFact['overtaken']>,
  tally: ClubTally,
): string | undefined {
  const now = tally.rest.reduce((sum, one) => (one.scorer === player ? sum + one.goals : sum), 0);
  if (now === goals && recordOf(tally)?.goals === goals) return undefined;
  return `the record no longer has ${player} with ${goals} as the most before it`;
}

/** What was told of a whole record is not told of one with a hole. */
function holeMade({ coverage }: ScorerFact, lacking: number): string | undefined {
  if (!coverage.complete || lacking === 0) return undefined;
  return `the record no longer knows all scorers that it looks back on: ${lacking === 1 ? 'one match lacks' : `${lacking} matches lack`} them`;
}
