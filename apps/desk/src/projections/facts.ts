import { type ByClub, regulationsOf, tiesOf } from '@touchline/competition';
import {
  type BySide,
  type ClubId,
  clockLabel,
  type MatchState,
  parseMinute,
  SIDES,
  type Side,
} from '@touchline/laws';
import {
  type AboutTie,
  competitionAbout,
  discoverFacts,
  type Fact,
  type FactsInPlay,
  factsInPlay,
  goalsOfMatch,
  type LiveOccasion,
  type LiveScorers,
  type LogNumbers,
  logNumbersOf,
  type MatchSide,
  matchSideOf,
  openRecordBook,
  type RecordBook,
  type TieOfRecord,
  tieSideOf,
  toldTogether,
  wouldBeFacts,
} from '@touchline/record-book';
import type { ResultRow } from '@touchline/registry';
import type { Tables } from '../tables.ts';
import { type MatchInTie, rowsBeside } from './match-in-tie.ts';

/** The record without the tie's own matches, which the logs tell; but with the first leg of a second. */
export function bookBeside(inTie: MatchInTie, tables: Tables): RecordBook {
  const rows = rowsBeside(inTie.tie, inTie.match.state, tables.results);
  const firstLeg = firstLegRow(inTie, tables.results);
  const { competition, competitionName } = inTie.regulations;
  return openRecordBook({
    ties: tiesOf(rows, regulationsOf).filter(isDecided),
    matches: firstLeg ? [...rows, firstLeg] : rows,
    clubs: tables.clubs,
    coverage: tables.coverage,
    competitions: [competitionAbout(competition, competitionName, tables.beginnings)],
    logNumbers: (row, club) => numbersOfLog(inTie.other?.state, row, club),
  });
}

/** What the log of the tie's other leg tells of a club's side, the coach among it. */
function numbersOfLog(state: MatchState | undefined, row: string, club: ClubId): LogNumbers | undefined {
  const side = SIDES.find((one) => state?.clubs[one] === club);
  return state && side && state.match === row ? logNumbersOf(state, side) : undefined;
}

const isDecided = <T extends TieOfRecord>(tie: T): tie is T & Required<Pick<TieOfRecord, 'decided'>> =>
  tie.decided !== undefined;

export interface FactsAsked {
  /** Instant of the question, ISO. */
  readonly at: string;
  readonly nameOf: (club: ClubId) => string;
  /** Of players and coaches, by the ids of the logs. */
  readonly personNameOf: (person: string) => string;
  /** How likely each club is to go through, 0 to 1, where that can be reckoned: who is as good as out makes no facts. */
  readonly chances?: ByClub<number> | undefined;
}

/**
 * The first leg of the second that is studied, as a match of the record: by its log, or by the table where nobody
 * logged it here.
 */
function firstLegRow(
  { match, other, regulations }: MatchInTie,
  results: readonly ResultRow[],
): ResultRow | undefined {
  const { clubs, leg, season, round } = match.state;
  if (leg !== 2) return undefined;
  if (other) return rowOfLog(other.state, regulations.competition);
  return results.find(
    (row) =>
      row.competition === regulations.competition &&
      row.season === season &&
      row.round === round &&
      row.home === clubs.away &&
      row.away === clubs.home,
  );
}

/** A match of a log that is over, as a row of the record. */
export function rowOfLog(state: MatchState, competition: string): ResultRow | undefined {
  const { halfTime, fullTime90, afterExtraTime } = state.scoreAt;
  const date = state.scheduledKickOff?.slice(0, 10);
  if (state.phase !== 'finished' || !fullTime90 || date === undefined) return undefined;
  return {
    id: state.match,
    competition,
    season: state.season,
    stage: 'knockout',
    round: state.round,
    ...(state.leg && { leg: state.leg }),
    date,
    home: state.clubs.home,
    away: state.clubs.away,
    ...(halfTime && { halfTime: scoreOf(halfTime) }),
    at90: scoreOf(fullTime90),
    ...(afterExtraTime && { afterExtraTime: scoreOf(afterExtraTime) }),
    ...(state.shootOut && { shootOut: scoreOf(state.shootOut.score) }),
    ...(state.venue?.neutral && { neutral: true }),
    status: 'played',
    source: 'log',
    match: state.match,
  };
}

const scoreOf = ({ home, away }: BySide<number>): readonly [number, number] => [home, away];

/**
 * The facts of a tie, the best first: once it is decided those that the club through has made, and those that its last
 * match has made for either club; while it is open those that either club would make.
 */
export function factsOf(inTie: MatchInTie, book: RecordBook, asked: FactsAsked): readonly Fact[] {
  const { tie } = inTie;
  const about = aboutTie(inTie);
  const options = { asOf: asked.at, nameOf: asked.nameOf, personNameOf: asked.personNameOf };
  if (tie.decided) {
    const sides = [tieSideOf(tie, tie.decided.club, about), ...sidesOfLastMatch(inTie, about)];
    return toldTogether(sides.flatMap((side) => discoverFacts(book, side, options)));
  }
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

/** What the match would make at its present score and with the next goal; nothing unless it is being played. */
export function factsInPlayOf(
  inTie: MatchInTie,
  book: RecordBook,
  { at, nameOf, personNameOf }: FactsAsked,
): FactsInPlay {
  const live = liveOccasion(inTie);
  return live === undefined ? NONE_IN_PLAY : factsInPlay(book, live, { asOf: at, nameOf, personNameOf });
}

export const NONE_IN_PLAY: FactsInPlay = { atThisScore: [], afterNextGoal: [] };

function liveOccasion(inTie: MatchInTie): LiveOccasion | undefined {
  const { match, tie, round } = inTie;
  const about = aboutTie(inTie);
  if (match.state.phase !== 'live' || about.date === '') return undefined;
  const { competition, date } = about;
  const sideOf = (side: Side) => matchSideOf(match.state, side, { competition, stage: 'knockout', date });
  return {
    sides: [sideOf('home'), sideOf('away')],
    tie: { state: tie, rules: round.tie, about },
    scorers: liveScorers(match.state),
  };
}

/** Who has scored, and who is on the field or may be. */
function liveScorers(state: MatchState): LiveScorers {
  const minute = 'orLater' in state.clock ? undefined : parseMinute(clockLabel(state.clock))?.minute;
  return {
    goals: goalsOfMatch(state, state.match),
    ...(minute !== undefined && { minute }),
    players: SIDES.flatMap((side) =>
      state.teams[side].people
        .filter(({ status }) => MAY_SCORE.has(status))
        .map(({ person }) => ({ club: state.clubs[side], scorer: person })),
    ),
  };
}

const MAY_SCORE: ReadonlySet<string> = new Set(['player', 'temporarilyOff', 'onOrOff']);

/** Both sides of the match that decided the tie, where it is the one that is studied. */
function sidesOfLastMatch({ match, tie }: MatchInTie, { competition, date }: AboutTie): readonly MatchSide[] {
  const { state } = match;
  const isLast = tie.legs.length === 1 || state.leg === 2;
  if (!isLast || state.phase !== 'finished' || date === '') return [];
  return SIDES.map((side) => matchSideOf(state, side, { competition, stage: 'knockout', date }));
}

/** What the state of a tie does not say of itself. */
export function aboutTie({ match, other, regulations, round }: MatchInTie): AboutTie {
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
