import type { DecidedBy, TieRules, TieState } from '@touchline/competition';
import type { ClubId, ResultRow, Score } from '@touchline/registry';
import { type Instant, instantOf } from './instant.ts';

/** What the book reads of a tie of the record; `RecordedTie` of the competition package has it all. */
export interface TieOfRecord {
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly rules: Pick<TieRules, 'legs' | 'awayGoals'>;
  /** One row a match, in order of play. */
  readonly rows: readonly ResultRow[];
  /** What became of it; a tie that is not over is no row of the book. */
  readonly decided?: { readonly club: ClubId; readonly by: DecidedBy };
}

/** A tie that is over. */
export type DecidedTie = TieOfRecord & Required<Pick<TieOfRecord, 'decided'>>;

/** One match of a tie from one club's side. */
export interface LegSide {
  readonly venue: 'home' | 'away';
  /** Extra time included, the shoot-out never. */
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly halfTime?: { readonly goalsFor: number; readonly goalsAgainst: number };
  readonly extraTime: boolean;
  readonly shootOut?: { readonly kicksFor: number; readonly kicksAgainst: number };
  readonly finished: boolean;
}

/** Which tie, and which club of it: enough to know it again in a table. */
export interface TieKey {
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  readonly club: ClubId;
  readonly opponent: ClubId;
}

/** The same, with the ISO date of its last match. */
export interface DatedTieKey extends TieKey {
  readonly date: string;
}

/** One club's side of a tie: the subject of every fact of this first book. */
export interface TieSide extends DatedTieKey {
  /** Ids of the rows (or the live matches) it was made from. */
  readonly rows: readonly string[];
  readonly twoLegged: boolean;
  /** Legs that have begun, in order of play. */
  readonly legs: readonly LegSide[];
  readonly awayGoals: boolean;
  readonly outcome: 'progressed' | 'out' | 'open';
  readonly by?: DecidedBy;
}

/** What a live tie's state does not say of itself. */
export interface AboutTie {
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  /** Ids of its matches. */
  readonly rows: readonly string[];
  /** ISO date of its last match. */
  readonly date: string;
  /** Half-time score of the second leg, home side first, once it is known. */
  readonly secondLegHalfTime?: Score;
  /** Whether the regulations count away goals; read from the state when not given. */
  readonly awayGoals?: boolean;
}

/**
 * One club's side of a live tie, the subject of a search. It need not be over.
 *
 * @returns the side as the tie stands; `outcome` is `open` until it is decided
 */
export function tieSideOf(tie: TieState, club: ClubId, about: AboutTie): TieSide {
  const opponent = tie.clubs[0] === club ? tie.clubs[1] : tie.clubs[0];
  const begun = tie.legs.filter((leg) => leg.status !== 'toCome');
  const outcome = tie.decided === undefined ? 'open' : tie.decided.club === club ? 'progressed' : 'out';
  return {
    competition: about.competition,
    season: about.season,
    round: about.round,
    club,
    opponent,
    rows: about.rows,
    date: about.date,
    twoLegged: tie.legs.length > 1,
    awayGoals: about.awayGoals ?? tie.awayGoals !== undefined,
    legs: begun.map((leg, index) =>
      legSide(club, leg.homeClub, {
        score: leg.score,
        ...(index === 1 && about.secondLegHalfTime ? { halfTime: about.secondLegHalfTime } : {}),
        ...(leg.shootOut ? { shootOut: leg.shootOut } : {}),
        extraTime: leg.stage !== 'normalTime',
        finished: leg.status === 'finished',
      }),
    ),
    outcome,
    ...(tie.decided ? { by: tie.decided.by } : {}),
  };
}

/** One club's side of a tie of the record. */
export function recordedSide(tie: DecidedTie, club: ClubId): TieSide {
  const played = tie.rows.filter((row) => row.at90 !== undefined);
  const last = tie.rows.at(-1);
  const opponent = tie.rows[0]?.home === club ? tie.rows[0].away : tie.rows[0]?.home;
  if (last === undefined || opponent === undefined) throw new Error('A tie without a match is no tie.');
  return {
    competition: tie.competition,
    season: tie.season,
    round: tie.round,
    club,
    opponent,
    rows: tie.rows.map((row) => row.id),
    date: last.date,
    twoLegged: tie.rules.legs === 2,
    awayGoals: tie.rules.awayGoals,
    legs: played.map((row) =>
      legSide(club, row.home, {
        score: row.afterExtraTime ?? row.at90 ?? [0, 0],
        ...(row.halfTime ? { halfTime: row.halfTime } : {}),
        ...(row.shootOut ? { shootOut: row.shootOut } : {}),
        extraTime: row.afterExtraTime !== undefined,
        finished: true,
      }),
    ),
    outcome: tie.decided.club === club ? 'progressed' : 'out',
    by: tie.decided.by,
  };
}

const FULL_TIME_MINUTES = 120;
const EXTRA_TIME_MINUTES = 45;
const SHOOT_OUT_MINUTES = 15;

/**
 * When a tie of the record was surely over: two hours after the last kick-off, 45 minutes more with extra time and
 * 15 more with a shoot-out. Where no kick-off is known, at the end of the day: the rest of the record on that evening
 * must not lean on a result that may not have been there yet.
 */
export function overBy(tie: DecidedTie): Instant {
  const last = tie.rows.at(-1);
  if (last === undefined) throw new Error('A tie without a match is no tie.');
  if (last.kickOff === undefined) return instantOf(last.date);
  return (
    instantOf(`${last.date}T${last.kickOff}`) +
    FULL_TIME_MINUTES +
    (last.afterExtraTime ? EXTRA_TIME_MINUTES : 0) +
    (last.shootOut ? SHOOT_OUT_MINUTES : 0)
  );
}

/** What tells a tie apart, which club of it, and the date of its last match. */
export const datedKeyOf = ({ competition, season, round, club, opponent, date }: TieSide): DatedTieKey => ({
  competition,
  season,
  round,
  club,
  opponent,
  date,
});

/** The same tie, seen from either side. */
export const sameTie = (a: TieKey, b: TieKey): boolean =>
  a.competition === b.competition &&
  a.season === b.season &&
  a.round === b.round &&
  ((a.club === b.club && a.opponent === b.opponent) || (a.club === b.opponent && a.opponent === b.club));

interface Told {
  readonly score: Score;
  readonly halfTime?: Score;
  readonly shootOut?: Score;
  readonly extraTime: boolean;
  readonly finished: boolean;
}

function legSide(club: ClubId, homeClub: ClubId, told: Told): LegSide {
  const atHome = club === homeClub;
  const own = ([home, away]: Score): readonly [number, number] => (atHome ? [home, away] : [away, home]);
  const [goalsFor, goalsAgainst] = own(told.score);
  const half = told.halfTime && own(told.halfTime);
  const kicks = told.shootOut && own(told.shootOut);
  return {
    venue: atHome ? 'home' : 'away',
    goalsFor,
    goalsAgainst,
    ...(half ? { halfTime: { goalsFor: half[0], goalsAgainst: half[1] } } : {}),
    extraTime: told.extraTime,
    ...(kicks ? { shootOut: { kicksFor: kicks[0], kicksAgainst: kicks[1] } } : {}),
    finished: told.finished,
  };
}
