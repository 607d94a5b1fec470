import type { DecidedBy, TieRules, TieState } from '@touchline/competition';
import { type ClubId, countingScores, type ResultRow, type Score, type Stage } from '@touchline/registry';
import { type Instant, overByOf } from './instant.ts';
import { type LegSide, type LogNumbers, legSide, type SideKey } from './side.ts';

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

/** One club's side of a tie. */
export interface TieSide extends SideKey {
  readonly kind: 'tieSide';
  readonly stage: Stage;
  /** Ids of the rows (or the live matches) it was made from. */
  readonly rows: readonly string[];
  readonly twoLegged: boolean;
  /** Legs that have begun, in order of play. */
  readonly legs: readonly LegSide[];
  readonly awayGoals: boolean;
  readonly outcome: 'progressed' | 'out' | 'open';
  readonly by?: DecidedBy;
  /** Of the last match, where its log is at hand. */
  readonly fromLog?: LogNumbers;
}

/** What a live tie's state does not say of itself. */
export interface AboutTie {
  readonly competition: string;
  readonly season: number;
  readonly round: string;
  /** `knockout` when not given. */
  readonly stage?: Stage;
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
    kind: 'tieSide',
    stage: about.stage ?? 'knockout',
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
export function recordedSide(
  tie: DecidedTie,
  club: ClubId,
  fromLog?: LogNumbers,
): TieSide & { readonly outcome: 'progressed' | 'out' } {
  const last = tie.rows.at(-1);
  const opponent = tie.rows[0]?.home === club ? tie.rows[0].away : tie.rows[0]?.home;
  if (last === undefined || opponent === undefined) throw new Error('A tie without a match is no tie.');
  return {
    kind: 'tieSide',
    stage: last.stage,
    competition: tie.competition,
    season: tie.season,
    round: tie.round,
    club,
    opponent,
    rows: tie.rows.map((row) => row.id),
    date: last.date,
    twoLegged: tie.rules.legs === 2,
    awayGoals: tie.rules.awayGoals,
    legs: tie.rows.flatMap((row) => legOfRow(row, club)),
    outcome: tie.decided.club === club ? 'progressed' : 'out',
    by: tie.decided.by,
    ...(fromLog && { fromLog }),
  };
}

/** The leg with the scores that count: of an awarded match the official one. @see UCL-AWARD-01 */
function legOfRow(row: ResultRow, club: ClubId): readonly LegSide[] {
  const { at90, afterExtraTime, shootOut } = countingScores(row);
  if (at90 === undefined) return [];
  const halfTime = row.status === 'played' ? row.halfTime : undefined;
  return [
    legSide(club, row.home, {
      score: afterExtraTime ?? at90,
      ...(halfTime && { halfTime }),
      ...(shootOut && { shootOut }),
      extraTime: afterExtraTime !== undefined,
      finished: true,
    }),
  ];
}

/** When a tie of the record was surely over. */
export function overBy(tie: DecidedTie, read?: (text: string) => Instant): Instant {
  const last = tie.rows.at(-1);
  if (last === undefined) throw new Error('A tie without a match is no tie.');
  return overByOf(last, read);
}
