import { type ByClub, regulationsOf, tiesOf } from '@touchline/competition';
import type { ClubId } from '@touchline/laws';
import {
  type AboutTie,
  discoverFacts,
  type Fact,
  openRecordBook,
  type RecordBook,
  type TieOfRecord,
  tieSideOf,
  wouldBeFacts,
} from '@touchline/record-book';
import type { Tables } from '../tables.ts';
import { type MatchInTie, rowsBeside } from './match-in-tie.ts';

/** The record without the tie's own matches: those the logs tell. */
export function bookBeside(inTie: MatchInTie, tables: Tables): RecordBook {
  const rows = rowsBeside(inTie.tie, inTie.match.state, tables.results);
  const { competition, competitionName } = inTie.regulations;
  return openRecordBook({
    ties: tiesOf(rows, regulationsOf).filter(isDecided),
    clubs: tables.clubs,
    coverage: tables.coverage,
    competitions: [{ id: competition, name: competitionName }],
  });
}

const isDecided = <T extends TieOfRecord>(tie: T): tie is T & Required<Pick<TieOfRecord, 'decided'>> =>
  tie.decided !== undefined;

export interface FactsAsked {
  /** Instant of the question, ISO. */
  readonly at: string;
  readonly nameOf: (club: ClubId) => string;
  /** How likely each club is to go through, 0 to 1, where that can be reckoned: who is as good as out makes no facts. */
  readonly chances?: ByClub<number> | undefined;
}

/**
 * The facts of a tie, the best first: once it is decided those that the club through has made; while it is open
 * those that either club would make.
 */
export function factsOf(inTie: MatchInTie, book: RecordBook, asked: FactsAsked): readonly Fact[] {
  const { tie } = inTie;
  const about = aboutTie(inTie);
  const options = { asOf: asked.at, nameOf: asked.nameOf };
  if (tie.decided) return discoverFacts(book, tieSideOf(tie, tie.decided.club, about), options);
  return tie.clubs
    .flatMap((club) => {
      const chance = asked.chances?.[club];
      return wouldBeFacts(book, { tie, about }, club, {
        ...options,
        ...(chance !== undefined && { chance }),
      });
    })
    .sort((a, b) => b.score - a.score);
}

function aboutTie({ match, other, regulations, round }: MatchInTie): AboutTie {
  const { state } = match;
  const second = state.leg === 1 ? other?.state : state;
  const half = second?.scoreAt.halfTime;
  return {
    competition: regulations.competition,
    season: state.season,
    round: round.id,
    rows: [state.match, ...(other ? [other.state.match] : [])],
    date: (second ?? state).scheduledKickOff?.slice(0, 10) ?? '',
    ...(half && second?.leg === 2 && { secondLegHalfTime: [half.home, half.away] as const }),
  };
}
