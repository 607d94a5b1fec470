import type { ClubId, ResultRow } from '@touchline/registry';
import { type Instant, instantOf } from '../instant.ts';
import type { MatchSide } from '../match-side.ts';
import type { PlayerMatch, RecordedGoal, ScoredMatch, ScorerBook } from './scorer-book.ts';
import type { ScorerFact, ScorerOptions } from './scorer-fact.ts';
import { scorerFacts } from './scorer-facts.ts';

/** Who has scored in a match that is being played, and who could. */
export interface LiveScorers {
  /** Goals so far, those that stand. */
  readonly goals: readonly RecordedGoal[];
  /** Minute of the match that a goal would be scored in, 1 or more; absent where it is not known. */
  readonly minute?: number;
  /** Those on the field, each by the name or id that the record has. */
  readonly players: readonly { readonly club: ClubId; readonly scorer: string }[];
}

/**
 * The facts that the next goal of a club's players would make, of each who could score it: told then and not yet.
 *
 * @param book in which the match is not; it is taken for the last one of both clubs
 * @param side of the club whose goal it would be
 * @returns in no order, none of players whose goal would make none
 * @throws RangeError when `asOf` is no ISO date or date-time
 */
export function factsOfNextScorers(
  book: ScorerBook,
  side: MatchSide,
  { goals, minute, players }: LiveScorers,
  options: Omit<ScorerOptions, 'mood'>,
): readonly ScorerFact[] {
  const match = liveMatch(side, instantOf(options.asOf));
  const factsWith = (one: PlayerMatch) =>
    scorerFacts(bookWith(book, one), match.row.id, { ...options, mood: 'wouldBe' });
  return players
    .filter(({ club }) => club === side.club)
    .flatMap(({ scorer }) => {
      const own = goals.filter((one) => one.club === side.club && one.scorer === scorer && !one.ownGoal);
      const minutes = own.flatMap((one) => one.minute ?? []).sort((a, b) => a - b);
      const { club, opponent, round } = side;
      const sofar = { match, club, opponent, round, over: match.over, scorer, goals: own.length, minutes };
      const then = {
        ...sofar,
        goals: own.length + 1,
        minutes: minute === undefined ? minutes : [...minutes, minute].sort((a, b) => a - b),
      };
      const now = new Set(own.length === 0 ? [] : factsWith(sofar).map(({ id }) => id));
      return factsWith(then).filter(({ id }) => !now.has(id));
    });
}

/** The match as the book would have it, if it were over now. */
function liveMatch({ rows, legs, ...side }: MatchSide, over: Instant): ScoredMatch {
  const [{ venue, goalsFor, goalsAgainst }] = legs;
  const isHost = venue === 'home';
  const row: ResultRow = {
    id: rows[0],
    competition: side.competition,
    season: side.season,
    stage: side.stage,
    round: side.round,
    date: side.date,
    home: isHost ? side.club : side.opponent,
    away: isHost ? side.opponent : side.club,
    status: 'played',
    source: 'log',
  };
  const score = isHost ? ([goalsFor, goalsAgainst] as const) : ([goalsAgainst, goalsFor] as const);
  return { row, over, score, scorersKnown: [true, true], minutesKnown: [true, true] };
}

/** The book with one more player's match, the last of his club. */
function bookWith(book: ScorerBook, one: PlayerMatch): ScorerBook {
  const { id } = one.match.row;
  const before = book
    .runningBefore(one.club, one.over)
    .find(({ scorer, club }) => scorer === one.scorer && club === one.club);
  const step = { ...one, length: (before?.length ?? 0) + 1, first: before?.first ?? one.match };
  return {
    ...book,
    inMatch: (match) => (match === id ? [one] : book.inMatch(match)),
    runsIn: (match) => (match === id ? { steps: [step], ends: [] } : book.runsIn(match)),
  };
}
