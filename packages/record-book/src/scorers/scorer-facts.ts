import { inWords, ordinalInWords } from '@touchline/registry';
import type { Fact } from '../fact.ts';
import { instantOf } from '../instant.ts';
import { FLOOR } from '../pruning.ts';
import { whenSeenFrom } from '../wording/time.ts';
import { featsOf, predicateOf } from './feats.ts';
import type { PlayerMatch, ScorerBook } from './scorer-book.ts';
import { SCOPES, type ScorerClaim, scorerClaims } from './scorer-claims.ts';
import {
  type Asked,
  factOf,
  recordWords,
  type ScorerFact,
  type ScorerOptions,
  yearsSince,
} from './scorer-fact.ts';
import { type TallyClaim, tallyClaims } from './scorer-tallies.ts';
import { againstFeat, againstRun } from './scorer-turns.ts';
import {
  endedSentence,
  featSentence,
  featWords,
  isFew,
  matchWords,
  type Names,
  possessive,
  runWords,
  supposedSentence,
} from './scorer-words.ts';
import { runPredicateOf, type ScoringRunClaim, scoringRunClaims } from './scoring-run-claims.ts';
import { againstTally } from './tally-turns.ts';

/**
 * The facts of the goals of a match, the best first: three or more by one player, goals in the first two minutes or
 * after the ninetieth, runs of scoring in four of the club's matches or more, prolonged or ended, tallies that came to
 * a round number or to the club's most. Own goals count for nobody.
 *
 * Where the record does not know all scorers of the matches that a claim looks back on, it is told of our record only.
 *
 * @param match id of the match's row
 * @returns none for a match that the book has no scorers of
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export function scorerFacts(book: ScorerBook, match: string, options: ScorerOptions): readonly ScorerFact[] {
  const by = instantOf(options.asOf);
  const names: Names = { nameOf: options.nameOf, playerNameOf: options.playerNameOf ?? String };
  const asked: Asked = { book, options, names, by };
  const feats = largestBounds(scorerClaims(book, match, by)).filter((claim) => isWorthTelling(asked, claim));
  return [
    ...feats.map((claim) => featFact(asked, claim)),
    ...scoringRunClaims(book, match, by)
      .filter((claim) => isWorthTelling(asked, claim))
      .map((claim) => runFact(asked, claim)),
    ...tallyClaims(book, match, by).map((claim) => tallyFact(asked, claim)),
  ].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Of claims of the same player and scope with the same newest hit, the one with most goals. */
const largestBounds = (claims: readonly ScorerClaim[]): readonly ScorerClaim[] =>
  claims.filter(
    ({ subject, feat, conditions, hits }) =>
      feat.kind !== 'goalsInMatch' ||
      !claims.some(
        (other) =>
          other.subject === subject &&
          other.feat.kind === 'goalsInMatch' &&
          other.feat.atLeast > feat.atLeast &&
          JSON.stringify(other.conditions) === JSON.stringify(conditions) &&
          other.hits[0] === hits[0],
      ),
  );

function isWorthTelling(
  { book, options, by }: Asked,
  { hits, outOf }: Pick<ScorerClaim, 'hits' | 'outOf'>,
): boolean {
  const floor = options.floor ?? FLOOR;
  if (outOf < floor.outOf || hits.length / outOf > floor.rate) return false;
  return yearsSince(book, hits[0], by) >= floor.years || (isFew(hits.length) && floor.years <= FLOOR.years);
}

function featFact(asked: Asked, claim: ScorerClaim): ScorerFact {
  const { book, names } = asked;
  const { subject, feat, conditions, hits } = claim;
  const match = matchWords(book, conditions, names);
  const done = featWords(feat, match);
  const family = familyOf(book, claim);
  // A count looks back over the whole record, "not since" only to the last who did it.
  const unknown = family === 'notSince' ? claim.unknownSince : claim.unknown;
  const inRecord = recordWords(book, unknown, family !== 'notSince');
  return factOf(asked, subject, {
    family,
    predicate: predicateOf(feat),
    conditions,
    hits,
    n: hits.length,
    outOf: claim.outOf,
    since: claim.since,
    unknown,
    against: againstFeat(book, claim, asked.by),
    weighed: featsOf(subject).length * SCOPES,
    sentence: sentenceOf(asked, subject.scorer, done, { hits, inRecord, today: subject.match.row.date }),
    short: `${names.playerNameOf(subject.scorer)} ${done}`,
    scope: `players in ${match} since ${book.from}`,
    tally: `In ${inWords(claim.outOf)} earlier matches of a scorer, ${hits.length === 0 ? 'none' : inWords(hits.length)} did.`,
  });
}

const sentenceOf = (
  { names, options }: Asked,
  scorer: string,
  done: string,
  {
    hits,
    ...told
  }: { readonly hits: readonly PlayerMatch[]; readonly today: string; readonly inRecord: string },
): string =>
  options.mood === 'wouldBe'
    ? supposedSentence(scorer, done, hits, { ...told, names })
    : featSentence(done, hits, { ...told, names });

function familyOf(book: ScorerBook, { hits, unknown }: ScorerClaim): Fact['family'] {
  if (hits.length === 0) return book.fromTheBeginning && unknown === 0 ? 'firstEver' : 'firstInRecord';
  return isFew(hits.length) ? 'onlyNth' : 'notSince';
}

const GOALS_FOR_CLUB = 'goalsOfPlayerForClub';

/** A number that is round, and the club's most. */
const TALLIES = 2;
/** A run is tried among everybody's and the club's. */
const RUN_SCOPES = 2;

const HAPPENED = ['drew level with', 'went past', 'came to'] as const;
const SUPPOSED = ['would draw level with', 'would go past', 'would come to'] as const;

function tallyFact(asked: Asked, claim: TallyClaim): ScorerFact {
  const { book, names, options } = asked;
  const { subject, goals, milestone, others, players, record, unknown } = claim;
  const team = names.nameOf(subject.club);
  const name = names.playerNameOf(subject.scorer);
  const inRecord = recordWords(book, unknown, true);
  const [drew, went, came] = options.mood === 'wouldBe' ? SUPPOSED : HAPPENED;
  const level = record?.isEqual === true ? drew : went;
  const past =
    record &&
    `${name} ${level} ${names.playerNameOf(record.scorer)} (${record.goals}) as ${possessive(team)} leading scorer${inRecord}`;
  const latest = others[0];
  const rank =
    latest &&
    `, the ${ordinalInWords(others.length + 1)} to get there, after ${names.playerNameOf(latest.scorer)} ${whenSeenFrom(latest.match.row.date, subject.match.row.date)}`;
  return factOf(asked, subject, {
    family: record === undefined ? 'oneOfK' : record.isEqual ? 'jointMost' : 'most',
    predicate: { measure: GOALS_FOR_CLUB, atLeast: record ? goals : (milestone ?? goals) },
    conditions: { club: subject.club },
    hits: record ? [record.last] : others,
    ...(record && { overtaken: { player: record.scorer, goals: record.goals } }),
    n: others.length,
    outOf: players,
    since: 0,
    unknown,
    against: againstTally(book, claim, asked.by),
    weighed: TALLIES,
    sentence: past
      ? `${past}${inRecord && ','} with ${goals} goals.`
      : `${name} ${came} ${milestone ?? goals} goals for ${team}${inRecord}${rank ?? ', the first to get there'}.`,
    short: past ?? `${name}: ${goals} goals for ${team}${inRecord}`,
    scope: `goals of players for ${team} since ${book.from}`,
    tally: `Of ${inWords(players)} other scorers of ${team}, ${others.length === 0 ? 'none has' : others.length === 1 ? 'one has' : `${inWords(others.length)} have`} as many.`,
  });
}

function runFact(asked: Asked, claim: ScoringRunClaim): ScorerFact {
  const { book, names } = asked;
  const { subject, event, length, conditions, hits } = claim;
  const name = names.playerNameOf(subject.scorer);
  const done = runWords(book, length, conditions, names);
  const unknown = hits.length === 0 || isFew(hits.length) ? claim.unknown : claim.unknownSince;
  const inRecord = recordWords(book, unknown, hits.length === 0 || isFew(hits.length));
  const told = { today: subject.match.row.date, inRecord, names };
  const own = runWords(book, length, { club: subject.club }, names);
  const ended = event === 'ended' ? endedSentence(subject.scorer, own, claim, told) : undefined;
  return factOf(asked, subject, {
    family: 'streak',
    predicate: runPredicateOf(event, length),
    conditions,
    hits,
    n: hits.length,
    outOf: claim.outOf,
    since: claim.since,
    unknown,
    against: againstRun(book, claim.run, claim, asked.by),
    weighed: RUN_SCOPES,
    sentence: ended ?? sentenceOf(asked, subject.scorer, done, { ...told, hits }),
    short: ended ?? `${name} ${own}`,
    scope: `runs of players of scoring in ${conditions.club === undefined ? 'a team' : names.nameOf(subject.club)}'s matches since ${book.from}`,
    tally: `Of ${inWords(claim.outOf)} other runs that began before, ${hits.length === 0 ? 'none' : inWords(hits.length)} got so far.`,
  });
}
