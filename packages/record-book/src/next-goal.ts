import { type Leg, type TieRules, type TieState, tieAsItStands } from '@touchline/competition';
import type { ClubId } from '@touchline/registry';
import { type DiscoverOptions, foundFacts, scorerOptionsOf } from './discover.ts';
import { type Fact, isOfSequence } from './fact.ts';
import { type Found, foundFact } from './found.ts';
import type { MatchSide } from './match-side.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordSide } from './record-side.ts';
import { factsOfNextScorers, type LiveScorers } from './scorers/live-scorers.ts';
import { type AboutTie, tieSideOf } from './tie-side.ts';
import { toldTogether } from './told-together.ts';

/** A match that is being played, from either club's side, and the tie it belongs to where it does. */
export interface LiveOccasion {
  readonly sides: readonly [MatchSide, MatchSide];
  readonly tie?: { readonly state: TieState; readonly rules: TieRules; readonly about: AboutTie };
  /** Who has scored and who could, for a book that was opened with scorers. */
  readonly scorers?: LiveScorers;
}

/** What the next goal of a club would make. */
export interface AfterNextGoal {
  /** Whose goal it would be; an own goal of the other side counts the same. */
  readonly scorer: ClubId;
  /** The match's score then, the side named first first. */
  readonly score: readonly [number, number];
  /** Facts that would be told then and are not yet, the best first. They lapse with the next goal, whoever scores it. */
  readonly facts: readonly Fact[];
}

/** What a match that is being played would make. */
export interface FactsInPlay {
  /**
   * If it ended at its present score: runs prolonged or ended, meetings, totals, and what has been scored; the best first.
   * They lapse with the next goal. Those of its tie are not among them.
   */
  readonly atThisScore: readonly Fact[];
  /** With the next goal. @see factsAfterNextGoal */
  readonly afterNextGoal: readonly AfterNextGoal[];
}

type InPlayOptions = Omit<DiscoverOptions, 'mood' | 'chance'>;

/**
 * The facts that a live match would make at its present score, and those that each next score would add. The present
 * score is searched once for both, and only what is told is made.
 *
 * @returns empty once the match is over
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export function factsInPlay(book: RecordBook, live: LiveOccasion, options: InPlayOptions): FactsInPlay {
  const found = foundIn(book, live, options);
  return {
    atThisScore: made(toldTogether(found.ofMatch)),
    afterNextGoal: afterGoals(book, live, found, options),
  };
}

/**
 * The facts that each next score of a live match would make, so that the sentence is ready before the kick is taken:
 * of the match and its tie, of either club, and of each player who could score it; what needs a win only of the club
 * that would then be ahead. Those that hold at the present score already are left out.
 *
 * @returns one answer for a goal of each club; empty once the match is over
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export const factsAfterNextGoal = (
  book: RecordBook,
  live: LiveOccasion,
  options: InPlayOptions,
): readonly AfterNextGoal[] => afterGoals(book, live, foundIn(book, live, options), options);

const made = (found: readonly Found[]): readonly Fact[] => found.map((one) => one.make());

/** What the next goal of either club adds to what is found at the present score; only what it adds is made. */
function afterGoals(
  book: RecordBook,
  live: LiveOccasion,
  present: FoundInPlay,
  options: InPlayOptions,
): readonly AfterNextGoal[] {
  const [first, second] = live.sides;
  if (first.outcome !== 'open') return [];
  const now = new Set(allOf(present).map(({ id, club }) => `${club} ${id}`));
  return [first.club, second.club].map((scorer) => {
    const then = withGoalOf(live, scorer);
    const [{ goalsFor, goalsAgainst }] = then.sides[0].legs;
    const added = allOf(foundIn(book, then, options)).filter(({ id, club }) => !now.has(`${club} ${id}`));
    const ofPlayers = factsOfPlayers(book, then, scorer, options).map(foundFact);
    const facts = made(toldTogether([...added, ...ofPlayers]));
    return { scorer, score: [goalsFor, goalsAgainst], facts };
  });
}

/** What the goal would make of each who could score it. */
function factsOfPlayers(
  { scorers }: RecordBook,
  live: LiveOccasion,
  scorer: ClubId,
  options: InPlayOptions,
): readonly Fact[] {
  const side = live.sides.find(({ club }) => club === scorer);
  if (scorers === undefined || live.scorers === undefined || side === undefined) return [];
  return factsOfNextScorers(scorers, side, live.scorers, scorerOptionsOf(options));
}

interface FoundInPlay {
  readonly ofMatch: readonly Found[];
  readonly ofTie: readonly Found[];
}

const allOf = ({ ofMatch, ofTie }: FoundInPlay): readonly Found[] => toldTogether([...ofMatch, ...ofTie]);

function foundIn(book: RecordBook, { sides, tie }: LiveOccasion, options: InPlayOptions): FoundInPlay {
  const of = (side: RecordSide, isAhead: boolean): readonly Found[] =>
    foundFacts(book, side, { ...options, mood: 'wouldBe' }).filter(
      // Nobody asks what a club would make by winning that has just gone behind; sequences suppose the score.
      ({ family, predicate }) => isAhead || predicate.outcome === undefined || isOfSequence(family),
    );
  const ofTie = ({ state, about }: NonNullable<LiveOccasion['tie']>) =>
    state.clubs.flatMap((club) => of(tieSideOf(state, club, about), isNotBehindInTie(club, state)));
  return {
    ofMatch: sides.flatMap((side) => of(side, isAheadInMatch(side))),
    ofTie: tie ? ofTie(tie) : [],
  };
}

function isAheadInMatch({ legs: [leg] }: MatchSide): boolean {
  return leg.goalsFor > leg.goalsAgainst;
}

function isNotBehindInTie(club: ClubId, { clubs, aggregate }: TieState): boolean {
  const own = aggregate[club] ?? 0;
  return clubs.every((other) => (aggregate[other] ?? 0) <= own);
}

function withGoalOf({ sides: [first, second], tie, scorers }: LiveOccasion, scorer: ClubId): LiveOccasion {
  return {
    sides: [sideWithGoal(first, scorer), sideWithGoal(second, scorer)],
    ...(tie && { tie: { ...tie, state: tieWithGoal(tie.state, tie.rules, scorer) } }),
    ...(scorers && { scorers }),
  };
}

function sideWithGoal(side: MatchSide, scorer: ClubId): MatchSide {
  const [leg] = side.legs;
  const { goalsFor, goalsAgainst } = leg;
  const told = side.club === scorer ? { goalsFor: goalsFor + 1 } : { goalsAgainst: goalsAgainst + 1 };
  return { ...side, legs: [{ ...leg, ...told }] };
}

function tieWithGoal(state: TieState, rules: TieRules, scorer: ClubId): TieState {
  const legs = state.legs.map((leg): Leg => {
    if (leg.status !== 'live') return leg;
    const [home, away] = leg.score;
    return { ...leg, score: leg.homeClub === scorer ? [home + 1, away] : [home, away + 1] };
  });
  return tieAsItStands(legs, rules);
}
